/** The runs of this session side by side: total time against longest freeze. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, RunRecord } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import * as texts from '../../content/race';
import { NO_FIGURE, YOUR_RUNS } from '../../content/run';
import { ALGORITHMS, NAPS } from '../../content/settings';
import { hasWorkers } from '../../engine/facts';
import { count, duration, times } from '../../format/format';

/** As many as are looked at together. */
const SHOWN = 8;

/** What is kept of a run: its figures, not its rows. */
export interface PastRun {
  name: string;
  details: string;
  numbers: number;
  totalMs: number;
  freezeMs: number;
  speedup: number | undefined;
  comparable: boolean;
}

export function pastRun(record: RunRecord, comparison: Comparison | undefined): PastRun {
  return {
    name: MODELS[record.model].name,
    details: details(record),
    numbers: record.rows.length,
    totalMs: record.totalMs,
    freezeMs: record.mainThread.longestGapMs,
    speedup: record.model === 'sequential' ? undefined : comparison?.speedup,
    comparable: record.comparable,
  };
}

/** The runs with one more, the newest first. */
export function withRun(runs: readonly PastRun[], run: PastRun): PastRun[] {
  return [run, ...runs].slice(0, SHOWN);
}

function details({ model, workers, nap, slice, napEvery, algorithm }: RunRecord): string {
  const parts = [];
  if (hasWorkers(model)) parts.push(texts.workers(workers));
  if (nap !== undefined) parts.push(NAPS[nap]);
  if (napEvery !== undefined) parts.push(texts.everySteps(napEvery));
  else if (nap !== undefined && slice !== undefined) parts.push(texts.sliceOf(slice));
  if (algorithm !== 'trial-division') parts.push(ALGORITHMS[algorithm].name);
  return parts.join(', ');
}

export function runHistory(runs: readonly PastRun[]): TemplateResult | typeof nothing {
  if (runs.length === 0) return nothing;
  const longest = Math.max(...runs.flatMap(({ totalMs, freezeMs }) => [totalMs, freezeMs]));
  return html`<div class="history">
    <table>
      <caption>
        ${YOUR_RUNS}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.HISTORY_COLUMNS.model}</th>
          <th scope="col" class="figure numbers">${texts.HISTORY_COLUMNS.numbers}</th>
          <th scope="col">${texts.HISTORY_COLUMNS.total}</th>
          <th scope="col">${texts.HISTORY_COLUMNS.freeze}</th>
          <th scope="col" class="figure">${texts.HISTORY_COLUMNS.speedup}</th>
        </tr>
      </thead>
      <tbody>
        ${runs.map((run) => row(run, longest))}
      </tbody>
    </table>
  </div>`;
}

function row(run: PastRun, longest: number) {
  return html`<tr>
    <th scope="row">
      ${run.name} ${run.details ? html`<span class="aside">${run.details}</span>` : nothing}
      ${run.comparable ? nothing : html`<span class="aside">${texts.DISTURBED}</span>`}
    </th>
    <td class="figure numbers">${count(run.numbers)}</td>
    <td>${bar(run.totalMs, longest, '')}</td>
    <td>${bar(run.freezeMs, longest, 'freeze')}</td>
    <td class="figure">${run.speedup === undefined ? NO_FIGURE : times(run.speedup)}</td>
  </tr>`;
}

function bar(ms: number, longest: number, kind: string) {
  return html`<span class="bar ${kind}" .style=${`--share: ${ms / longest}`}>${duration(ms)}</span>`;
}
