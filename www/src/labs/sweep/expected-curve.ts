/** What to expect of a sweep, as a schematic: it draws itself once, and is there at once where less motion is wanted. */
import { html, svg, type TemplateResult } from 'lit';
import * as texts from '../../content/sweep';

/** On a machine with so many cores. */
const CORES = 4;
const MOST = 8;

/** Where a number of workers and a share of the time of one lie, in hundredths of the picture. */
const xOf = (workers: number) => ((workers - 0.5) / MOST) * 100;
const yOf = (share: number) => 100 - share * 84;

export function expectedCurve(gil: boolean): TemplateResult {
  const points = Array.from({ length: MOST }, (_, at) => {
    const workers = at + 1;
    return `${xOf(workers)},${yOf(gil ? 1 : 1 / Math.min(workers, CORES))}`;
  });
  return html`<figure class="expected ${gil ? 'gil' : ''}" data-schematic="sweep">
    <figcaption><span class="label">${texts.SCHEMATIC}</span> ${texts.EXPECT}</figcaption>
    <div class="expected-plot" role="img" aria-label=${gil ? texts.EXPECT_FLAT : texts.EXPECT_FALL}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path class="ground" d="M0 0 V100 H100" />
          <path class="cores" d="M${xOf(CORES)} 0 V100" />
          <polyline class="curve" points=${points.join(' ')} />`}
      </svg>
      <span class="word time" aria-hidden="true">${texts.TIME}</span>
      <span class="word workers" aria-hidden="true">${texts.MORE_WORKERS}</span>
      <span class="word at-cores" aria-hidden="true">${texts.FOUR_CORES}</span>
      <span class="word then" aria-hidden="true">${gil ? texts.NEVER_FASTER : texts.THEN_FLAT}</span>
    </div>
  </figure>`;
}
