/** Figures as dots in lanes, on an axis of powers of ten. The table beside it has the same figures. */
import { html, type TemplateResult } from 'lit';
import { logAxis } from '../../charts/log-axis';
import { fineDuration } from '../../format/fine-duration';
import { roundDuration } from '../../format/round-duration';

export interface DotLane {
  id: string;
  name: string;
  /** In milliseconds. A dot that is apart is none of those which a line joins. */
  dots: readonly { kind: string; ms: number; says: string; apart?: boolean }[];
}

export interface DotPlot {
  label: string;
  /** What each kind of dot is. */
  key: readonly { kind: string; text: string }[];
  lanes: readonly DotLane[];
  /** The kind of dot whose figure is written beside each lane. */
  figureOf: string;
}

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

export function logDots({ label, key, lanes, figureOf }: DotPlot): TemplateResult {
  const axis = logAxis(lanes.flatMap(({ dots }) => dots.map(({ ms }) => ms)));
  return html`<figure class="log-dots">
    <p class="log-key" aria-hidden="true">
      ${key.map(({ kind, text }) => html`<span class="log-key-item"><span class=${`log-dot ${kind}`}></span>${text}</span>`)}
    </p>
    <ul aria-label=${label}>
      ${lanes.map(({ id, name, dots }) => {
        const places = dots.map(({ ms }) => axis.at(ms));
        const joined = places.filter((_, at) => dots[at]?.apart !== true);
        const [from, to] = [Math.min(...joined), Math.max(...joined)];
        const written = dots.find(({ kind }) => kind === figureOf);
        return html`<li data-lane=${id}>
          <span class="log-name">${name}</span>
          <span class="log-lane" aria-hidden="true">
            ${axis.marks.map((mark) => html`<span class="rule" .style=${`left: ${percent(axis.at(mark))}`}></span>`)}
            <span class="reach" .style=${`left: ${percent(from)}; width: ${percent(to - from)}`}></span>
            ${dots.map(({ kind }, at) => html`<span class=${`log-dot ${kind}`} .style=${`left: ${percent(places[at] ?? 0)}`}></span>`)}
          </span>
          <span class="log-figure" aria-hidden="true">${written ? fineDuration(written.ms) : ''}</span>
          <span class="unseen">${dots.map(({ says }) => says).join('; ')}</span>
        </li>`;
      })}
    </ul>
    <p class="log-axis" aria-hidden="true">
      <span class="log-marks">
        ${axis.marks.map((mark) => html`<span .style=${`left: ${percent(axis.at(mark))}`}>${roundDuration(mark)}</span>`)}
      </span>
    </p>
  </figure>`;
}
