/** Before the first run: what a store buffer is, with a schematic of the moment in which both threads read the old value. */
import { html, type TemplateResult } from 'lit';
import * as texts from '../../content/litmus';

const WRITES = ['x = 1', 'y = 1'] as const;

const READS = ['y', 'x'] as const;

export function storeBuffer(): TemplateResult {
  return html`<figure class="schematic litmus-schematic" data-schematic="litmus">
    <figcaption><span class="label">${texts.SCHEMATIC}</span> <strong>${texts.STORE_BUFFER}</strong></figcaption>
    <ol class="litmus-says">
      ${texts.STORE_BUFFER_SAYS.map((says) => html`<li>${says}</li>`)}
    </ol>
    <div class="two-cores" role="img" aria-label=${texts.SCHEMATIC_SAYS}>
      ${texts.CORES.map(
        (core, at) =>
          html`<div class="one-core">
            <span class="lane-name">${core}</span>
            <span class="buffer"><span class="aside">${texts.BUFFER}</span> <code>${WRITES[at]}</code></span>
            <span class="reading">${texts.reads(READS[at] ?? '')}</span>
          </div>`,
      )}
      <div class="both-see"><span class="aside">${texts.MEMORY}</span> <code>x = 0</code> <code>y = 0</code></div>
    </div>
  </figure>`;
}
