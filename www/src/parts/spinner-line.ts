/**
 * `<interleave-spinner-line>`: the text spinner. A timer of the main thread turns it, so it stands still whenever that
 * thread is blocked, which is the point of it.
 */
import { html, type PropertyValues } from 'lit';
import { LightElement } from '../dom/light-element';
import { WhileConnected } from '../dom/observers';

const CHARACTERS = ['\\', '|', '/', '-'];
const TURN_MS = 100;
/** With reduced motion. */
const CALM_TURN_MS = 500;

export class SpinnerLine extends LightElement {
  static override properties = {
    turning: { type: Boolean },
    text: { attribute: false },
    turn: { state: true },
  };

  declare turning: boolean;
  /** What stands after the spinner while it turns. */
  declare text: string;
  declare turn: number;

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.turning = false;
    this.text = '';
    this.turn = 0;
    new WhileConnected(this, () => [
      () => {
        clearInterval(this.#timer);
      },
    ]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('turning')) return;
    clearInterval(this.#timer);
    this.turn = 0;
    if (!this.turning) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setInterval(() => (this.turn += 1), calm ? CALM_TURN_MS : TURN_MS);
  }

  protected override render() {
    const character = CHARACTERS[this.turn % CHARACTERS.length];
    return html`<span class="spinner-line" data-spinner aria-hidden="true"
      >${this.turning ? `${character} ${this.text}` : ''}</span
    >`;
  }
}

customElements.define('interleave-spinner-line', SpinnerLine);
