/**
 * `<interleave-schedule-picture>`: all schedules as paths in one picture, and their ends as its leaves. Whoever cannot see
 * it has the same ends as buttons in a list below.
 */
import { html, nothing, type PropertyValues, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Aim, Graph } from '../../../../pkg/schedules/interleave';
import * as texts from '../../content/schedules';
import { LightElement } from '../../dom/light-element';
import { onResize, WhileConnected } from '../../dom/observers';
import { finePercent, grouped } from '../../format/format';
import { endsOf, type Found, type Real, shareOf } from './ends';
import { leadingTo, type Picture, pictureOf, type Spot, trailOf, type Way } from './lattice';
import { DEADLOCK, nameOf } from './words';

/** Before its width is known. */
const WIDTH = 640;

/** Above this the exact number has no room on a leaf. */
const LONGEST_COUNT = 12;

let count = 0;

export class SchedulePicture extends LightElement {
  static override properties = {
    graph: { attribute: false },
    found: { attribute: false },
    real: { attribute: false },
    aim: { attribute: false },
    right: { attribute: false },
    steps: { attribute: false },
    onReplay: { attribute: false },
    width: { state: true },
    pointed: { state: true },
  };

  /** Nothing where there are too many states to draw. */
  declare graph: Graph | undefined;
  declare found: Found;
  /** Nothing where the program does not run on real threads. */
  declare real: Real | undefined;
  declare aim: Aim;
  declare right: number;
  /** Which threads have taken the steps until now. */
  declare steps: readonly number[];
  declare onReplay: (schedule: string) => void;
  declare width: number;
  /** The end whose paths are lit. */
  declare pointed: string | undefined;

  readonly #id = `interleave-schedules-${++count}`;
  #picture: { graph: Graph; width: number; picture: Picture } | undefined;
  #leading: { graph: Graph; outcome: string; nodes: ReadonlySet<number> } | undefined;

  constructor() {
    super();
    this.steps = [];
    this.width = WIDTH;
    new WhileConnected(this, () => [
      onResize(this, () => {
        this.width = Math.max(280, Math.floor(this.clientWidth));
      }),
    ]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph')) this.pointed = undefined;
  }

  protected override render() {
    const { graph, found } = this;
    return html`<figure class="all-schedules">
      ${
        graph
          ? html`${guard(this.#drawn(graph), () => this.#drawing(graph))}
              <figcaption class="remark">
                ${graph.nodes[0]?.taken.length === 2 ? texts.HOW_TO_READ_TWO : texts.HOW_TO_READ_THREE}
              </figcaption>`
          : html`<figcaption class="remark">${texts.TOO_LARGE}</figcaption>`
      }
      ${endsOf({
        found,
        real: this.real,
        aim: this.aim,
        right: this.right,
        onReplay: this.onReplay,
        onPoint: (value) => {
          this.pointed = value;
        },
      })}
    </figure>`;
  }

  /** What the drawing depends on: there may be thousands of states, and real runs are counted many times a second. */
  #drawn(graph: Graph): unknown[] {
    return [graph, this.width, this.pointed, this.steps.join(), this.found.outcomes];
  }

  #layout(graph: Graph): Picture {
    if (this.#picture?.graph !== graph || this.#picture.width !== this.width) {
      this.#picture = { graph, width: this.width, picture: pictureOf(graph, this.width) };
    }
    return this.#picture.picture;
  }

  #leadingTo(graph: Graph): ReadonlySet<number> | undefined {
    const { pointed: outcome } = this;
    if (outcome === undefined) return undefined;
    if (this.#leading?.graph !== graph || this.#leading.outcome !== outcome) {
      this.#leading = { graph, outcome, nodes: leadingTo(graph, outcome) };
    }
    return this.#leading.nodes;
  }

  #drawing(graph: Graph) {
    const picture = this.#layout(graph);
    const { width, height, spots, ways, spotOf, lattice } = picture;
    const trail = trailOf(graph, this.steps);
    const trailSpots = new Set(trail.map((node) => spotOf[node]));
    const walked = new Set(trail.slice(1).map((node, at) => `${spotOf[trail[at] ?? 0]} ${spotOf[node]}`));
    const leading = this.#leadingTo(graph);
    const here = spots[spotOf[trail.at(-1) ?? 0] ?? 0];
    const start = spots[spotOf[0] ?? 0] ?? { x: 0, y: 0 };
    const { schedules, bad } = this.found;
    return html`<svg
      class=${leading ? 'pointing' : ''}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${texts.pictureSays(schedules, bad)}
    >
      <defs>
        <pattern id="${this.#id}-bad" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="wash" width="5" height="5"></rect>
          <rect class="stripe" width="2.2" height="5"></rect>
        </pattern>
      </defs>
      ${
        lattice
          ? svg`<text class="axis" x=${start.x - 6} y=${start.y - 21}>${texts.axis(nameOf(0))} →</text>
              <text class="axis" transform=${`translate(${start.x - 26} ${start.y - 6}) rotate(90)`}>${texts.axis(nameOf(1))} →</text>`
          : svg`<text class="axis" x=${start.x - 6} y=${start.y - 21}>${texts.STEPS_TAKEN} →</text>`
      }
      ${ways.map((way) => {
        const lit = leading !== undefined && way.edges.some((edge) => leading.has(graph.edges[edge]?.to ?? -1));
        return this.#way(way, picture, lit, walked.has(`${way.from} ${way.to}`));
      })}
      ${spots.map((spot, at) =>
        spot.outcome === undefined
          ? this.#spot(spot, picture, leading?.has(spot.nodes[0] ?? -1) ?? false, trailSpots.has(at))
          : this.#leaf(spot, spot.outcome, picture, trailSpots.has(at)),
      )}
      ${here && svg`<circle class="here" cx=${here.x} cy=${here.y} r=${picture.radius + 4}><title>${texts.YOU_ARE_HERE}</title></circle>`}
    </svg>`;
  }

  #way({ from, to }: Way, { spots }: Picture, lit: boolean, walked: boolean) {
    const [begin, end] = [spots[from], spots[to]];
    if (!begin || !end) return nothing;
    const weight = 1 + 3 * Math.sqrt(Math.min(begin.share, end.share));
    const kind = end.bad > 0.999 ? 'lost' : end.bad > 0 ? 'open' : 'safe';
    const bend = end.outcome === undefined ? 0 : (end.x - begin.x) / 2;
    return svg`<path
      class="way ${kind} ${lit ? 'lit' : ''} ${walked ? 'walked' : ''}"
      d="M${begin.x} ${begin.y}C${begin.x + bend} ${begin.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}"
      stroke-width=${weight}
    ></path>`;
  }

  #spot({ x, y, share, bad }: Spot, { radius }: Picture, lit: boolean, walked: boolean) {
    const r = radius * (0.5 + 0.5 * Math.sqrt(share));
    return svg`<g class="spot ${lit ? 'lit' : ''} ${walked ? 'walked' : ''}">
      <circle class="disc" cx=${x} cy=${y} r=${r}></circle>
      ${bad > 0.999 ? svg`<circle fill="url(#${this.#id}-bad)" cx=${x} cy=${y} r=${r}></circle>` : this.#slice(x, y, r, bad)}
      <circle class="rim" cx=${x} cy=${y} r=${r}></circle>
    </g>`;
  }

  /** The part that ends wrong, as a slice from the top. */
  #slice(x: number, y: number, r: number, part: number) {
    if (part <= 0) return nothing;
    const angle = 2 * Math.PI * part;
    const [endX, endY] = [x + r * Math.sin(angle), y - r * Math.cos(angle)];
    const large = part > 0.5 ? 1 : 0;
    return svg`<path
      fill="url(#${this.#id}-bad)"
      d="M${x} ${y}L${x} ${y - r}A${r} ${r} 0 ${large} 1 ${endX} ${endY}Z"
    ></path>`;
  }

  #leaf({ x, y, bad }: Spot, value: string, { width }: Picture, walked: boolean) {
    const outcome = this.found.outcomes.find((one) => one.value === value);
    const wrong = bad > 0;
    const many = grouped(outcome?.schedules ?? '');
    return svg`<g
      class="leaf ${wrong ? 'bad' : ''} ${walked ? 'walked' : ''} ${this.pointed === value ? 'lit' : ''}"
      data-leaf=${value}
      @pointerenter=${() => {
        this.pointed = value;
      }}
      @pointerleave=${() => {
        this.pointed = undefined;
      }}
      @click=${() => {
        if (outcome) this.onReplay(outcome.shortest);
      }}
    >
      <rect class="area" x=${x - 16} y=${y - 20} width=${width - x + 16} height="40"></rect>
      <rect class="mark" x=${x - 9} y=${y - 9} width="18" height="18" rx="3" fill=${wrong ? `url(#${this.#id}-bad)` : 'none'}></rect>
      <text class="value" x=${x + 16} y=${y - 2}>${value === DEADLOCK ? texts.LEAF_STUCK : value}</text>
      <text class="many" x=${x + 16} y=${y + 13}>${many.length > LONGEST_COUNT ? finePercent(shareOf(outcome, this.found)) : `× ${many}`}</text>
    </g>`;
  }
}

customElements.define('interleave-schedule-picture', SchedulePicture);
