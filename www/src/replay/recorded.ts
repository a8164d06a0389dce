/** A recording for a lab that has measured nothing yet. It comes with the lab, so that nothing moves when it is there. */
import { html, nothing } from 'lit';
import { MODELS } from '../content/models';
import { recordedWith, recording, SETTINGS_ARE_YOURS } from '../content/replay';
import { modelFacts } from '../engine/facts';
import type { Recording } from '../recordings/recording';

export class Recorded {
  constructor(
    private readonly recording: Recording,
    /** Whether there is nothing of somebody's own to show. */
    private readonly wanted: () => boolean,
  ) {}

  /** The recording, where it is to be seen. */
  get shown(): Recording | undefined {
    return this.wanted() ? this.recording : undefined;
  }

  /** What has to stand above it; of what it is a recording, where that is not one model. */
  label(what?: string) {
    const { shown } = this;
    if (!shown) return nothing;
    const { model, workers, cores, browser } = shown;
    return html`<p class="recorded" data-recorded>
      ${recording(cores, browser)}
      <strong>${what ?? recordedWith(MODELS[model].name, workers, modelFacts(model)?.gil === true)}</strong>
      ${SETTINGS_ARE_YOURS}
    </p>`;
  }
}
