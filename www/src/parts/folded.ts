/** What is there for a closer look: one line until it is wanted. */
import { html, type TemplateResult } from 'lit';

export function folded(summary: string, content: unknown): TemplateResult {
  return html`<details class="folded">
    <summary>${summary}</summary>
    ${content}
  </details>`;
}
