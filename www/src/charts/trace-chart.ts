/** `<interleave-trace-chart>`: what each thread did from moment to moment, with zoom and pan. */
import { html, type PropertyValues } from 'lit';
import type { Span, State } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { GIL } from '../content/replay';
import { firstHandOver, type GilMoment } from '../reels/gil-reel';
import { drawGround, drawPlayhead, type Plan, smallPlan } from './axis';
import { surfaceOf } from './canvas';
import { CanvasChart, type Look } from './canvas-chart';
import { threadLabels } from './thread-labels';
import { TimeWindow } from './time-window';
import { drawSpans } from './trace-drawing';

/** So many switch intervals are looked at in the beginning, where there are more. */
const INTERVALS = 6;
/** How high a lane is, in CSS pixels and by the size of its type. */
const PITCH = 44;
const PITCH_BY_TYPE = 3.4;
/** The room for the axis, by the size of its type. */
const AXIS = 2.1;

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
  readonly #window = new TimeWindow(this, () => this.#plan);

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
    if (changed.has('at')) this.#window.follow(this.at);
  }

  protected override render() {
    return html`<figure class="lane-chart trace-chart">
      <div
        class="trace"
        role="group"
        tabindex="0"
        aria-label=${texts.TRACE}
        .style=${`--pitch: ${this.#pitch}px`}
        @keydown=${this.#window.onKey}
      >
        ${this.#window.view(this.at)} ${threadLabels(this.names ?? this.lanes, this.moment, this.#lock, this.says)}
        <canvas
          class="trace-lanes"
          role="img"
          aria-label=${this.label}
          .style=${`height: ${this.lanes * this.#pitch + AXIS * this.#fontSize}px`}
          @wheel=${this.#window.onWheel}
          @pointerdown=${this.#window.onDown}
          @pointermove=${this.#window.onMove}
          @pointerup=${this.#window.onUp}
          @pointercancel=${this.#window.onUp}
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
    const plan = { ...smallPlan(width, height, this.lanes), fromMs: 0, toMs: this.#window.endMs };
    const { pitch, block } = plan;
    context.fillStyle = palette.line;
    for (let lane = 0; lane < this.lanes; lane++) context.fillRect(0, Math.floor(lane * pitch + block), width, 1);
    drawSpans(context, plan, this.spans, palette);
  }

  get #lock(): string | undefined {
    return this.lock ?? (this.switchInterval === undefined ? undefined : GIL);
  }

  get #fontSize(): number {
    return this.look?.fontSize ?? 12;
  }

  get #pitch(): number {
    return Math.max(PITCH, Math.round(PITCH_BY_TYPE * this.#fontSize));
  }

  /** A few switch intervals around the first hand-over; all, where there is no lock or not much more. */
  #lookFirst(): void {
    // There may be more spans than a call takes arguments.
    this.#window.endMs = this.spans.reduce((latest, { endMs }) => Math.max(latest, endMs), Math.max(this.totalMs, 1));
    if (this.firstMs !== undefined) {
      this.#window.look(0, this.firstMs);
      return;
    }
    const length = INTERVALS * (this.switchInterval ?? Infinity);
    if (length >= this.#window.endMs) this.#window.lookAtAll();
    else this.#window.look((firstHandOver(this.spans) ?? 0) - length / 3, length);
  }
}

customElements.define('interleave-trace-chart', TraceChart);
