/** The idea before the first run: the same two counters, side by side in memory or far apart. It measures nothing. */
import { html, type TemplateResult } from 'lit';
import { SCHEMATIC } from '../../content/lost-update';
import * as texts from '../../content/sharing';

/** Words of memory that are drawn, and in which of them the counters stand. */
const WORDS = 24;
const COUNTERS = { near: [0, 1], far: [0, 20] } as const;

export function sharingSketch(): TemplateResult {
  return html`<figure class="schematic" data-schematic="sharing">
    <figcaption><span class="label">${SCHEMATIC}</span> ${texts.SKETCH}</figcaption>
    ${(['near', 'far'] as const).map(
      (where) =>
        html`<div class="words-of-memory">
          <span>${texts.SKETCH_ROWS[where]}</span>
          <span class="words" aria-hidden="true">${Array.from({ length: WORDS }, (_, at) => word(where, at))}</span>
        </div>`,
    )}
    <p class="says">${texts.SKETCH_SAYS}</p>
  </figure>`;
}

function word(where: keyof typeof COUNTERS, at: number) {
  const thread = COUNTERS[where].findIndex((counter) => counter === at);
  return html`<span class="word ${thread < 0 ? '' : 'holds-counter'}">${texts.THREADS[thread] ?? ''}</span>`;
}
