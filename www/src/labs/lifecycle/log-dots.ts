/** Figures as dots in lanes, on an axis of powers of ten. The table beside it has the same figures. */
import { html, type TemplateResult } from 'lit';
import { logAxis } from '../../charts/log-axis';
import { fineDuration } from '../../format/fine-duration';

export interface DotLane {
  id: string;
  name: string;
  /** In milliseconds. */
  dots: readonly { kind: string; ms: number; says: string }[];
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
        const [from, to] = [Math.min(...places), Math.max(...places)];
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
        ${axis.marks.map((mark) => html`<span .style=${`left: ${percent(axis.at(mark))}`}>${powerOf(mark)}</span>`)}
      </span>
    </p>
  </figure>`;
}

/** A power of ten is written without needless digits after the point. */
function powerOf(ms: number): string {
  if (ms >= 1000) return `${Math.round(ms / 1000)}\u00a0s`;
  if (ms >= 1) return `${Math.round(ms)}\u00a0ms`;
  return `${Number((ms * 1000).toPrecision(1))}\u00a0µs`;
}
