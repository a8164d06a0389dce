/** The button that runs or cancels, what turns beside it, and where the run stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { CANCEL, RUN } from '../../content/run';
import type { Status } from './lab-run';

export interface RunBar {
  status: Status;
  going: boolean;
  /** Whether the page cannot hear a click at present. */
  stuck: boolean;
  spinner: unknown;
  /** What leads to the step that is next, where that is out of sight. */
  next: unknown;
  /** In one line that is also read out. */
  text: string;
  onRun: (event: MouseEvent) => void;
  onCancel: () => void;
}

/** One button, Run or Cancel, so that the focus stays where it is when the one becomes the other. */
export function runBar({ status, going, stuck, spinner, next, text, onRun, onCancel }: RunBar): TemplateResult {
  return html`<div class="run-bar">
    <button
      type="button"
      class="run"
      data-action=${going ? 'cancel' : 'run'}
      aria-disabled=${stuck ? 'true' : nothing}
      @click=${(event: MouseEvent) => {
        if (stuck) return;
        if (!going) onRun(event);
        // The second half of a double click on Run is no wish to cancel.
        else if (event.detail < 2) onCancel();
      }}
    >
      ${going ? CANCEL : RUN}
    </button>
    ${going ? nothing : next} ${spinner}
    <p class=${`status ${status} ${going ? 'unseen' : ''}`} role="status">${text}</p>
  </div>`;
}
