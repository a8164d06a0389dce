/** `<interleave-lane-chart>`: what each worker did, and when. The table beside it says the same in words. */
import { html, type PropertyValues } from 'lit';
import type { Row, Span } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { digitGroups } from '../format/digit-groups';
import { duration } from '../format/format';
import { type Idle, idleEnds } from '../reels/idle';
import { drawGround, drawPlayhead, heightOf, type Plan, smallPlan } from './axis';
import { surfaceOf } from './canvas';
import { CanvasChart, type Look } from './canvas-chart';
import { drawIdle } from './idle-drawing';
import { drawBlocks, fillOf, rowAt } from './lane-drawing';
import { TimeWindow } from './time-window';
import { drawSpans } from './trace-drawing';

/** What the time axis begins with, and by how much it grows when a block would stick out. */
const FIRST_SPAN_MS = 200;
const GROWTH = 1.6;

/** Of more blocks than these the lanes can be looked at piece by piece, once the run is over. */
const MANY = 100;

export class LaneChart extends CanvasChart {
  static override properties = {
    rows: { attribute: false },
    count: { attribute: false },
    lanes: { attribute: false },
    main: { attribute: false },
    locked: { attribute: false },
    spans: { attribute: false },
    totalMs: { attribute: false },
    at: { attribute: false },
    pointed: { state: true },
    fromMs: { state: true },
    toMs: { state: true },
  };

  /** The rows so far; the array may grow in place, which `count` tells. */
  declare rows: readonly Row[];
  declare count: number;
  declare lanes: number;
  /** Whether the only lane is the main thread. */
  declare main: boolean;
  /** Whether a lock lets only one of them compute at a time. */
  declare locked: boolean;
  /** Who held that lock and who waited for it, once it is known. */
  declare spans: readonly Span[];
  /** How long the run took, once that is known. */
  declare totalMs: number | undefined;
  /** Only what had happened until this moment is drawn; all, where there is none. */
  declare at: number | undefined;
  /** The row under the pointer. */
  declare pointed: Row | undefined;
  declare fromMs: number;
  declare toMs: number;

  /** The run in small stays as it is when only the window or the moment is another one. */
  protected override readonly adding = ['count', 'pointed', 'fromMs', 'toMs'];

  #plan: Plan | undefined;
  readonly #window = new TimeWindow(this, () => this.#plan);
  /** How many rows are on the canvas. */
  #drawn = 0;

  constructor() {
    super();
    this.rows = [];
    this.count = 0;
    this.lanes = 1;
    this.main = true;
    this.locked = false;
    this.spans = [];
    this.fromMs = 0;
    this.toMs = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows') || changed.has('totalMs')) {
      this.#window.endMs = this.#spanMs();
      this.#window.lookAtAll();
    }
    if (changed.has('at') && this.#isLong) this.#window.follow(this.at);
  }

  protected override render() {
    return html`<figure class="lane-chart">
      ${this.#isLong ? this.#inParts() : this.#canvas()}
      <figcaption>
        ${this.pointed ? this.#details(this.pointed) : this.spans.length > 0 ? LOCK_LEGEND : LEGEND}
        ${this.locked ? html`<span class="lane-note">${this.spans.length > 0 ? texts.LOCKED : texts.LOCKED_YET}</span>` : ''}
        ${(this.at === undefined ? this.#idle() : []).map(
          ({ worker, ms }) =>
            html`<span class="lane-note" data-idle=${worker}>${texts.idle(worker, duration(ms))}</span>`,
        )}
      </figcaption>
    </figure>`;
  }

  /** Whether there is more to it than can be seen at once. */
  get #isLong(): boolean {
    return this.totalMs !== undefined && this.rows.length > MANY;
  }

  #canvas() {
    const { height } = heightOf(this.lanes, this.look?.fontSize ?? 12);
    return html`<canvas
      class="lanes"
      role="img"
      aria-label=${texts.LANES}
      .style=${`height: ${height}px`}
      @pointermove=${this.#onPoint}
      @pointerdown=${this.#onPoint}
      @pointerleave=${() => (this.pointed = undefined)}
    ></canvas>`;
  }

  #inParts() {
    const { onKey, onWheel, onDown, onMove, onUp } = this.#window;
    return html`<div
      class="trace in-parts"
      role="group"
      tabindex="0"
      aria-label=${texts.LANES_IN_PARTS}
      .style=${`--names: ${this.#left}px`}
      @keydown=${onKey}
    >
      ${this.#window.view(this.at)}
      <div
        class="trace-lanes"
        @wheel=${onWheel}
        @pointerdown=${onDown}
        @pointermove=${onMove}
        @pointerup=${onUp}
        @pointercancel=${onUp}
      >
        ${this.#canvas()}
      </div>
    </div>`;
  }

  protected override draw(look: Look, anew: boolean): void {
    if (anew && this.#isLong) this.#drawOverview(look);
    const plan = this.#plan;
    const { fromMs, toMs } = this;
    const moved = this.#isLong && (plan?.fromMs !== fromMs || plan.toMs !== toMs);
    const grown = !anew && !moved && this.count >= this.#drawn;
    const context = this.querySelector<HTMLCanvasElement>('canvas.lanes')?.getContext('2d');
    if (grown && plan && context && this.#latestMs(this.#drawn) <= plan.toMs) this.#drawMore(context, plan, look);
    else this.#drawAll(look);
  }

  #details({ n, prime, elapsedMs, startMs }: Row) {
    const [took, from] = [duration(elapsedMs), duration(startMs)];
    return html`${digitGroups(n)}${prime ? texts.isPrime(took, from) : texts.isNotPrime(took, from)}`;
  }

  readonly #onPoint = (event: PointerEvent): void => {
    this.pointed = this.#window.held
      ? undefined
      : this.#plan && rowAt(this.#plan, this.rows, event.offsetX, event.offsetY);
  };

  /** When the last of the rows from `from` on ended. */
  #latestMs(from: number): number {
    let latest = 0;
    for (let at = from; at < this.rows.length; at++) {
      const row = this.rows[at];
      if (row) latest = Math.max(latest, row.startMs + row.elapsedMs);
    }
    return latest;
  }

  /** Where the time axis begins: the lanes' names stand before it. */
  get #left(): number {
    return Math.round((this.look?.fontSize ?? 12) * (this.main ? 7.8 : 6.4));
  }

  #drawAll(look: Look): void {
    const canvas = this.querySelector<HTMLCanvasElement>('canvas.lanes');
    const surface = canvas && surfaceOf(canvas);
    if (!surface) return;
    this.#plan = {
      ...heightOf(this.lanes, look.fontSize),
      width: surface.width,
      lanes: this.lanes,
      left: this.#left,
      ...(this.#isLong ? { fromMs: this.fromMs, toMs: this.toMs } : { fromMs: 0, toMs: this.#spanMs() }),
    };
    drawGround(surface.context, this.#plan, (lane) => (this.main ? texts.MAIN_THREAD : texts.worker(lane)), look);
    this.#drawn = 0;
    this.#drawMore(surface.context, this.#plan, look);
  }

  #drawOverview(look: Look): void {
    const canvas = this.querySelector<HTMLCanvasElement>('.trace-overview canvas');
    const surface = canvas && surfaceOf(canvas);
    if (!surface) return;
    const { context, width, height } = surface;
    const plan = { ...smallPlan(width, height, this.lanes), fromMs: 0, toMs: this.#window.endMs };
    drawBlocks(context, plan, this.rows, 0, look, { at: undefined, fill: fillOf(this.locked), unlabelled: true });
  }

  #drawMore(context: CanvasRenderingContext2D, plan: Plan, look: Look): void {
    context.save();
    context.beginPath();
    context.rect(plan.left, 0, plan.width - plan.left, plan.height);
    context.clip();
    this.#drawLanes(context, plan, look);
    context.restore();
  }

  #drawLanes(context: CanvasRenderingContext2D, plan: Plan, look: Look): void {
    drawSpans(context, plan, this.spans, look.palette, this.at);
    const fill = this.spans.length > 0 ? 'hollow' : fillOf(this.locked);
    drawBlocks(context, plan, this.rows, this.#drawn, look, { at: this.at, fill });
    this.#drawn = this.rows.length;
    if (plan.fromMs === plan.toMs) return;
    drawIdle(context, plan, this.#idle(), this.at, look);
    if (this.at !== undefined) drawPlayhead(context, plan, this.at, look.palette);
  }

  /** Who waited in the end, once that is known. */
  #idle(): Idle[] {
    return this.totalMs === undefined || this.main ? [] : idleEnds(this.rows, this.lanes, this.totalMs);
  }

  /** The time axis: exact in the end; until then it grows in steps, so that few rows make all be drawn again. */
  #spanMs(): number {
    const latest = this.#latestMs(0);
    if (this.totalMs !== undefined) return Math.max(this.totalMs, latest, 0.1);
    if (this.rows.length === 0) return 0;
    let span = FIRST_SPAN_MS;
    while (span < latest) span *= GROWTH;
    return span;
  }
}

const LEGEND = html`<span class="key key-prime"></span> ${texts.PRIME}
  <span class="key key-composite"></span> ${texts.NOT_PRIME_ONE_BLOCK}`;

const LOCK_LEGEND = html`<span class="key key-holding"></span> ${texts.STATES.holding}
  <span class="key key-waiting"></span> ${texts.STATES.waiting} <span class="key key-check"></span> ${texts.ONE_CHECK}`;

customElements.define('interleave-lane-chart', LaneChart);
