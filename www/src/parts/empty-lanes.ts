/** The lanes of threads that have not run yet, where no recording stands in their place. */
import { html, type TemplateResult } from 'lit';
import { thread, THREADS } from '../content/charts';

export const emptyLanes = (threads: number): TemplateResult =>
  html`<ol class="empty-lanes" aria-label=${THREADS}>
    ${Array.from({ length: threads }, (_, at) => html`<li><span>${thread(at)}</span></li>`)}
  </ol>`;
