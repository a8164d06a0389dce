/** The table behind the sweep's plot. */
import { html, type TemplateResult } from 'lit';
import type { SweepMedian, SweepRun } from '../../../../pkg/baseline/interleave';
import { COLUMNS, COLUMNS_SAY, MEDIANS } from '../../content/sweep';
import { duration, times } from '../../format/format';

export function sweepTable(medians: readonly SweepMedian[], runs: readonly SweepRun[]): TemplateResult {
  return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${MEDIANS}>
    <table>
      <thead>
        <tr>
          ${COLUMNS.map((column) => html`<th scope="col" class="figure">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${medians.map(({ workers, totalMs, speedup, bound, boundLongestFirst }) => {
          const totals = runs.filter((run) => run.workers === workers).map((run) => run.totalMs);
          return html`<tr data-workers=${workers}>
            <th scope="row" class="figure">${workers}</th>
            <td class="figure">${duration(totalMs)}</td>
            <td class="figure">${duration(Math.min(...totals))} – ${duration(Math.max(...totals))}</td>
            <td class="figure">${times(speedup)}</td>
            <td class="figure">${times(bound)}</td>
            <td class="figure">${times(boundLongestFirst)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="remark">${COLUMNS_SAY}</p>
  </div>`;
}
