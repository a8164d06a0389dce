/** How the trials ended: a bar for each way, and the one that no interleaving gives by colour, pattern and word. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LitmusTest, Observed } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/litmus';
import { share } from './amounts';

export function outcomes(test: LitmusTest, observed: readonly Observed[] | undefined): TemplateResult | typeof nothing {
  if (!observed) return html`<p class="watch">${texts.NOT_TRIED}</p>`;
  const trials = observed.reduce((sum, { count }) => sum + count, 0);
  return html`<figure class="litmus-outcomes">
    <figcaption><strong>${texts.OUTCOMES}</strong></figcaption>
    <ul>
      ${observed.map(
        ({ value, count, interleaving }) =>
          html`<li
            class=${interleaving ? '' : `reordered ${count > 0 ? 'seen' : ''}`}
            data-way=${value}
            data-count=${count}
          >
            <span class="litmus-way"
              ><code>${texts.TESTS[test].ways[value]}</code>
              ${interleaving ? nothing : html`<strong>${texts.NO_INTERLEAVING}</strong>`}</span
            >
            <span class="litmus-bar" aria-hidden="true"
              ><span .style=${`--share: ${trials === 0 ? 0 : count / trials}`}></span
            ></span>
            <span class="litmus-many">${texts.times(count)} <span class="aside">${share(count, trials)}</span></span>
          </li>`,
      )}
    </ul>
  </figure>`;
}
