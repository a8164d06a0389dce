/** `<interleave-strip-chart>`: the lanes of a race in small, as wide as it is told; what is beside it says it in words. */
import { html } from 'lit';
import type { Row, Span } from '../../../pkg/baseline/interleave';
import { smallPlan } from './axis';
import { CanvasChart, type Look } from './canvas-chart';
import { drawBlocks, fillOf } from './lane-drawing';
import { drawSpans } from './trace-drawing';

/** How high a lane is, in CSS pixels, and all of them at most. */
const LANE = 9;
const MOST = 40;

export class StripChart extends CanvasChart {
  static override properties = {
    rows: { attribute: false },
    lanes: { attribute: false },
    totalMs: { attribute: false },
    locked: { attribute: false },
    spans: { attribute: false },
  };

  declare rows: readonly Row[];
  declare lanes: number;
  declare totalMs: number;
  /** Whether a lock lets only one lane compute at a time. */
  declare locked: boolean;
  /** Who held that lock and who waited for it, where it is known. */
  declare spans: readonly Span[];

  constructor() {
    super();
    this.rows = [];
    this.lanes = 1;
    this.totalMs = 1;
    this.locked = false;
    this.spans = [];
  }

  protected override render() {
    const pitch = this.lanes === 1 ? 2 * LANE : Math.min(LANE, MOST / this.lanes);
    return html`<canvas
      aria-hidden="true"
      .style=${`height: ${Math.max(2 * LANE, Math.round(this.lanes * pitch))}px`}
    ></canvas>`;
  }

  protected override draw(look: Look): void {
    const surface = this.surface();
    if (!surface) return;
    const { context, width, height } = surface;
    const plan = { ...smallPlan(width, height, this.lanes), fromMs: 0, toMs: Math.max(this.totalMs, 0.1) };
    const { pitch, block } = plan;
    context.fillStyle = look.palette.line;
    for (let lane = 0; lane < this.lanes; lane++) context.fillRect(0, lane * pitch + block - 1, width, 1);
    if (this.spans.length > 0) drawSpans(context, plan, this.spans, look.palette);
    else drawBlocks(context, plan, this.rows, 0, look, { at: undefined, fill: fillOf(this.locked), unlabelled: true });
  }
}

customElements.define('interleave-strip-chart', StripChart);
