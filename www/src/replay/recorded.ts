/** A recording for a lab that has measured nothing yet; fetched when the lab comes into sight. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { MODELS } from '../content/models';
import { recordedWith, recording, SETTINGS_ARE_YOURS } from '../content/replay';
import { onSight } from '../dom/observers';
import { modelFacts } from '../engine/facts';
import type { Recording } from '../recordings/recording';

export class Recorded implements ReactiveController {
  recording: Recording | undefined;

  #leave: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly load: () => Promise<Recording>,
    /** Whether there is nothing of somebody's own to show. */
    private readonly wanted: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.recording) return;
    this.#leave = onSight(this.host, (inSight) => {
      if (!inSight || !this.wanted()) return;
      this.hostDisconnected();
      void this.#fetch();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

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
      <strong>${recordedWith(what ?? MODELS[model].name, workers, modelFacts(model)?.gil === true)}</strong>
      ${SETTINGS_ARE_YOURS}
    </p>`;
  }

  /** Where it cannot be had, there is none: nobody asked for it. */
  async #fetch(): Promise<void> {
    try {
      this.recording = await this.load();
      this.host.requestUpdate();
    } catch {
      this.recording = undefined;
    }
  }
}
