/** The figures of a GIL run, and what each thread did in sum: the trace as a table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord, Span, State } from '../../../../pkg/baseline/interleave';
import { gilVerdict } from '../../content/verdicts';
import { count, duration } from '../../format/format';
import { remarks } from '../../parts/remarks';

export function gilFigures(record: RunRecord | undefined, before: RunRecord | undefined): TemplateResult {
  const freeze = record?.mainThread.longestGapMs;
  const latencies = record?.latenciesMs ?? [];
  return html`<dl class="figures">
      <div class="large">
        <dt>Total</dt>
        <dd data-total=${record?.totalMs ?? ''}>${record ? duration(record.totalMs) : '–'}</dd>
      </div>
      <div class="large">
        <dt>Hand-overs</dt>
        <dd data-switches=${record?.switches ?? ''}>${record ? count(record.switches) : '–'}</dd>
      </div>
      <div>
        <dt>Longest freeze of the page</dt>
        <dd data-freeze=${freeze ?? ''}>${freeze === undefined ? '–' : duration(freeze)}</dd>
      </div>
      ${
        latencies.length > 0
          ? html`<div>
                <dt>Latency of an answer, median</dt>
                <dd data-latency=${quantile(latencies, 0.5)}>${duration(quantile(latencies, 0.5))}</dd>
              </div>
              <div>
                <dt>The longest</dt>
                <dd>${duration(Math.max(...latencies))}</dd>
              </div>`
          : nothing
      }
      ${
        before && record
          ? html`<div>
              <dt>The run before</dt>
              <dd>
                ${duration(before.totalMs)},
                ${before.switchInterval === undefined ? 'no GIL' : `GIL, ${before.switchInterval} ms`}
              </dd>
            </div>`
          : nothing
      }
    </dl>
    ${remarks(record, record && gilVerdict(record, before))}
    ${
      record?.traceLeftOut
        ? html`<p class="remark">
            The trace keeps the first 4,000 changes of each thread; ${count(record.traceLeftOut)} later ones are not
            drawn.
          </p>`
        : nothing
    }`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const COLUMNS: [string, State[]][] = [
  ['Computed', ['holding', 'computing', 'native']],
  ['Waited for the GIL', ['waiting', 'released']],
  ['Waited for the outside', ['io']],
];

export function threadTable({ trace = [], workers }: RunRecord): TemplateResult {
  const threads = Array.from({ length: workers }, (_, thread) => trace.filter((span) => span.thread === thread));
  return html`<div class="history scrolls" role="region" tabindex="0" aria-label="What each thread did">
    <table>
      <caption>
        What each thread did, in sum
      </caption>
      <thead>
        <tr>
          <th scope="col">Thread</th>
          ${COLUMNS.map(([name]) => html`<th scope="col" class="figure">${name}</th>`)}
          <th scope="col" class="figure">Asked</th>
        </tr>
      </thead>
      <tbody>
        ${threads.map(
          (spans, thread) =>
            html`<tr data-thread=${thread}>
              <th scope="row">${thread}</th>
              ${COLUMNS.map(([, states]) => html`<td class="figure">${duration(sum(spans, states))}</td>`)}
              <td class="figure">${count(spans.filter(({ state }) => state === 'request').length)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function sum(spans: readonly Span[], states: readonly State[]): number {
  return spans
    .filter(({ state }) => states.includes(state))
    .reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
}
