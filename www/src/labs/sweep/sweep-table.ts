/** The table behind the sweep's plot. */
import { html, type TemplateResult } from 'lit';
import type { SweepMedian, SweepRun } from '../../../../pkg/baseline/interleave';
import { duration, times } from '../../format/format';

export function sweepTable(medians: readonly SweepMedian[], runs: readonly SweepRun[]): TemplateResult {
  return html`<div class="history scrolls" role="region" tabindex="0" aria-label="Medians">
    <table>
      <caption>
        Medians
      </caption>
      <thead>
        <tr>
          <th scope="col" class="figure">Workers</th>
          <th scope="col" class="figure">Median</th>
          <th scope="col" class="figure">Fastest to slowest</th>
          <th scope="col" class="figure">Speed-up</th>
          <th scope="col" class="figure">Bound</th>
          <th scope="col" class="figure">Bound, longest first</th>
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
  </div>`;
}
