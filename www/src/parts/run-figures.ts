/** The figures of one run, and what the speed-up is held against. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, RunRecord } from '../../../pkg/baseline/interleave';
import { hasWorkers } from '../engine/facts';
import { NOTICED_MS, raceVerdict } from '../content/verdicts';
import { count, duration, percent, times } from '../format/format';
import { remarks } from './remarks';

export interface Shown {
  record: RunRecord | undefined;
  comparison: Comparison | undefined;
}

/** With `controls` it says how to come to what is missing. */
export function runFigures({ record, comparison }: Shown, controls: boolean): TemplateResult {
  const freeze = record?.mainThread.longestGapMs;
  const frozen = freeze !== undefined && freeze > NOTICED_MS;
  return html`<dl class="figures">
      <div class="large">
        <dt>Total</dt>
        <dd data-total=${record?.totalMs ?? ''}>${record ? duration(record.totalMs) : '–'}</dd>
      </div>
      <div class="large ${frozen ? 'frozen' : ''}">
        <dt>Longest freeze</dt>
        <dd data-freeze=${freeze ?? ''}>${freeze === undefined ? '–' : duration(freeze)}</dd>
      </div>
      ${record ? more(record, comparison) : nothing}
    </dl>
    ${record ? notes(record, comparison, controls) : nothing}`;
}

function more(record: RunRecord, comparison: Comparison | undefined) {
  const onWorkers = hasWorkers(record.model);
  return [
    comparison && record.model !== 'sequential' ? figure('Speed-up', times(comparison.speedup)) : nothing,
    comparison && onWorkers ? figure('Efficiency', percent(comparison.efficiency)) : nothing,
    onWorkers ? figure('Start-up', duration(record.startupMs)) : nothing,
    record.nap !== undefined ? figure('Naps', count(record.naps)) : nothing,
    record.switches > 0 ? figure('Hand-overs', count(record.switches)) : nothing,
    onWorkers ? figure('Restarts', count(record.restarts)) : nothing,
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
      <p class="remark">
        There is no speed-up yet: it needs a sequential run of the same numbers and algorithm on this page.
      </p>`;
  }
  return html`${out}${hasWorkers(record.model) ? bound(record, comparison) : nothing}`;
}

function bound({ workers }: RunRecord, comparison: Comparison) {
  return html`<details class="remark">
    <summary>
      ${workers} perfect ${workers === 1 ? 'worker' : 'workers'} would reach ${times(comparison.bound)}. Why not
      ${workers}×?
    </summary>
    <p>
      Checks take unequal times, and in the end somebody is left with a long one while the others have nothing to do.
      The bound is the speed-up of workers that lose no time at all, computed from the times that the sequential run
      measured for each number and the order in which they were handed out; a number that is split counts as its parts.
      Efficiency is the speed-up as a share of it.
    </p>
  </details>`;
}
