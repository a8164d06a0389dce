/**
 * The stretch of a run that a chart shows, and how people move and widen it: with buttons and keys, by dragging, with two
 * fingers, with the wheel, and in a picture of the whole run in small.
 */
import { html, nothing, type TemplateResult } from 'lit';
import * as texts from '../content/charts';
import { tenths } from '../format/format';
import { msAt, type Plan, scaleOf } from './axis';

/** The chart: what it has in sight is among its properties, so that it is drawn anew when this changes. */
export interface Windowed {
  fromMs: number;
  toMs: number;
}

/** The shortest stretch that can be looked at, in milliseconds. */
const CLOSEST_MS = 0.5;
const ZOOM = 2;
/** By how much a notch of the wheel widens. */
const NOTCH = 1.25;
/** How far a step to the side goes, as a share of what is in sight. */
const STEP = 0.25;
/** Where in the window a moment comes to lie that has just left it, and one that is elsewhere. */
const TURNED = 0.1;
const LEAPT = 0.6;
/** How high the run in small is, in CSS pixels. */
const OVERVIEW = 34;

export class TimeWindow {
  /** When the run ended, in milliseconds. */
  endMs = 1;
  /** The pointers that are down, and where each is on the page. */
  readonly #down = new Map<number, number>();

  constructor(
    private readonly chart: Windowed,
    /** Where the lanes were drawn last. */
    private readonly planOf: () => Plan | undefined,
  ) {}

  get lengthMs(): number {
    return this.chart.toMs - this.chart.fromMs;
  }

  /** Whether somebody is moving it. */
  get held(): boolean {
    return this.#down.size > 0;
  }

  /** Looks at a stretch of time, as far as there is any. */
  look(fromMs: number, lengthMs: number): void {
    const most = this.endMs;
    const length = Math.min(Math.max(lengthMs, CLOSEST_MS), most);
    this.chart.fromMs = Math.min(Math.max(fromMs, 0), most - length);
    this.chart.toMs = this.chart.fromMs + length;
  }

  lookAtAll(): void {
    this.look(0, Infinity);
  }

  /** Keeps the moment of a replay in sight, as one turns pages. */
  follow(at: number | undefined): void {
    const { fromMs, toMs } = this.chart;
    if (at === undefined || (fromMs <= at && at <= toMs)) return;
    const length = this.lengthMs;
    this.look(at - (at > toMs && at < toMs + length / 2 ? TURNED : LEAPT) * length, length);
  }

  /** What is in sight, the buttons, and the run in small with its frame; `at` is the moment of a replay. */
  view(at: number | undefined): TemplateResult {
    const { fromMs, toMs } = this.chart;
    const buttons: [string, string, () => void][] = [
      [texts.ZOOM_IN, '+', () => this.#zoom(1 / ZOOM)],
      [texts.ZOOM_OUT, '−', () => this.#zoom(ZOOM)],
      [texts.EARLIER, '←', () => this.#pan(-STEP)],
      [texts.LATER, '→', () => this.#pan(STEP)],
      [texts.ALL_OF_IT, texts.ALL, () => this.lookAtAll()],
    ];
    return html`<div class="trace-tools">
        <span class="trace-window" data-from=${fromMs} data-to=${toMs}> ${this.#inSight} </span>
        ${buttons.map(
          ([label, sign, act]) =>
            html`<button type="button" class="tool" aria-label=${label} @click=${act}>${sign}</button>`,
        )}
      </div>
      <p class="trace-name" aria-hidden="true">${texts.WHOLE_RUN}</p>
      <div class="trace-overview" @pointerdown=${this.#onOverview} @pointermove=${this.#onOverview}>
        <canvas role="img" aria-label=${texts.OVERVIEW} .style=${`height: ${OVERVIEW}px`}></canvas>
        <div class="trace-frame" .style=${this.#placed(fromMs, toMs)}></div>
        ${at === undefined ? nothing : html`<div class="trace-at" .style=${this.#placed(at, at)}></div>`}
      </div>`;
  }

  get #inSight() {
    const length = this.lengthMs;
    return length < this.endMs
      ? html`${texts.partInSight(tenths(length), tenths(this.endMs), tenths(this.chart.fromMs))}
          <span class="trace-how">${texts.DRAG}</span>`
      : texts.allInSight(tenths(this.endMs));
  }

  /** Where a stretch of time lies in the run in small. */
  #placed(fromMs: number, toMs: number): string {
    const share = (ms: number) => (100 * ms) / this.endMs;
    return `inset-inline-start: ${share(fromMs)}%; inline-size: ${share(toMs - fromMs)}%`;
  }

  #zoom(factor: number, aroundMs = (this.chart.fromMs + this.chart.toMs) / 2): void {
    const share = (aroundMs - this.chart.fromMs) / this.lengthMs;
    const length = Math.min(Math.max(this.lengthMs * factor, CLOSEST_MS), this.endMs);
    this.look(aroundMs - share * length, length);
  }

  #pan(share: number): void {
    this.look(this.chart.fromMs + share * this.lengthMs, this.lengthMs);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const act = {
      '+': () => this.#zoom(1 / ZOOM),
      '=': () => this.#zoom(1 / ZOOM),
      '-': () => this.#zoom(ZOOM),
      ArrowLeft: () => this.#pan(-STEP),
      ArrowRight: () => this.#pan(STEP),
      Home: () => this.look(0, this.lengthMs),
      End: () => this.look(Infinity, this.lengthMs),
      '0': () => this.lookAtAll(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  /** With a modifier, as maps have it: without one the page scrolls. Two fingers on a pad come with it, too. */
  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const plan = this.planOf();
    this.#zoom(event.deltaY > 0 ? NOTCH : 1 / NOTCH, plan && msAt(plan, event.offsetX));
  };

  readonly onDown = (event: PointerEvent): void => {
    this.#down.set(event.pointerId, event.clientX);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly onMove = (event: PointerEvent): void => {
    const before = this.#down.get(event.pointerId);
    const plan = this.planOf();
    if (before === undefined || !plan) return;
    this.#down.set(event.pointerId, event.clientX);
    const other = [...this.#down].find(([pointer]) => pointer !== event.pointerId)?.[1];
    if (other === undefined) {
      this.look(this.chart.fromMs + (before - event.clientX) / scaleOf(plan), this.lengthMs);
      return;
    }
    // Two fingers: what is between them stays between them, and what is under the other one stays there.
    const apart = Math.abs(event.clientX - other);
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    if (apart > 1) this.#zoom(Math.abs(before - other) / apart, msAt(plan, other - left));
  };

  readonly onUp = (event: PointerEvent): void => {
    this.#down.delete(event.pointerId);
  };

  /** Where the run in small is pressed, there the window goes. */
  readonly #onOverview = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    this.look(((event.clientX - left) / width) * this.endMs - this.lengthMs / 2, this.lengthMs);
  };
}
