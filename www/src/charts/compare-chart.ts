/**
 * `<interleave-compare-chart>`: each model as a point, total time against the longest freeze. It is made of SVG, so it has
 * the colours of wherever it stands, on paper too; what it needs to know is how much room there is.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Place } from '../../../pkg/baseline/interleave';
import * as texts from '../content/compare';
import { LightElement } from '../dom/light-element';
import { onResize, WhileConnected } from '../dom/observers';
import { freezeAxis, timeAxis } from './compare-axes';
import { type Box, type Labelled, labelPlaces, type Place as LabelPlace } from './label-places';

/** What runs of one model come to. */
export interface ComparedPoint {
  id: string;
  label: string;
  place: Place;
  totalMs: Range;
  freezeMs: Range;
}

interface Range {
  least: number;
  median: number;
  most: number;
}

export interface MarkedBound {
  ms: number;
  text: string;
}

/** How high it is, in lines of its type; on a phone labels need more room upwards. */
const HEIGHT = 28;
const HEIGHT_WHERE_NARROW = 32;
const NARROW_PX = 480;

/** How wide a character of the type is, of which all are equally wide. */
const CHARACTER = 0.61;

const RADIUS_PX = 6;

/** Where everything lies, in CSS pixels. */
interface Plan {
  width: number;
  height: number;
  fontSize: number;
  area: Box;
}

export class CompareChart extends LightElement {
  static override properties = {
    points: { attribute: false },
    bound: { attribute: false },
    noticedMs: { attribute: false },
    plan: { state: true },
  };

  declare points: readonly ComparedPoint[];
  /** What none can be faster than; not known before the end. */
  declare bound: MarkedBound | undefined;
  /** From where on a freeze is noticed. */
  declare noticedMs: number;
  declare plan: Plan | undefined;

  constructor() {
    super();
    this.points = [];
    this.noticedMs = 100;
    new WhileConnected(this, () => [onResize(this, this.#measure)]);
  }

  readonly #measure = (): void => {
    const place = this.querySelector('[role=img]');
    if (!place || place.clientWidth === 0) return;
    const fontSize = parseFloat(getComputedStyle(place).fontSize);
    const width = place.clientWidth;
    const { plan } = this;
    if (plan?.width === width && plan.fontSize === fontSize) return;
    this.plan = planOf(width, fontSize);
  };

  protected override render() {
    const said = [
      texts.CHART,
      ...this.points.map(({ label, totalMs, freezeMs }) => texts.point(label, totalMs.median, freezeMs.median)),
      ...(this.bound ? [texts.boundMark(this.bound.text)] : []),
    ];
    return html`<figure class="compare-chart" data-points=${this.points.length}>
      <div role="img" aria-label=${said.join('. ')}>${this.plan ? this.#drawing(this.plan) : nothing}</div>
      <figcaption>
        <ul class="compare-key">
          ${Object.entries(texts.SHAPES).map(
            ([place, text]) =>
              html`<li><svg viewBox="0 0 16 16" aria-hidden="true">${mark(place as Place, 8, 8, '')}</svg>${text}</li>`,
          )}
        </ul>
        ${texts.CHART_SAYS}
      </figcaption>
    </figure>`;
  }

  #drawing(plan: Plan): TemplateResult {
    const { width, height, fontSize, area } = plan;
    const { points, bound, noticedMs } = this;
    const most = Math.max(bound?.ms ?? 0, ...points.map(({ totalMs }) => totalMs.most));
    const isEmpty = points.length === 0;
    const across = timeAxis(most, Math.max(3, Math.floor(area.width / (fontSize * 8))));
    const freezes = points.map(({ freezeMs }) => freezeMs);
    const up = freezeAxis(
      Math.min(Infinity, ...freezes.map(({ least }) => least)),
      Math.max(0, ...freezes.map((freeze) => freeze.most)),
    );
    const x = (ms: number) => area.x + across.at(ms) * area.width;
    const y = (ms: number) => area.y + (1 - up.at(ms)) * area.height;
    const [right, bottom] = [area.x + area.width, area.y + area.height];

    const noticedBox = boxOf(texts.NOTICED, { x: area.x + 6, y: y(noticedMs) - fontSize * 0.8, fontSize });
    const boundBox = bound && { x: x(bound.ms) - 1, y: area.y, width: 2, height: area.height };
    const labelled: Labelled[] = points.map(({ label, totalMs, freezeMs }) => ({
      x: x(totalMs.median),
      y: y(freezeMs.median),
      width: widthOf(label, fontSize),
    }));
    const places = labelPlaces(labelled, {
      area,
      lineHeight: fontSize * 1.3,
      radius: RADIUS_PX,
      taken: [noticedBox],
      thin: [
        ...(boundBox ? [boundBox] : []),
        ...points.flatMap(({ totalMs, freezeMs }) => [
          spanning(x(totalMs.least), y(freezeMs.median), x(totalMs.most), y(freezeMs.median)),
          spanning(x(totalMs.median), y(freezeMs.most), x(totalMs.median), y(freezeMs.least)),
        ]),
      ],
    });

    return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${svg`<rect class="alive" x=${area.x} y=${y(noticedMs)} width=${area.width} height=${bottom - y(noticedMs)} />
        ${up.marks.map(
          ({
            at,
            text,
          }) => svg`<line class="rule" x1=${area.x} x2=${right} y1=${bottom - at * area.height} y2=${bottom - at * area.height} />
            <text class="soft end" x=${area.x - 8} y=${bottom - at * area.height}>${text}</text>`,
        )}
        ${(isEmpty ? [] : across.marks).map(({ at, text }, index) =>
          timeMark(text, area.x + at * area.width, index === 0, plan),
        )}
        <line class="axis" x1=${area.x} x2=${right} y1=${bottom} y2=${bottom} />
        <text class="soft" x="0" y=${fontSize * 0.8}>${texts.FREEZE}</text>
        <text class="soft end" x=${width} y=${bottom + fontSize * 2.7}>${texts.TOTAL}</text>
        <line class="noticed" x1=${area.x} x2=${right} y1=${y(noticedMs)} y2=${y(noticedMs)} />
        <text class="noticed-word" x=${noticedBox.x} y=${noticedBox.y + noticedBox.height / 2}>${texts.NOTICED}</text>
        <text class="corner" x="0" y=${bottom + fontSize * 2.7}>${texts.GOOD}</text>
        <text class="corner bad end" x=${width} y=${fontSize * 0.8}>${texts.BAD}</text>
        ${bound ? boundLine(bound, x(bound.ms), plan) : nothing}
        ${points.map(({ totalMs, freezeMs }) => whiskers(totalMs, freezeMs, { x, y }))}
        ${places.map((place) => (place?.leader ? leader(place.leader) : nothing))}
        ${points.map(({ id, place, totalMs, freezeMs }) =>
          mark(place, x(totalMs.median), y(freezeMs.median), freezeMs.median > noticedMs ? 'frozen' : '', id),
        )}
        ${points.map(({ id, label }, index) => {
          const place = places[index];
          return place ? labelText(id, label, place) : nothing;
        })}`}
    </svg>`;
  }
}

function planOf(width: number, fontSize: number): Plan {
  const height = Math.round(fontSize * (width < NARROW_PX ? HEIGHT_WHERE_NARROW : HEIGHT));
  const left = Math.round(fontSize * 4.6);
  const [top, bottom] = [Math.round(fontSize * 3.4), Math.round(fontSize * 3.3)];
  return { width, height, fontSize, area: { x: left, y: top, width: width - left - 2, height: height - top - bottom } };
}

const widthOf = (text: string, fontSize: number): number => text.length * fontSize * CHARACTER;

/** The room of a word that begins there. */
function boxOf(text: string, { x, y, fontSize }: { x: number; y: number; fontSize: number }): Box {
  return { x, y: y - fontSize * 0.65, width: widthOf(text, fontSize), height: fontSize * 1.3 };
}

/** The room of a line. */
/** A mark of the axis of time. The words of the first begin at it, and none go over the edge. */
function timeMark(text: string, x: number, isFirst: boolean, { width, fontSize, area }: Plan) {
  const bottom = area.y + area.height;
  const middle = Math.min(x, width - widthOf(text, fontSize) / 2);
  return svg`<line class="rule" x1=${x} x2=${x} y1=${bottom} y2=${bottom + 5} />
    <text class="soft ${isFirst ? '' : 'middle'}" x=${isFirst ? x : middle} y=${bottom + fontSize * 1.2}>${text}</text>`;
}

const spanning = (x1: number, y1: number, x2: number, y2: number): Box => ({
  x: x1 - 1,
  y: y1 - 1,
  width: x2 - x1 + 2,
  height: y2 - y1 + 2,
});

/** Its words stand above the plot, and where there is room beside their line. */
function boundLine({ text }: MarkedBound, x: number, { width, fontSize, area }: Plan): TemplateResult {
  const half = widthOf(text, fontSize) / 2;
  const middle = Math.min(Math.max(x, half), width - half);
  return svg`<line class="bound" x1=${x} x2=${x} y1=${area.y - fontSize * 0.4} y2=${area.y + area.height} />
    <text class="middle" data-bound x=${middle} y=${area.y - fontSize * 1.1}>${text}</text>`;
}

function whiskers(
  totalMs: Range,
  freezeMs: Range,
  { x, y }: { x: (ms: number) => number; y: (ms: number) => number },
): TemplateResult {
  const [across, up] = [y(freezeMs.median), x(totalMs.median)];
  return svg`<path class="whisker" d="M${x(totalMs.least)} ${across} H${x(totalMs.most)} M${up} ${y(freezeMs.least)} V${y(freezeMs.most)}" />`;
}

/** A shape for each place where the work is done. */
function mark(place: Place, x: number, y: number, frozen: string, id?: string): TemplateResult {
  const r = RADIUS_PX;
  const shape = {
    'main-thread': `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0`,
    processes: `M${x - r + 1} ${y - r + 1} h${2 * r - 2} v${2 * r - 2} h${2 - 2 * r} z`,
    threads: `M${x} ${y - r - 1} l${r + 1} ${r + 1} l${-r - 1} ${r + 1} l${-r - 1} ${-r - 1} z`,
  }[place];
  return svg`<path class="mark ${frozen}" data-point=${id ?? nothing} d=${shape} />`;
}

function leader([x1, y1, x2, y2]: readonly [number, number, number, number]): TemplateResult {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const from = RADIUS_PX / length;
  return svg`<line class="leader" x1=${x1 + (x2 - x1) * from} y1=${y1 + (y2 - y1) * from} x2=${x2} y2=${y2} />`;
}

function labelText(id: string, label: string, { box }: LabelPlace): TemplateResult {
  return svg`<text class="label" data-label=${id} x=${box.x} y=${box.y + box.height / 2}>${label}</text>`;
}

customElements.define('interleave-compare-chart', CompareChart);
