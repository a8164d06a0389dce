/** `<interleave-replay-lanes>`: what went on in a few lanes, up to the moment that is looked at: stretches of time, and ticks. */
import { html } from 'lit';
import type { Span, State } from '../../../pkg/baseline/interleave';
import { drawGround, drawPlayhead, heightOf, type Plan, xOf } from './axis';
import { CanvasChart, type Look } from './canvas-chart';
import { drawSpans } from './trace-drawing';

/** Something that happened at a moment. */
export interface Tick {
  lane: number;
  ms: number;
}

/** The room for the names, by the size of the type. */
const NAMES = 6.4;

export class ReplayLanes extends CanvasChart {
  static override properties = {
    names: { attribute: false },
    spans: { attribute: false },
    ticks: { attribute: false },
    endMs: { attribute: false },
    at: { attribute: false },
    states: { attribute: false },
    tickSays: { attribute: false },
    label: { attribute: false },
  };

  /** What the lanes are called. */
  declare names: readonly string[];
  declare spans: readonly Span[];
  declare ticks: readonly Tick[];
  declare endMs: number;
  /** Only what had happened until this moment is drawn; all, where there is none. */
  declare at: number | undefined;
  /** What the blocks are, by what was done. */
  declare states: Readonly<Partial<Record<State, string>>>;
  /** What a tick is. */
  declare tickSays: string;
  /** What is drawn, for who does not see it. */
  declare label: string;

  constructor() {
    super();
    this.names = [];
    this.spans = [];
    this.ticks = [];
    this.endMs = 1;
    this.states = {};
    this.tickSays = '';
    this.label = '';
  }

  protected override render() {
    const { height } = heightOf(this.names.length, this.look?.fontSize ?? 12);
    return html`<figure class="lane-chart">
      <canvas role="img" aria-label=${this.label} .style=${`height: ${height}px`}></canvas>
      <figcaption>
        ${Object.entries(this.states)
          .filter(([state]) => this.spans.some((span) => span.state === state))
          .map(([state, says]) => html`<span class="key key-${state}"></span> ${says} `)}
        ${this.ticks.length > 0 ? html`<span class="key key-tick"></span> ${this.tickSays}` : ''}
      </figcaption>
    </figure>`;
  }

  protected override draw(look: Look): void {
    const surface = this.surface();
    if (!surface) return;
    const { context, width } = surface;
    const lanes = this.names.length;
    const plan: Plan = {
      ...heightOf(lanes, look.fontSize),
      ...{ width, lanes, left: Math.round(look.fontSize * NAMES), fromMs: 0, toMs: this.endMs },
    };
    drawGround(context, plan, (lane) => this.names[lane] ?? '', look);
    if (plan.toMs === 0) return;
    drawSpans(context, plan, this.spans, look.palette, this.at);
    context.fillStyle = look.palette.ink;
    for (const { lane, ms } of this.ticks) {
      if (ms > (this.at ?? Infinity) || ms < 0) continue;
      context.fillRect(Math.round(xOf(plan, ms)), lane * plan.pitch, 1, plan.block);
    }
    if (this.at !== undefined) drawPlayhead(context, plan, Math.min(this.at, this.endMs), look.palette);
  }
}

customElements.define('interleave-replay-lanes', ReplayLanes);
