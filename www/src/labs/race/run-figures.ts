/** The figures of one run, and what the speed-up is held against. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/race';
import { FIGURES } from '../../content/run';
import { hasWorkers } from '../../engine/facts';
import { NOTICED_MS } from '../base/thresholds';
import { raceVerdict } from './race-verdict';
import { count, duration, percent, times } from '../../format/format';
import { remarks } from '../../parts/remarks';

export interface Shown {
  record: RunRecord | undefined;
  comparison: Comparison | undefined;
}

/** With `controls` it says how to come to what is missing. */
export function runFigures({ record, comparison }: Shown, controls: boolean): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const freeze = record.mainThread.longestGapMs;
  return html`<dl class="figures">
      <div class="large">
        <dt>${FIGURES.total}</dt>
        <dd data-total=${record.totalMs}>${duration(record.totalMs)}</dd>
      </div>
      <div class="large ${freeze > NOTICED_MS ? 'frozen' : ''}">
        <dt>${FIGURES.longestFreeze}</dt>
        <dd data-freeze=${freeze}>${duration(freeze)}</dd>
      </div>
      ${more(record, comparison)}
    </dl>
    ${notes(record, comparison, controls)}`;
}

function more(record: RunRecord, comparison: Comparison | undefined) {
  const onWorkers = hasWorkers(record.model);
  return [
    comparison && record.model !== 'sequential' ? figure(FIGURES.speedup, times(comparison.speedup)) : nothing,
    comparison && onWorkers ? figure(texts.FIGURES.efficiency, percent(comparison.efficiency)) : nothing,
    onWorkers ? figure(texts.FIGURES.startUp, duration(record.startupMs)) : nothing,
    record.nap !== undefined ? figure(FIGURES.naps, count(record.naps)) : nothing,
    record.switches > 0 ? figure(FIGURES.handOvers, count(record.switches)) : nothing,
    onWorkers ? figure(texts.FIGURES.restarts, count(record.restarts)) : nothing,
  ];
}

function figure(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function notes(record: RunRecord, comparison: Comparison | undefined, controls: boolean) {
  const out = remarks(record, raceVerdict(record, comparison));
  if (record.model === 'sequential' || !(comparison || controls)) return out;
  if (!comparison) {
    return html`${out}
      <p class="remark">${texts.NO_SPEEDUP}</p>`;
  }
  return html`${out}${hasWorkers(record.model) ? bound(record, comparison) : html`<p class="remark">${texts.SPEEDUP}</p>`}`;
}

function bound({ workers }: RunRecord, comparison: Comparison) {
  return html`<p class="remark">${texts.SPEEDUP} ${texts.efficiency(workers, comparison.bound)}</p>
    ${
      workers > 1
        ? html`<details class="remark">
            <summary>${texts.whyNot(workers)}</summary>
            <p>${texts.BOUND}</p>
          </details>`
        : nothing
    }`;
}
