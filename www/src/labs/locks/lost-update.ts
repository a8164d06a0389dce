/**
 * `<interleave-lost-update>`: two additions as a schematic, one step after the other. It plays by itself only where it is
 * seen, nothing has run yet, and nobody asked for less motion; a press pauses it, and another shows the next step.
 */
import { html, nothing, type PropertyValues } from 'lit';
import type { Guard } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/lost-update';
import { LightElement } from '../../dom/light-element';
import { onSight, WhileConnected } from '../../dom/observers';
import { type Deed, type Schedule, scheduleOf } from './schedule';

/** How long a step stands: long enough to read its sentence. */
const STEP_MS = 2_000;
/** How long the last one does. */
const LAST_MS = 5_000;

/** What has the schematic begin anew when it changes. */
const SHOWN_ANEW = ['guard', 'cut', 'alone', 'resting'] as const;

export class LostUpdate extends LightElement {
  static override properties = {
    guard: { attribute: false },
    cut: { attribute: false },
    alone: { attribute: false },
    resting: { attribute: false },
    at: { state: true },
    playing: { state: true },
  };

  declare guard: Guard;
  declare cut: boolean;
  /** Whether there is one thread only. */
  declare alone: boolean;
  /** Whether it is small, and still until it is asked for: something has run. */
  declare resting: boolean;
  /** How many steps have been taken. */
  declare at: number;
  declare playing: boolean;

  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #inSight = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was paused or stepped by hand. */
  #touched = false;

  constructor() {
    super();
    this.guard = 'none';
    this.cut = false;
    this.alone = false;
    this.resting = false;
    this.at = 0;
    this.playing = false;
    new WhileConnected(this, () => [
      onSight(this, (inSight) => {
        this.#inSight = inSight;
        this.#goOn();
      }),
      () => {
        clearTimeout(this.#timer);
      },
    ]);
  }

  get #schedule(): Schedule {
    return scheduleOf(this.guard, this.cut, this.alone);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!SHOWN_ANEW.some((name) => changed.has(name))) return;
    const still = this.resting || this.#calm.matches;
    // Where nothing moves, all of it is in sight at once.
    this.at = still ? this.#schedule.deeds.length : 0;
    this.playing = !still && !this.#touched;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('at') || changed.has('playing')) this.#goOn();
  }

  /** Waits for the next step, if it plays. */
  #goOn(): void {
    clearTimeout(this.#timer);
    if (!this.playing || !this.#inSight) return;
    const isLast = this.at === this.#schedule.deeds.length;
    this.#timer = setTimeout(
      () => {
        this.at = isLast ? 0 : this.at + 1;
      },
      isLast ? LAST_MS : STEP_MS,
    );
  }

  protected override render() {
    const schedule = this.#schedule;
    const { deeds, who, oneLane } = schedule;
    const last = deeds[this.at - 1];
    const memory = last?.memory ?? schedule.before;
    const isAtEnd = this.at === deeds.length;
    return html`<figure
      class="schematic ${this.resting ? 'resting' : ''} ${oneLane ? 'one-lane' : ''}"
      data-schematic=${this.cut ? 'cut' : 'lost-update'}
      data-at=${this.at}
      data-of=${deeds.length}
    >
      <figcaption><span class="label">${texts.SCHEMATIC}</span> ${schedule.title}</figcaption>
      <div class="lanes">
        ${
          oneLane
            ? html`<p class="lane-name">${who.length > 1 ? texts.THE_THREAD : who[0]}</p>`
            : who.map((name) => html`<p class="lane-name">${name}</p>`)
        }
        <div class="memory ${last?.kind === 'destroys' ? 'spoilt' : ''}">
          <span class="memory-name">${schedule.memory}</span>
          <span class="memory-value" data-memory>${memory}</span>
          ${
            schedule.hasLock
              ? html`<span class="padlock ${last?.locked ? 'closed' : ''}"
                  >${last?.locked ? texts.CLOSED : texts.OPEN}</span
                >`
              : nothing
          }
        </div>
        <ol class="deeds">
          ${deeds.map((deed, index) => this.#deed(deed, index, schedule))}
        </ol>
      </div>
      <p class="says" aria-live=${this.playing ? 'off' : 'polite'}>
        ${last?.says ?? texts.BEFORE_FIRST(schedule.memory, schedule.before)}
      </p>
      <p class="schematic-bar">
        ${
          this.#calm.matches
            ? nothing
            : html`<button type="button" data-action="schematic-play" @click=${this.#onPlay}>
                ${this.playing ? texts.PAUSE : texts.PLAY}
              </button>`
        }
        <button type="button" data-action="schematic-step" @click=${this.#onStep}>
          ${isAtEnd ? texts.AGAIN : texts.STEP}
        </button>
      </p>
    </figure>`;
  }

  #deed({ who, does, kind, arrow }: Deed, index: number, { who: names, oneLane }: Schedule) {
    const state = index >= this.at ? 'ahead' : index === this.at - 1 ? 'now' : '';
    return html`<li
      class="deed of-${who} ${kind ?? ''} ${arrow ?? ''} ${state}"
      data-deed=${state === 'ahead' ? nothing : 'done'}
    >
      <span class=${oneLane && names.length > 1 ? 'of' : 'unseen'}>${names[who]}: </span>
      ${does.map((one) => html`<span class="does">${one}</span>`)}
    </li>`;
  }

  readonly #onPlay = (): void => {
    this.#touched = true;
    if (!this.playing && this.at === this.#schedule.deeds.length) this.at = 0;
    this.playing = !this.playing;
  };

  readonly #onStep = (): void => {
    this.#touched = true;
    this.playing = false;
    this.at = this.at === this.#schedule.deeds.length ? 0 : this.at + 1;
  };
}

customElements.define('interleave-lost-update', LostUpdate);
