/** `<interleave-lane-chart>`: what each worker did, and when. The table beside it says the same in words. */
import { html } from 'lit';
import type { Row, Span } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { digitGroups } from '../format/digit-groups';
import { duration } from '../format/format';
import { type Idle, idleEnds } from '../reels/idle';
import { drawGround, drawPlayhead, heightOf, type Plan } from './axis';
import { CanvasChart, type Look } from './canvas-chart';
import { drawIdle } from './idle-drawing';
import { drawBlocks, fillOf, rowAt } from './lane-drawing';
import { drawSpans } from './trace-drawing';

/** What the time axis begins with, and by how much it grows when a block would stick out. */
const FIRST_SPAN_MS = 200;
const GROWTH = 1.6;

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

  protected override readonly adding = ['count', 'pointed'];

  #plan: Plan | undefined;
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
  }

  protected override render() {
    const { height } = heightOf(this.lanes, this.look?.fontSize ?? 12);
    return html`<figure class="lane-chart">
      <canvas
        role="img"
        aria-label=${texts.LANES}
        .style=${`height: ${height}px`}
        @pointermove=${this.#onPoint}
        @pointerdown=${this.#onPoint}
        @pointerleave=${() => (this.pointed = undefined)}
      ></canvas>
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

  protected override draw(look: Look, anew: boolean): void {
    const plan = this.#plan;
    const grown = !anew && this.count >= this.#drawn;
    const context = this.querySelector('canvas')?.getContext('2d');
    if (grown && plan && context && this.#latestMs(this.#drawn) <= plan.toMs) this.#drawMore(context, plan, look);
    else this.#drawAll(look);
  }

  #details({ n, prime, elapsedMs, startMs }: Row) {
    const [took, from] = [duration(elapsedMs), duration(startMs)];
    return html`${digitGroups(n)}${prime ? texts.isPrime(took, from) : texts.isNotPrime(took, from)}`;
  }

  readonly #onPoint = (event: PointerEvent): void => {
    this.pointed = this.#plan && rowAt(this.#plan, this.rows, event.offsetX, event.offsetY);
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

  #drawAll(look: Look): void {
    const surface = this.surface();
    if (!surface) return;
    this.#plan = {
      ...heightOf(this.lanes, look.fontSize),
      width: surface.width,
      lanes: this.lanes,
      left: Math.round(look.fontSize * (this.main ? 7.8 : 6.4)),
      fromMs: 0,
      toMs: this.#spanMs(),
    };
    drawGround(surface.context, this.#plan, (lane) => (this.main ? texts.MAIN_THREAD : texts.worker(lane)), look);
    this.#drawn = 0;
    this.#drawMore(surface.context, this.#plan, look);
  }

  #drawMore(context: CanvasRenderingContext2D, plan: Plan, look: Look): void {
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
