/** Each check of a run beside the same check in the sequential run: a dot for each, on one axis, with 1 marked. */
import { html, type TemplateResult } from 'lit';
import { alongDots, axisFor, levelsOf } from '../../charts/dots';
import * as texts from '../../content/check-ratios';
import { medianOf } from '../../format/median';
import { duration, fixed, times } from '../../format/format';
import type { CheckRatio } from './check-ratios';

export function ratioPlot(checks: readonly CheckRatio[]): TemplateResult {
  const { end, step } = axisFor(Math.max(1.5, checks.at(-1)?.ratio ?? 1));
  const marks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => at * step);
  const places = checks.map(({ ratio }) => ratio / end);
  const levels = levelsOf(places);
  const median = medianOf(checks.map(({ ratio }) => ratio));
  return html`<figure class="dot-plot ratio-plot" data-ratios=${checks.length} data-median=${median}>
    <div class="dot-strip" .style=${`--levels: ${Math.max(...levels) + 1}`}>
      <span class="dot-median as-alone" aria-hidden="true" .style=${`--at: ${1 / end}`}>${texts.AS_ALONE}</span>
      <ul aria-label=${texts.DOTS} @keydown=${alongDots}>
        ${checks.map(
          ({ n, ms, aloneMs, ratio }, at) =>
            html`<li
              class="dot ${(places[at] ?? 0) > 0.5 ? 'before' : ''}"
              tabindex=${at === 0 ? '0' : '-1'}
              .style=${`--at: ${places[at]}; --level: ${levels[at]}`}
            >
              <span class="dot-tip">${texts.dot(n, times(ratio), duration(ms), duration(aloneMs))}</span>
            </li>`,
        )}
      </ul>
    </div>
    <div class="dot-axis" aria-hidden="true">
      ${marks.map((mark) => html`<span .style=${`--at: ${mark / end}`}>${mark === 0 ? fixed(0, 0) : times(mark)}</span>`)}
    </div>
    <figcaption>${texts.middle(times(median))} ${texts.SAYS}</figcaption>
  </figure>`;
}
