/** The figures of a GIL run, and what each thread did in sum: the trace as a table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord, Span, State } from '../../../../pkg/baseline/interleave';
import { gilVerdict } from './gil-verdict';
import { freezeOf } from '../../content/freeze';
import * as texts from '../../content/gil';
import { FIGURES } from '../../content/run';
import { count, duration } from '../../format/format';
import { remarks } from '../../parts/remarks';

/** Changes that the engine keeps of each thread: `MOST_STAMPS` in `src/notes.rs`. */
const KEPT = 4000;

export function gilFigures(
  record: RunRecord | undefined,
  before: RunRecord | undefined,
): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const freeze = record.mainThread.longestGapMs;
  const { latenciesMs: latencies = [] } = record;
  return html`<dl class="figures">
      <div class="large">
        <dt>${FIGURES.total}</dt>
        <dd data-total=${record.totalMs}>${duration(record.totalMs)}</dd>
      </div>
      <div class="large">
        <dt>${FIGURES.handOvers}</dt>
        <dd data-switches=${record.switches}>${count(record.switches)}</dd>
      </div>
      <div>
        <dt>${FIGURES.freezeOfPage}</dt>
        <dd data-freeze=${freeze}>${freezeOf(freeze)}</dd>
      </div>
      ${
        latencies.length > 0
          ? html`<div>
                <dt>${texts.FIGURES.medianLatency}</dt>
                <dd data-latency=${quantile(latencies, 0.5)}>${duration(quantile(latencies, 0.5))}</dd>
              </div>
              <div>
                <dt>${texts.FIGURES.longestLatency}</dt>
                <dd>${duration(Math.max(...latencies))}</dd>
              </div>`
          : nothing
      }
      ${
        // What does other work takes another time.
        before?.spec.mix === record.spec.mix
          ? html`<div>
              <dt>${texts.FIGURES.before}</dt>
              <dd>
                ${
                  before.switchInterval === undefined
                    ? texts.beforeWithoutGil(before.totalMs)
                    : texts.beforeWithGil(before.totalMs, before.switchInterval)
                }
              </dd>
            </div>`
          : nothing
      }
    </dl>
    ${remarks(record, gilVerdict(record, before))}
    ${record.traceLeftOut ? html`<p class="remark">${texts.leftOut(KEPT, record.traceLeftOut)}</p>` : nothing}`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const COLUMNS: [string, State[]][] = [
  [texts.COLUMNS.computed, ['holding', 'computing', 'native']],
  [texts.COLUMNS.waited, ['waiting', 'released']],
  [texts.COLUMNS.outside, ['io']],
];

export function threadTable({ trace = [], workers }: RunRecord): TemplateResult {
  const threads = Array.from({ length: workers }, (_, thread) => trace.filter((span) => span.thread === thread));
  return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${texts.TABLE}>
    <table>
      <caption>
        ${texts.TABLE_CAPTION}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.COLUMNS.thread}</th>
          ${COLUMNS.map(([name]) => html`<th scope="col" class="figure">${name}</th>`)}
          <th scope="col" class="figure">${texts.COLUMNS.asked}</th>
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
