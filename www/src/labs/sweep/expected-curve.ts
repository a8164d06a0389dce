/** What to expect of a sweep, as a schematic: it draws itself once, and is there at once where less motion is wanted. */
import { html, svg, type TemplateResult } from 'lit';
import * as texts from '../../content/sweep';

/** On a machine with so many cores. */
const CORES = 4;
const MOST = 8;

/** Where a number of workers and a share of the time of one lie, in hundredths of the picture. */
const xOf = (workers: number) => ((workers - 0.5) / MOST) * 100;
const yOf = (share: number) => 100 - share * 84;

/** A curve that falls until there are so many workers. */
function curve(until: number): TemplateResult {
  const points = Array.from({ length: MOST }, (_, at) => `${xOf(at + 1)},${yOf(1 / Math.min(at + 1, until))}`);
  return svg`<polyline class="curve" points=${points.join(' ')} />`;
}

interface Schematic {
  gil?: boolean;
  caption: string;
  /** The same for who does not see it. */
  says: string;
  /** Until how many workers each curve falls. */
  until: readonly number[];
  then: string;
}

function schematic({ gil = false, caption, says, until, then }: Schematic): TemplateResult {
  return html`<figure class="expected ${gil ? 'gil' : ''}" data-schematic="sweep">
    <figcaption><span class="label">${texts.SCHEMATIC}</span> ${caption}</figcaption>
    <div class="expected-plot" role="img" aria-label=${says}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path class="ground" d="M0 0 V100 H100" />
          <path class="cores" d="M${xOf(CORES)} 0 V100" />
          ${until.map(curve)}`}
      </svg>
      <span class="word time" aria-hidden="true">${texts.TIME}</span>
      <span class="word workers" aria-hidden="true">${texts.MORE_WORKERS}</span>
      <span class="word at-cores" aria-hidden="true">${texts.AT_CORES}</span>
      <span class="word then" aria-hidden="true">${then}</span>
    </div>
  </figure>`;
}

export const expectedCurve = (gil: boolean): TemplateResult =>
  gil
    ? schematic({ gil, caption: texts.EXPECT, says: texts.EXPECT_FLAT, until: [1], then: texts.NEVER_FASTER })
    : schematic({ caption: texts.EXPECT, says: texts.EXPECT_FALL, until: [CORES], then: texts.THEN_FLAT });

/** Before somebody has guessed: what it may be. */
export const possibleCurves = (): TemplateResult =>
  schematic({ caption: texts.WHICH, says: texts.WHICH_OF, until: [1, CORES / 2, CORES, MOST], then: texts.UNKNOWN });
