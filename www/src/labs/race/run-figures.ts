/** The figures of one run, and what the speed-up is held against. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import type { Against } from '../base/against';
import { aFrameOrTwo, freezeOf } from '../../content/freeze';
import * as texts from '../../content/race';
import { FIGURES } from '../../content/run';
import { hasWorkers } from '../../engine/facts';
import { NOTICED_MS } from '../base/thresholds';
import { raceVerdict } from './race-verdict';
import { count, duration, percent, times } from '../../format/format';
import { isFreeze } from '../../format/freeze';
import { remarks } from '../../parts/remarks';

export interface Shown {
  record: RunRecord | undefined;
  against: Against | undefined;
}

/** With `controls` it says how to come to what is missing. */
export function runFigures({ record, against }: Shown, controls: boolean): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const freeze = record.mainThread.longestGapMs;
  return html`<dl class="figures">
      <div class="large">
        <dt>${FIGURES.total}</dt>
        <dd data-total=${record.totalMs}>${duration(record.totalMs)}</dd>
      </div>
      <div class="large ${freeze > NOTICED_MS ? 'frozen' : ''}">
        <dt>${FIGURES.longestFreeze}</dt>
        <dd data-freeze=${freeze}>${freezeOf(freeze)}</dd>
        ${isFreeze(freeze) ? nothing : html`<dd class="says">${aFrameOrTwo(freeze)}</dd>`}
      </div>
      ${startsLong(record) ? largeStart(record) : nothing} ${more(record, against?.comparison)}
    </dl>
    ${notes(record, against, controls)}`;
}

/** What takes longer than the work itself stands large. */
const startsLong = ({ model, startupMs, totalMs }: RunRecord): boolean => hasWorkers(model) && startupMs > totalMs;

const largeStart = ({ startupMs }: RunRecord) =>
  html`<div class="large">
    <dt>${texts.FIGURES.startUp}</dt>
    <dd>${duration(startupMs)}</dd>
  </div>`;

function more(record: RunRecord, comparison: Against['comparison'] | undefined) {
  const onWorkers = hasWorkers(record.model);
  return [
    comparison && record.model !== 'sequential'
      ? figure(FIGURES.speedup, times(comparison.speedup), texts.SPEEDUP_OF)
      : nothing,
    comparison && onWorkers
      ? figure(texts.FIGURES.efficiency, percent(comparison.efficiency), texts.shareOfBound(comparison.bound))
      : nothing,
    onWorkers && !startsLong(record) ? figure(texts.FIGURES.startUp, duration(record.startupMs)) : nothing,
    record.nap !== undefined ? figure(FIGURES.naps, count(record.naps)) : nothing,
    record.switches > 0 ? figure(FIGURES.handOvers, count(record.switches)) : nothing,
    record.restarts > 0 ? figure(texts.FIGURES.restarts, count(record.restarts)) : nothing,
  ];
}

/** `says` is what the figure means, in a few words. */
function figure(name: string, value: string, says?: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
    ${says === undefined ? nothing : html`<dd class="says">${says}</dd>`}
  </div>`;
}

function notes(record: RunRecord, against: Against | undefined, controls: boolean) {
  const out = remarks(record, raceVerdict(record, against));
  if (record.model === 'sequential' || !(against || controls)) return out;
  if (!against) {
    return html`${out}
      <p class="remark">${texts.NO_SPEEDUP}</p>`;
  }
  return html`${out}${hasWorkers(record.model) ? bound(record) : nothing}`;
}

function bound({ workers }: RunRecord) {
  return html`<details class="remark">
    <summary>${workers > 1 ? texts.whyNot(workers) : texts.WHAT_BOUND}</summary>
    <p>${texts.bound(workers)}</p>
    ${workers > 1 ? html`<p>${texts.BOUND}</p>` : nothing}
  </details>`;
}
