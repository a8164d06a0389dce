/** `<interleave-trace-chart>`: what each thread did from moment to moment, with zoom and pan. */
import { html, type PropertyValues } from 'lit';
import type { Span } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { drawGround, heightOf, msAt, type Plan, scaleOf } from './axis';
import { CanvasChart, type Look } from './canvas-chart';
import { drawSpans } from './trace-drawing';

/** The shortest stretch that can be looked at, in milliseconds. */
const CLOSEST_MS = 0.5;
const ZOOM = 2;
/** How far a step to the side goes, as a share of what is in sight. */
const STEP = 0.25;

export class TraceChart extends CanvasChart {
  static override properties = {
    spans: { attribute: false },
    lanes: { attribute: false },
    totalMs: { attribute: false },
    fromMs: { state: true },
    toMs: { state: true },
  };

  declare spans: readonly Span[];
  declare lanes: number;
  declare totalMs: number;
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
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('spans')) return;
    // There may be more spans than a call takes arguments.
    this.#endMs = this.spans.reduce((latest, { endMs }) => Math.max(latest, endMs), Math.max(this.totalMs, 1));
    this.fromMs = 0;
    this.toMs = this.#endMs;
  }

  protected override render() {
    const { height } = heightOf(this.lanes, this.look?.fontSize ?? 12);
    const buttons: [string, string, () => void][] = [
      [texts.ZOOM_IN, '+', () => this.#zoom(1 / ZOOM)],
      [texts.ZOOM_OUT, '−', () => this.#zoom(ZOOM)],
      [texts.EARLIER, '←', () => this.#pan(-STEP)],
      [texts.LATER, '→', () => this.#pan(STEP)],
      [texts.ALL_OF_IT, '↔', () => this.#look(0, Infinity)],
    ];
    return html`<figure class="lane-chart trace-chart">
      <div class="trace" role="group" tabindex="0" aria-label=${texts.TRACE} @keydown=${this.#onKey}>
        <div class="trace-tools">
          ${buttons.map(
            ([label, sign, act]) =>
              html`<button type="button" class="tool" aria-label=${label} @click=${act}>${sign}</button>`,
          )}
        </div>
        <canvas
          role="img"
          aria-label=${texts.TRACE_CANVAS}
          .style=${`height: ${height}px`}
          @wheel=${this.#onWheel}
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onUp}
        ></canvas>
      </div>
      <figcaption>
        ${Object.entries(texts.STATES)
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

  protected override draw(look: Look): void {
    const surface = this.surface();
    if (!surface) return;
    this.#plan = {
      ...heightOf(this.lanes, look.fontSize),
      width: surface.width,
      lanes: this.lanes,
      left: Math.round(look.fontSize * 7.2),
      fromMs: this.fromMs,
      toMs: this.toMs,
    };
    drawGround(surface.context, this.#plan, texts.thread, look);
    drawSpans(surface.context, this.#plan, this.spans, look.palette);
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

  readonly #onUp = (): void => {
    this.#dragged = undefined;
  };
}

customElements.define('interleave-trace-chart', TraceChart);
