/** What is set, in a line of chips; the controls are a press away. */
import { html, type TemplateResult } from 'lit';
import { CHANGE } from '../../content/run';

export interface Experiment {
  chips: readonly string[];
  controls: TemplateResult;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function experiment({ chips, controls, open, onOpen }: Experiment): TemplateResult {
  return html`<details
    class="experiment"
    ?open=${open}
    @toggle=${(event: Event) => {
      onOpen((event.currentTarget as HTMLDetailsElement).open);
    }}
  >
    <summary data-action="settings">
      <span class="chips">${chips.map((chip) => html`<span class="chip">${chip}</span>`)}</span>
      <span class="change">${CHANGE}</span>
    </summary>
    ${controls}
  </details>`;
}
