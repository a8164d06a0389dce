/** One measure of one lab: a dot for each result, in groups, on one axis, with the median of each group marked. */
import { html, type TemplateResult } from 'lit';
import * as texts from '../content/board';
import { counted, fixed } from '../format/format';
import { alongDots, axisFor, levelsOf } from '../charts/dots';
import type { Group } from './groups';
import type { Measure } from './measures';

export function dotPlot(measure: Measure, groups: readonly Group[]): TemplateResult {
  const most = Math.max(...groups.flatMap(({ figures }) => figures.map(({ figure }) => figure)));
  const { end, step } = axisFor(most);
  const marks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => at * step);
  return html`<figure class="dot-plot" data-plot=${measure.id}>
    <figcaption>${measure.title}</figcaption>
    ${groups.map((group) => row(measure, group, end))}
    <div class="dot-axis" aria-hidden="true">
      ${marks.map((mark) => html`<span .style=${`--at: ${mark / end}`}>${mark === 0 ? fixed(0, 0) : measure.written(mark)}</span>`)}
    </div>
  </figure>`;
}

function row(measure: Measure, { label, figures, median }: Group, end: number): TemplateResult {
  const places = figures.map(({ figure }) => figure / end);
  const levels = levelsOf(places);
  const middle = median / end;
  return html`<div class="dot-row" data-group=${label}>
    <p class="dot-label">${label} <span class="aside">${counted(figures.length, texts.RESULT)}</span></p>
    <div class="dot-strip" .style=${`--levels: ${Math.max(...levels) + 1}`}>
      <span class="dot-median ${middle > 0.7 ? 'before' : ''}" data-median=${median} .style=${`--at: ${middle}`}>
        ${texts.median(measure.written(median))}
      </span>
      <ul @keydown=${alongDots}>
        ${figures.map(
          ({ result: { file, record }, figure }, at) =>
            html`<li
              class="dot ${record.comparable ? '' : 'hollow'} ${(places[at] ?? 0) > 0.7 ? 'before' : ''}"
              tabindex=${at === 0 ? '0' : '-1'}
              data-dot=${record.name ?? file}
              .style=${`--at: ${places[at]}; --level: ${levels[at]}`}
            >
              <span class="dot-tip">${texts.dot(record.name ?? file, measure.written(figure))}</span>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
