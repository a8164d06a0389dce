/** The totals of a comparison as bars: what starting took, what computing took, and the speed-up in figures. */
import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../../content/compare';
import { MODELS } from '../../content/models';
import { duration, times } from '../../format/format';
import { ratioOf, type Standing } from './standings';

/** A start-up that is shorter than this share of all is no part that one could see. */
const VISIBLE = 0.005;

export function compareBars(standings: readonly Standing[]): TemplateResult {
  const longest = Math.max(...standings.map(({ startupMs, totalMs }) => startupMs + totalMs.median));
  const alone = standings.find(({ model }) => model === 'sequential')?.totalMs.median;
  const share = (ms: number) => `inline-size: ${(100 * ms) / longest}%`;
  return html`<div class="compare-bars">
    <ul aria-label=${texts.BARS}>
      ${standings.map(
        ({ model, startupMs, totalMs: { median } }) =>
          html`<li data-bar=${model}>
            <span class="compare-name">${MODELS[model].name}</span>
            <span class="compare-total">${duration(median)}</span>
            <span class="compare-speedup">${alone === undefined ? nothing : times(ratioOf(alone, median))}</span>
            <span class="compare-bar" aria-hidden="true">
              <span class="start-up" .style=${share(startupMs >= VISIBLE * longest ? startupMs : 0)}></span>
              <span class="computing" .style=${share(median)}></span>
            </span>
            ${startupMs >= VISIBLE * longest ? html`<span class="unseen">${texts.startUp(startupMs)}</span>` : nothing}
          </li>`,
      )}
    </ul>
    <p class="compare-bars-key">
      <span class="start-up" aria-hidden="true"></span>${texts.START_UP}
      <span class="computing" aria-hidden="true"></span>${texts.COMPUTING}
    </p>
  </div>`;
}
