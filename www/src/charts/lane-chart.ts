/** `<interleave-lane-chart>`: what each worker did, and when. The table beside it says the same in words. */
import { html, LitElement, type PropertyValues } from 'lit';
import type { Row } from '../../../pkg/baseline/interleave';
import { surfaceOf } from './canvas';
import { digitGroups } from '../format/digit-groups';
import { duration } from '../format/format';
import { drawBlocks, drawGround, heightOf, type Plan, rowAt } from './lane-drawing';
import { onPaletteChange, type Palette, paletteAt } from './palette';
import { onResize, WhileConnected } from '../dom/observers';

/** What the time axis begins with, and by how much it grows when a block would stick out. */
const FIRST_SPAN_MS = 200;
const GROWTH = 1.6;

export class LaneChart extends LitElement {
  static override properties = {
    rows: { attribute: false },
    count: { attribute: false },
    lanes: { attribute: false },
    main: { attribute: false },
    totalMs: { attribute: false },
    pointed: { state: true },
  };

  /** The rows so far; the array may grow in place, which `count` tells. */
  declare rows: readonly Row[];
  declare count: number;
  declare lanes: number;
  /** Whether the only lane is the main thread. */
  declare main: boolean;
  /** How long the run took, once that is known. */
  declare totalMs: number | undefined;
  /** The row under the pointer. */
  declare pointed: Row | undefined;

  #palette: Palette | undefined;
  #plan: Plan | undefined;
  #drawn = 0;
  #fontSize = 12;
  #fontFamily = 'monospace';

  constructor() {
    super();
    this.rows = [];
    this.count = 0;
    this.lanes = 1;
    this.main = true;
    new WhileConnected(this, () => [onResize(this, this.#restyle), onPaletteChange(this.#restyle)]);
    // Text that was drawn before its font had come is drawn again.
    void document.fonts.ready.then(this.#restyle);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const { height } = heightOf(this.lanes, this.#fontSize);
    return html`<figure class="lane-chart">
      <canvas
        role="img"
        aria-label="Lanes: which worker checked which number, and when; the table has the same times"
        style="height: ${height}px"
        @pointermove=${this.#onPoint}
        @pointerdown=${this.#onPoint}
        @pointerleave=${() => (this.pointed = undefined)}
      ></canvas>
      <figcaption>${this.pointed ? this.#details(this.pointed) : LEGEND}</figcaption>
    </figure>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const onlyPointed = changed.size === 1 && changed.has('pointed');
    if (onlyPointed) return;
    const grown = changed.size === 1 && changed.has('count') && this.count >= this.#drawn;
    if (grown && this.#plan && this.#latestMs(this.#drawn) <= this.#plan.spanMs) this.#drawMore();
    else this.#redraw();
  }

  #details({ n, prime, elapsedMs, startMs }: Row) {
    return html`${digitGroups(n)}${prime ? ' is prime' : ' is not prime'}, ${duration(elapsedMs)}, from
    ${duration(startMs)}`;
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

  /** Reads what the styles say; done seldom, since it makes the browser work them out at once. */
  readonly #restyle = (): void => {
    const { fontSize, fontFamily } = getComputedStyle(this.querySelector('canvas') ?? this);
    this.#fontSize = Math.round(parseFloat(fontSize));
    this.#fontFamily = fontFamily;
    this.#palette = paletteAt(this);
    // The height follows the size of the type.
    this.requestUpdate('lanes');
  };

  #redraw(): void {
    const canvas = this.querySelector('canvas');
    const surface = canvas && surfaceOf(canvas);
    if (!surface || !this.#palette) return;
    this.#plan = {
      ...heightOf(this.lanes, this.#fontSize),
      width: surface.width,
      lanes: this.lanes,
      left: Math.round(this.#fontSize * (this.main ? 7.8 : 6.4)),
      spanMs: this.#spanMs(),
      fontSize: this.#fontSize,
      fontFamily: this.#fontFamily,
    };
    const name = (lane: number) => (this.main ? 'main thread' : `worker ${lane}`);
    drawGround(surface.context, this.#plan, name, this.#palette);
    this.#drawn = 0;
    this.#drawMore();
  }

  #drawMore(): void {
    const context = this.querySelector('canvas')?.getContext('2d');
    if (!context || !this.#plan || !this.#palette) return;
    drawBlocks(context, this.#plan, this.rows, this.#drawn, this.#palette);
    this.#drawn = this.rows.length;
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

const LEGEND = html`<span class="key key-prime"></span> prime <span class="key key-composite"></span> not prime; each
  block is one check, at its real time`;

customElements.define('interleave-lane-chart', LaneChart);
