/** The table behind the plot of a comparison: the same figures, and the models that could not be run. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NotRun, SweepMedian } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/compare';
import { MODELS } from '../../content/models';
import { duration, times } from '../../format/format';
import { ENGINE_LANGUAGE } from '../../format/language';
import type { Extent, Standing } from './standings';

export function compareTable(
  standings: readonly Standing[],
  medians: readonly SweepMedian[],
  notRun: readonly NotRun[],
): TemplateResult {
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
        ${notRun.map(
          ({ model, why }) =>
            html`<tr data-not-run=${model}>
              <th scope="row">${MODELS[model].name}</th>
              <td class="why" colspan=${columns.length - 1}>
                ${texts.NOT_RUN}: <span lang=${ENGINE_LANGUAGE}>${why}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const extent = ({ least, most }: Extent): string => `${duration(least)} – ${duration(most)}`;
