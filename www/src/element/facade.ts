import { LOADING, RUN } from '../content/facade';
import { LANGUAGE } from '../format/language';

/** The Run button that stands for a lab until the lab is loaded. */
export class Facade {
  readonly #section: HTMLElement | null;

  /** The one in `place`. Where there is none, nothing is shown. */
  constructor(place: ParentNode) {
    this.#section = place.querySelector<HTMLElement>('.facade');
    if (!this.#section) return;
    // Of the page around it may be said that it is in another language.
    this.#section.lang = LANGUAGE;
    this.#section.querySelector('.fallback')?.remove();
    const button = this.#section.querySelector('button');
    if (!button) return;
    button.textContent = RUN;
    // A button that no script listens to is not shown.
    button.hidden = false;
  }

  /** Which lab it stands for. */
  name(lab = 'race'): void {
    if (this.#section) this.#section.dataset.lab = lab;
  }

  /** Calls `run` when Run is pressed; not again while the lab that is to run is on its way. */
  onRun(run: () => void): void {
    this.#section?.querySelector('button')?.addEventListener('click', () => {
      if (this.#section?.dataset.status === 'starting') return;
      this.#show('starting', LOADING);
      run();
    });
  }

  get failed(): boolean {
    return this.#section?.dataset.status === 'failed';
  }

  fail(message: string): void {
    this.#show('failed', message);
  }

  /** There will be no lab to run. */
  close(): void {
    this.#section?.querySelector('button')?.remove();
  }

  /** Dispatches an event where the lab would; `false` where it is here no more. */
  dispatch(event: Event): boolean {
    if (!this.#section?.isConnected) return false;
    this.#section.dispatchEvent(event);
    return true;
  }

  #show(status: 'starting' | 'failed', text: string): void {
    if (!this.#section) return;
    this.#section.dataset.status = status;
    const line = this.#section.querySelector('.status');
    if (line) line.textContent = text;
  }
}
