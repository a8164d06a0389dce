/**
 * `<interleave-sweep-chart>`: total time against the number of workers, for one sweep or for several over each other. The
 * table below has the figures of the newest.
 */
import { html } from 'lit';
import type uPlot from 'uplot';
import * as texts from '../content/charts';
import { onAxis } from '../format/format';
import { CanvasChart, type Look } from './canvas-chart';
import type { Palette } from './palette';
import { boundOf, type DrawnSweep, drawUpon, strokeOf } from './sweep-drawing';

const HEIGHT = 320;

/** The library is as large as a lab, and most pages are left without a sweep. */
export const loadPlot = async (): Promise<typeof uPlot> => (await import('uplot')).default;

export class SweepChart extends CanvasChart {
  static override properties = {
    sweeps: { attribute: false },
    cores: { attribute: false },
    most: { attribute: false },
    failed: { state: true },
  };

  /** In the order in which they ran. */
  declare sweeps: readonly DrawnSweep[];
  /** As many as the browser reports. */
  declare cores: number;
  /** The most workers that there will be. */
  declare most: number;
  /** Whether there will be no plot. */
  declare failed: boolean;

  #library: typeof uPlot | undefined;
  #plot: uPlot | undefined;

  constructor() {
    super();
    this.sweeps = [];
    this.cores = 0;
    this.most = 1;
    this.failed = false;
    loadPlot().then(
      (library) => {
        this.#library = library;
        this.redraw();
      },
      () => {
        this.failed = true;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  protected override render() {
    if (this.failed) return html`<p class="remark">${texts.NO_PLOT}</p>`;
    const drawn = this.sweeps.filter(({ medians }) => medians.length > 0);
    const marked = texts.sweepMarks(texts.cores(this.cores), drawn.map(({ label }) => label).join('; '));
    return html`<figure class="sweep-chart" data-sweeps=${drawn.length} data-cores=${this.cores}>
      <div role="img" aria-label=${`${texts.SWEEP}. ${marked}`}></div>
      <figcaption>
        <ul class="sweep-key">
          ${this.sweeps.map(
            ({ label, best }, index) =>
              html`<li>
                <span class="stroke of-${index}"></span
                >${label}${best ? html`<span class="aside">: ${texts.best(best.workers)}</span>` : ''}
              </li>`,
          )}
        </ul>
        <p>${texts.SWEEP_SAYS}</p>
        ${boundOf(this.sweeps).length > 0 ? html`<p><span class="stroke of-bound"></span>${texts.BOUND}</p>` : ''}
      </figcaption>
    </figure>`;
  }

  /** Drawn anew as a whole: it happens once a run, and costs about a millisecond. */
  protected override draw(look: Look): void {
    const { palette, fontSize, fontFamily } = look;
    const place = this.querySelector<HTMLElement>('[role=img]');
    if (!this.#library || !place || this.sweeps.length === 0 || place.clientWidth === 0) return;
    this.#plot?.destroy();
    const { series, data } = this.#lines(palette);
    const axis = {
      stroke: palette.soft,
      grid: { stroke: palette.line, width: 1 },
      ticks: { stroke: palette.line, width: 1 },
      font: `${fontSize}px ${fontFamily}`,
    };
    this.#plot = new this.#library(
      {
        width: place.clientWidth,
        height: HEIGHT,
        padding: [Math.round(fontSize * 1.8), 8, 0, 0],
        hooks: { draw: [(plot) => drawUpon(plot, this.sweeps, this.cores, look)] },
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, range: [0.5, this.most + 0.5] }, y: { range: (_, __, most) => [0, most * 1.05] } },
        axes: [
          {
            ...axis,
            label: texts.SWEEP_AXIS,
            labelFont: axis.font,
            incrs: [1, 2, 4, 8],
            values: (_, ticks) => ticks.map(String),
          },
          // One unit for all: that of the step between them.
          {
            ...axis,
            size: Math.round(fontSize * 5.2),
            values: (_, ticks, __, ___, step) => ticks.map((ms) => onAxis(ms, step)),
          },
        ],
        series: [{}, ...series],
      },
      data,
      // Drawn at once, as a page that is being printed needs it.
      (plot, init) => {
        place.append(plot.root);
        plot.batch(init);
      },
    );
  }

  #lines(palette: Palette): { series: uPlot.Series[]; data: uPlot.AlignedData } {
    const workers = Array.from({ length: this.most }, (_, at) => at + 1);
    const along = (values: readonly { workers: number; totalMs: number }[]) =>
      workers.map((count) => values.find((one) => one.workers === count)?.totalMs ?? null);
    const bounds = boundOf(this.sweeps);
    const all = [
      // Nothing of a run that has to be in sight lies outside: the slowest are lines that are not drawn.
      ...this.sweeps.map(({ runs }) => ({
        series: { paths: () => null, points: { show: false } },
        values: along(runs.toSorted((one, other) => other.totalMs - one.totalMs)),
      })),
      { series: { stroke: palette.ink, width: 1.5, dash: [1, 4], points: { show: false } }, values: along(bounds) },
      ...this.sweeps.map(({ medians }, index) => {
        const { colour, dash } = strokeOf(index);
        const stroke = palette[colour];
        return {
          series: { stroke, width: 2, dash: [...dash], points: { show: true, size: 8, fill: stroke, width: 0 } },
          values: along(medians),
        };
      }),
    ];
    return {
      series: all.map(({ series }) => series as uPlot.Series),
      data: [workers, ...all.map(({ values }) => values)] as uPlot.AlignedData,
    };
  }
}

customElements.define('interleave-sweep-chart', SweepChart);
