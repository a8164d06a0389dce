/** `<interleave-trace-chart>`: what each thread did from moment to moment, with zoom and pan. */
import { html, type PropertyValues } from 'lit';
import type { Span, State } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { GIL } from '../content/replay';
import { tenths } from '../format/format';
import { firstHandOver, type GilMoment } from '../reels/gil-reel';
import { drawGround, drawPlayhead, msAt, type Plan, scaleOf } from './axis';
import { surfaceOf } from './canvas';
import { CanvasChart, type Look } from './canvas-chart';
import { threadLabels } from './thread-labels';
import { drawSpans } from './trace-drawing';

/** The shortest stretch that can be looked at, in milliseconds. */
const CLOSEST_MS = 0.5;
const ZOOM = 2;
/** So many switch intervals are looked at in the beginning, where there are more. */
const INTERVALS = 6;
/** How high a lane is, in CSS pixels and by the size of its type, and how high all are in the overview. */
const PITCH = 44;
const PITCH_BY_TYPE = 3.4;
const OVERVIEW = 34;
/** The room for the axis, by the size of its type. */
const AXIS = 2.1;
/** Where in the window a moment comes to lie that has just left it, and one that is elsewhere. */
const TURNED = 0.1;
const LEAPT = 0.6;
/** How far a step to the side goes, as a share of what is in sight. */
const STEP = 0.25;

export class TraceChart extends CanvasChart {
  static override properties = {
    spans: { attribute: false },
    lanes: { attribute: false },
    totalMs: { attribute: false },
    switchInterval: { attribute: false },
    firstMs: { attribute: false },
    names: { attribute: false },
    states: { attribute: false },
    label: { attribute: false },
    moment: { attribute: false },
    says: { attribute: false },
    lock: { attribute: false },
    at: { attribute: false },
    fromMs: { state: true },
    toMs: { state: true },
  };

  declare spans: readonly Span[];
  declare lanes: number;
  declare totalMs: number;
  /** How long a thread waits before it asks, by which the chart chooses what it shows first. */
  declare switchInterval: number | undefined;
  /** What the chart shows first instead: so many milliseconds from the beginning. */
  declare firstMs: number | undefined;
  /** What the lanes are called, where they are not threads by their numbers. */
  declare names: readonly string[] | undefined;
  /** What the blocks are, by what was done. */
  declare states: Readonly<Partial<Record<State, string>>>;
  /** What is drawn, for who does not see it. */
  declare label: string;
  /** Only what had happened until this moment is drawn; all, where there is none. */
  declare at: number | undefined;
  /** What the threads did at that moment. */
  declare moment: GilMoment | undefined;
  /** In words of its own, a lane each. */
  declare says: readonly string[];
  /** What the lock is called that goes from lane to lane, where it is not the GIL. */
  declare lock: string | undefined;
  declare fromMs: number;
  declare toMs: number;

  #plan: Plan | undefined;
  /** When the last of it ended, in milliseconds. */
  #endMs = 1;
  #dragged: number | undefined;

  constructor() {
    super();
    this.spans = [];
    this.lanes = 1;
    this.totalMs = 1;
    this.fromMs = 0;
    this.toMs = 1;
    this.states = texts.STATES;
    this.label = texts.TRACE_CANVAS;
    this.says = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spans') || changed.has('switchInterval') || changed.has('firstMs')) this.#lookFirst();
    if (changed.has('at')) this.#follow();
  }

  protected override render() {
    const buttons: [string, string, () => void][] = [
      [texts.ZOOM_IN, '+', () => this.#zoom(1 / ZOOM)],
      [texts.ZOOM_OUT, '−', () => this.#zoom(ZOOM)],
      [texts.EARLIER, '←', () => this.#pan(-STEP)],
      [texts.LATER, '→', () => this.#pan(STEP)],
      [texts.ALL_OF_IT, texts.ALL, () => this.#look(0, Infinity)],
    ];
    return html`<figure class="lane-chart trace-chart">
      <div
        class="trace"
        role="group"
        tabindex="0"
        aria-label=${texts.TRACE}
        .style=${`--pitch: ${this.#pitch}px`}
        @keydown=${this.#onKey}
      >
        <div class="trace-tools">
          <span class="trace-window" data-from=${this.fromMs} data-to=${this.toMs}> ${this.#inSight} </span>
          ${buttons.map(
            ([label, sign, act]) =>
              html`<button type="button" class="tool" aria-label=${label} @click=${act}>${sign}</button>`,
          )}
        </div>
        <p class="trace-name" aria-hidden="true">${texts.WHOLE_RUN}</p>
        <div class="trace-overview" @pointerdown=${this.#onOverview} @pointermove=${this.#onOverview}>
          <canvas role="img" aria-label=${texts.OVERVIEW} .style=${`height: ${OVERVIEW}px`}></canvas>
          <div class="trace-frame" .style=${this.#placed(this.fromMs, this.toMs)}></div>
          ${this.at === undefined ? '' : html`<div class="trace-at" .style=${this.#placed(this.at, this.at)}></div>`}
        </div>
        ${threadLabels(this.names ?? this.lanes, this.moment, this.#lock, this.says)}
        <canvas
          class="trace-lanes"
          role="img"
          aria-label=${this.label}
          .style=${`height: ${this.lanes * this.#pitch + AXIS * this.#fontSize}px`}
          @wheel=${this.#onWheel}
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onUp}
        ></canvas>
      </div>
      <figcaption>
        ${Object.entries(this.states)
          .filter(([state]) => this.spans.some((span) => span.state === state))
          .map(([state, says]) => html`<span class="key key-${state}"></span> ${says} `)}
        ${
          this.spans.some(({ state }) => state === 'request')
            ? html`<span class="key key-request"></span> ${texts.ASKS}`
            : ''
        }
      </figcaption>
    </figure>`;
  }

  /** The overview stays as it is when only the window or the moment is another one. */
  protected override readonly adding = ['at', 'moment', 'says', 'fromMs', 'toMs'];

  protected override draw(look: Look, anew: boolean): void {
    const [overview, lanes] = this.querySelectorAll('canvas');
    if (anew && overview) this.#drawOverview(overview, look);
    const surface = lanes && surfaceOf(lanes);
    if (!surface) return;
    const pitch = this.#pitch;
    this.#plan = {
      width: surface.width,
      height: this.lanes * pitch,
      lanes: this.lanes,
      pitch,
      block: Math.round(0.78 * pitch),
      left: 0,
      fromMs: this.fromMs,
      toMs: this.toMs,
    };
    drawGround(surface.context, this.#plan, () => '', look);
    drawSpans(surface.context, this.#plan, this.spans, look.palette, this.at);
    if (this.at !== undefined) drawPlayhead(surface.context, this.#plan, this.at, look.palette);
  }

  #drawOverview(canvas: HTMLCanvasElement, { palette }: Look): void {
    const surface = surfaceOf(canvas);
    if (!surface) return;
    const { context, width, height } = surface;
    const pitch = height / this.lanes;
    const block = Math.max(1, pitch - 1);
    const plan = { width, height, lanes: this.lanes, pitch, block, left: 0, fromMs: 0, toMs: this.#endMs };
    context.fillStyle = palette.line;
    for (let lane = 0; lane < this.lanes; lane++) context.fillRect(0, Math.floor(lane * pitch + block), width, 1);
    drawSpans(context, plan, this.spans, palette);
  }

  get #lock(): string | undefined {
    return this.lock ?? (this.switchInterval === undefined ? undefined : GIL);
  }

  get #inSight() {
    const length = this.toMs - this.fromMs;
    return length < this.#endMs
      ? html`${texts.partInSight(tenths(length), tenths(this.#endMs), tenths(this.fromMs))}
          <span class="trace-how">${texts.DRAG}</span>`
      : texts.allInSight(tenths(this.#endMs));
  }

  get #fontSize(): number {
    return this.look?.fontSize ?? 12;
  }

  get #pitch(): number {
    return Math.max(PITCH, Math.round(PITCH_BY_TYPE * this.#fontSize));
  }

  /** Where a stretch of time lies in the overview. */
  #placed(fromMs: number, toMs: number): string {
    const share = (ms: number) => (100 * ms) / this.#endMs;
    return `inset-inline-start: ${share(fromMs)}%; inline-size: ${share(toMs - fromMs)}%`;
  }

  /** A few switch intervals around the first hand-over; all, where there is no lock or not much more. */
  #lookFirst(): void {
    // There may be more spans than a call takes arguments.
    this.#endMs = this.spans.reduce((latest, { endMs }) => Math.max(latest, endMs), Math.max(this.totalMs, 1));
    if (this.firstMs !== undefined) {
      this.#look(0, this.firstMs);
      return;
    }
    const length = INTERVALS * (this.switchInterval ?? Infinity);
    if (length >= this.#endMs) this.#look(0, Infinity);
    else this.#look((firstHandOver(this.spans) ?? 0) - length / 3, length);
  }

  /** Looks at a stretch of time, as far as there is any. */
  #look(fromMs: number, lengthMs: number): void {
    const most = this.#endMs;
    const length = Math.min(Math.max(lengthMs, CLOSEST_MS), most);
    this.fromMs = Math.min(Math.max(fromMs, 0), most - length);
    this.toMs = this.fromMs + length;
  }

  #zoom(factor: number, aroundMs = (this.fromMs + this.toMs) / 2): void {
    const length = this.toMs - this.fromMs;
    const share = (aroundMs - this.fromMs) / length;
    this.#look(aroundMs - share * length * factor, length * factor);
  }

  #pan(share: number): void {
    const length = this.toMs - this.fromMs;
    this.#look(this.fromMs + share * length, length);
  }

  /** Keeps the moment of a replay in the window, as one turns pages. */
  #follow(): void {
    const { at, fromMs, toMs } = this;
    if (at === undefined || (fromMs <= at && at <= toMs)) return;
    const length = toMs - fromMs;
    this.#look(at - (at > toMs && at < toMs + length / 2 ? TURNED : LEAPT) * length, length);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const act = {
      '+': () => this.#zoom(1 / ZOOM),
      '=': () => this.#zoom(1 / ZOOM),
      '-': () => this.#zoom(ZOOM),
      ArrowLeft: () => this.#pan(-STEP),
      ArrowRight: () => this.#pan(STEP),
      Home: () => this.#look(0, this.toMs - this.fromMs),
      End: () => this.#look(Infinity, this.toMs - this.fromMs),
      '0': () => this.#look(0, Infinity),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  /** With a modifier, as maps have it: without one the page scrolls. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoom(event.deltaY > 0 ? 1.25 : 0.8, this.#plan && msAt(this.#plan, event.offsetX));
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#dragged = event.clientX;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#dragged === undefined || !this.#plan) return;
    this.#look(this.fromMs + (this.#dragged - event.clientX) / scaleOf(this.#plan), this.toMs - this.fromMs);
    this.#dragged = event.clientX;
  };

  /** Where the overview is pressed, there the window goes. */
  readonly #onOverview = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const length = this.toMs - this.fromMs;
    this.#look(((event.clientX - left) / width) * this.#endMs - length / 2, length);
  };

  readonly #onUp = (): void => {
    this.#dragged = undefined;
  };
}

customElements.define('interleave-trace-chart', TraceChart);
