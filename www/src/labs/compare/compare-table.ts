/** The table behind the plot of a comparison: the same figures. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SweepMedian } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/compare';
import { MODELS } from '../../content/models';
import { duration, times } from '../../format/format';
import type { Extent, Standing } from './standings';

export function compareTable(standings: readonly Standing[], medians: readonly SweepMedian[]): TemplateResult {
  const columns = Object.values(texts.COLUMNS);
  return html`<div class="history compare-table scrolls" role="region" tabindex="0" aria-label=${texts.FIGURES}>
    <table>
      <thead>
        <tr>
          ${columns.map((column, at) => html`<th scope="col" class=${at === 0 ? '' : 'figure'}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${standings.map((standing) => {
          const { model, workers, startupMs, totalMs, freezeMs } = standing;
          const speedup = medians.find((median) => median.model === model)?.speedup;
          return html`<tr data-model=${model}>
            <th scope="row">${MODELS[model].name}</th>
            <td class="figure">${workers}</td>
            <td class="figure">${duration(totalMs.median)}</td>
            <td class="figure">${extent(totalMs)}</td>
            <td class="figure">${speedup === undefined ? nothing : times(speedup)}</td>
            <td class="figure">${duration(startupMs)}</td>
            <td class="figure">${duration(freezeMs.median)}</td>
            <td class="figure">${extent(freezeMs)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

const extent = ({ least, most }: Extent): string => `${duration(least)} – ${duration(most)}`;
