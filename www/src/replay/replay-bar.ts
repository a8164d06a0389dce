/**
 * `<interleave-replay-bar>`: goes through a run slowly, by play, by a slider, or from event to event.
 *
 * It knows nothing of what is shown: it tells a moment, and whoever draws draws that. While a run of any lab goes on it
 * stands still, or it would take time from what is measured.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { beat } from '../charts/frame-clock';
import { niceStep } from '../charts/nice-step';
import * as texts from '../content/replay';
import { LightElement } from '../dom/light-element';
import { lessMotion } from '../dom/motion';
import { onSight, WhileConnected } from '../dom/observers';
import { eventBeside } from '../reels/order';
import { isShort, SLOWER, slowerFor } from './speeds';

/** A page that stood still goes on where it was, and does not leap. */
const LONGEST_STEP_MS = 150;
/** What plays by itself is drawn so seldom, and so often from its beginning to its end: nobody asked for it. */
const CALM_MS = 80;
const ROUNDS = 2;
/** How long the end of such a round is shown. */
const LAST_LOOK_MS = 2000;
/** What a recording shows that may not move. */
const STILL_AT = 0.4;
/** Steps of the slider for such a stretch. */
const STEPS = 250;

export class ReplayBar extends LightElement {
  static override properties = {
    endMs: { attribute: false },
    events: { attribute: false },
    stretchMs: { attribute: false },
    looping: { attribute: false },
    onAt: { attribute: false },
    at: { state: true },
    playing: { state: true },
    slower: { state: true },
  };

  /** How long the run took. */
  declare endMs: number;
  /** The moments to step to, in order. Others mean another run. */
  declare events: readonly number[];
  /** How much of the run is looked at closely, by which the speed and the slider's steps are chosen. */
  declare stretchMs: number | undefined;
  /** Whether it plays by itself, and more than once. */
  declare looping: boolean;
  /** Told of each moment; of none where the whole run is to be seen. */
  declare onAt: (ms: number | undefined) => void;
  declare at: number | undefined;
  declare playing: boolean;
  declare slower: number;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;
  #lastFrame: number | undefined;
  #lookedMs = 0;
  #rounds = 0;
  #inSight = false;

  constructor() {
    super();
    this.endMs = 0;
    this.events = [];
    this.looping = false;
    this.onAt = () => undefined;
    this.playing = false;
    this.slower = 1;
    new WhileConnected(this, () => [
      onSight(this, (inSight) => {
        this.#inSight = inSight;
        this.#tick();
      }),
      () => this.#stop(),
    ]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('events')) return;
    this.slower = slowerFor(this.stretchMs ?? this.endMs);
    this.playing = this.looping && !lessMotion();
    this.#rounds = 0;
    this.#show(this.playing ? 0 : this.looping ? STILL_AT * this.endMs : undefined);
    this.#tick();
  }

  protected override render() {
    const at = this.at ?? this.endMs;
    const fine = isShort(this.stretchMs ?? this.endMs);
    const step = niceStep((this.stretchMs ?? Math.max(this.endMs, 1)) / STEPS);
    const max = Math.ceil(this.endMs / step) * step;
    return html`<div class="replay" role="group" aria-label=${this.looping ? texts.REPLAY_RECORDING : texts.REPLAY}>
      <input
        type="range"
        min="0"
        max=${max}
        step=${step}
        .value=${live(String(this.at ?? max))}
        aria-label=${texts.SLIDER}
        aria-valuetext=${texts.moment(at, fine)}
        @input=${this.#onSlide}
      />
      <div class="replay-tools">
        <button type="button" class="replay-play" data-action="replay" @click=${this.#onPlay}>
          ${this.playing ? PAUSE_SIGN : PLAY_SIGN}
          ${this.playing ? texts.PAUSE : at < this.endMs ? texts.GO_ON : texts.PLAY}
        </button>
        ${this.#stepButton('step-back', texts.BACK, false)} ${this.#stepButton('step-on', texts.NEXT, true)}
        <label class="replay-speed">
          <span class="unseen">${texts.SPEED}</span>
          <select @change=${this.#onSpeed}>
            ${SLOWER.map(
              (slower) =>
                html`<option value=${slower} .selected=${slower === this.slower}>${texts.speed(slower)}</option>`,
            )}
          </select>
        </label>
        <span class="replay-moment" data-at=${this.at ?? nothing}>${texts.momentOf(at, this.endMs, fine)}</span>
      </div>
    </div>`;
  }

  #stepButton(action: string, name: string, forwards: boolean) {
    const to = eventBeside(this.events, this.at ?? this.endMs, forwards);
    return html`<button
      type="button"
      class="replay-step"
      data-action=${action}
      aria-label=${name}
      title=${name}
      aria-disabled=${to === undefined ? 'true' : nothing}
      @click=${() => {
        if (to !== undefined) this.#goTo(to);
      }}
    >
      ${forwards ? STEP_SIGN : BACK_SIGN}
    </button>`;
  }

  /** Stands still at a moment. */
  #goTo(ms: number): void {
    this.playing = false;
    this.#show(Math.min(Math.max(ms, 0), this.endMs));
  }

  #show(ms: number | undefined): void {
    this.at = ms;
    this.onAt(ms);
  }

  readonly #onPlay = (): void => {
    this.playing = !this.playing;
    if (!this.playing) return;
    if (this.at === undefined || this.at >= this.endMs) this.#show(0);
    this.#tick();
  };

  readonly #onSlide = (event: Event): void => {
    this.#goTo(Number((event.currentTarget as HTMLInputElement).value));
  };

  readonly #onSpeed = (event: Event): void => {
    this.slower = Number((event.currentTarget as HTMLSelectElement).value);
  };

  /** Has the next frame come, if there is one to come. */
  #tick(): void {
    if (!this.playing || !this.#inSight || !this.isConnected) {
      this.#stop();
      return;
    }
    if (this.#timer !== undefined || this.#frame !== undefined) return;
    const ask = () => {
      this.#timer = undefined;
      this.#frame = requestAnimationFrame(this.#onFrame);
    };
    if (this.looping) this.#timer = setTimeout(ask, CALM_MS);
    else ask();
  }

  readonly #onFrame = (now: number): void => {
    this.#frame = undefined;
    const passed = Math.min(now - (this.#lastFrame ?? now), LONGEST_STEP_MS);
    this.#lastFrame = now;
    if (this.playing && !beat.beating) this.#advance(passed);
    this.#tick();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#timer = this.#frame = this.#lastFrame = undefined;
  }

  #advance(passedMs: number): void {
    const at = (this.at ?? 0) + passedMs / this.slower;
    if (at < this.endMs) {
      this.#lookedMs = 0;
      this.#show(at);
    } else if (!this.looping) {
      this.playing = false;
      this.#show(undefined);
    } else {
      this.#lookedMs += passedMs;
      const again = this.#lookedMs >= LAST_LOOK_MS;
      if (again) this.#rounds += 1;
      this.playing = this.#rounds < ROUNDS;
      this.#show(again && this.playing ? 0 : this.endMs);
    }
  }
}

const sign = (path: string) =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path} fill="currentColor" /></svg>`;
const PLAY_SIGN = sign('M4 2l10 6-10 6z');
const PAUSE_SIGN = sign('M3 2h4v12H3zM9 2h4v12H9z');
const STEP_SIGN = sign('M3 2l8 6-8 6zM11 2h2v12h-2z');
const BACK_SIGN = sign('M13 2l-8 6 8 6zM3 2h2v12H3z');

customElements.define('interleave-replay-bar', ReplayBar);
