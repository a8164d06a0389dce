/**
 * `<interleave-heart-beat>`: says whether the page is alive, and draws the main thread's animation frames while a run goes
 * on. At rest its dot beats once a second, by a timer of the same thread: it stops when the thread is held.
 */
import { html } from 'lit';
import * as texts from '../content/charts';
import { LANGUAGE } from '../format/language';
import { onSight, WhileConnected } from '../dom/observers';
import { CanvasChart, type Look } from './canvas-chart';
import { beat } from './frame-clock';
import { drawStrip } from './heart-beat-drawing';

/** CSS pixels for a millisecond: a frame of a 60 Hz screen is 2½ pixels wide. */
const SCALE = 0.15;

/** With reduced motion the strip is drawn no more often than this while it beats. */
const CALM_MS = 500;

const REST_MS = 1000;
const PULSE_MS = 140;

export class HeartBeat extends CanvasChart {
  static override properties = { words: { state: true } };

  /** Whether the page is alive, in words. */
  declare words: string;

  #drawnAt = 0;
  #inSight = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.words = texts.ALIVE;
    new WhileConnected(this, () => [
      onSight(this, (inSight) => {
        this.#inSight = inSight;
        this.#rest();
      }),
      beat.onBeat(this.#drawInTime),
      () => {
        clearTimeout(this.#timer);
      },
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = LANGUAGE;
    this.dataset.heartBeat = '';
    this.#say();
  }

  protected override render() {
    return html`<figure class="heart-beat">
      <figcaption><span class="pulse" aria-hidden="true"></span>${this.words}</figcaption>
      <canvas role="img" aria-label=${texts.HEART_BEAT}></canvas>
    </figure>`;
  }

  protected override draw({ palette }: Look): void {
    this.toggleAttribute('beating', beat.beating);
    this.#drawnAt = performance.now();
    const surface = this.surface();
    if (!surface) return;
    drawStrip(surface, {
      frames: beat.frames,
      beating: beat.beating,
      scale: SCALE,
      palette,
    });
  }

  #say(): void {
    this.dataset.status = beat.held ? 'frozen' : 'alive';
    const waited = beat.clickWaitedMs > 0 ? ` ${texts.clickWaited(beat.clickWaitedMs)}` : '';
    this.words = beat.held ? texts.HELD : beat.frozenMs > 0 ? texts.wasFrozen(beat.frozenMs) + waited : texts.ALIVE;
  }

  /** Beats while nothing runs; whoever does not want motion has the words. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.classList.remove('up');
    if (!this.#inSight || isCalm()) return;
    this.#timer = setTimeout(() => {
      this.classList.add('up');
      this.#timer = setTimeout(() => {
        this.#rest();
      }, PULSE_MS);
    }, REST_MS);
  }

  readonly #drawInTime = (): void => {
    this.#say();
    if (beat.beating && isCalm() && performance.now() - this.#drawnAt < CALM_MS) return;
    this.redraw();
  };
}

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

customElements.define('interleave-heart-beat', HeartBeat);
