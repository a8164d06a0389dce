/**
 * `<interleave-page-clock>`: the seconds of a run as the page sees them, one animation frame after the other. It stands
 * still when the page does, and says afterwards for how long that was.
 */
import { html, type PropertyValues } from 'lit';
import * as texts from '../../content/who-lives-where';
import { duration } from '../../format/format';
import { LightElement } from '../../dom/light-element';
import { WhileConnected } from '../../dom/observers';

/** From here on a page that stands still is seen to. */
const SEEN_MS = 150;

export class PageClock extends LightElement {
  static override properties = { going: { attribute: false }, freezeMs: { attribute: false } };

  declare going: boolean;
  /** How long the page was frozen, once that has been measured. */
  declare freezeMs: number | undefined;

  #began = 0;
  #frame: number | undefined;

  constructor() {
    super();
    this.going = false;
    this.freezeMs = undefined;
    new WhileConnected(this, () => [
      () => {
        this.#stop();
      },
    ]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('going')) return;
    this.#stop();
    if (!this.going) return;
    this.#began = performance.now();
    this.#tick(this.#began);
  }

  /** Writes the time by itself: an update of the element in each frame would be work for nothing. */
  readonly #tick = (now: number): void => {
    const place = this.querySelector('.clock');
    if (place) place.textContent = texts.clock(Math.max(0, now - this.#began) / 1000);
    this.#frame = requestAnimationFrame(this.#tick);
  };

  #stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  protected override render() {
    const { going, freezeMs } = this;
    if (going)
      return html`<p class="clock" aria-hidden="true"></p>
        <p class="lives-says">${texts.CLOCK_STOPS}</p>`;
    if (freezeMs === undefined)
      return html`<p class="window" aria-hidden="true"></p>
        <p class="lives-says">${texts.BEFORE}</p>`;
    const stood = freezeMs > SEEN_MS;
    return html`<p class="clock ${stood ? 'stood' : ''}">${stood ? duration(freezeMs) : texts.ALIVE}</p>
      <p class="lives-says ${stood ? 'stood' : ''}" data-stood=${stood}>
        ${stood ? texts.WAS_FROZEN : texts.neverFrozen(freezeMs)}
      </p>`;
  }
}

customElements.define('interleave-page-clock', PageClock);
