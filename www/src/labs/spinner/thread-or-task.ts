import { html } from 'lit';
import { DIFFERENCES, SUPERVISORS } from '../../content/listings';

/** What differs between a spinner that is a thread and one that is a task. */
export const threadOrTask = () =>
  html`<details class="differences">
    <summary>${SUPERVISORS}</summary>
    <ul>
      ${DIFFERENCES.map((difference) => html`<li>${difference}</li>`)}
    </ul>
  </details>`;
