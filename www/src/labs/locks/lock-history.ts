/** The counts of this session side by side: what was lost, and what it cost not to lose it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Guard, RunRecord } from '../../../../pkg/baseline/interleave';
import { COLUMNS, GUARDS, tasks, threads } from '../../content/locks';
import { YOUR_RUNS } from '../../content/run';
import { compact, count, fixed } from '../../format/format';

export interface PastCount {
  guard: Guard;
  record: RunRecord;
}

export function lockHistory(counts: readonly PastCount[]): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const fastest = Math.max(...counts.map(({ record }) => record.perSecond ?? 0));
  return html`<div class="history">
    <table>
      <caption>
        ${YOUR_RUNS}
      </caption>
      <thead>
        <tr>
          <th scope="col">${COLUMNS.guard}</th>
          <th scope="col" class="figure">${COLUMNS.made}</th>
          <th scope="col" class="figure">${COLUMNS.lost}</th>
          <th scope="col">${COLUMNS.perSecond}</th>
        </tr>
      </thead>
      <tbody>
        ${counts.map(
          ({ guard, record: { workers, expected = 0, lost = 0, perSecond = 0 } }) =>
            html`<tr>
              <th scope="row">
                ${GUARDS[guard].name}
                <span class="aside">${guard === 'coroutines' ? tasks(workers) : threads(workers)}</span>
              </th>
              <td class="figure">${short(expected)}</td>
              <td class="figure">${short(lost)}</td>
              <td>
                <span class="bar ${lost > 0 ? 'freeze' : ''}" .style=${`--share: ${perSecond / fastest}`}
                  >${millions(perSecond)}</span
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Whole, or in millions: a phone has no room for two numbers of nine digits. */
function short(n: number): string {
  return n < 1e6 ? count(n) : compact(n);
}

function millions(perSecond: number): string {
  const digits = perSecond < 1e7 ? 1 : 0;
  return fixed(perSecond / 1e6, digits);
}
