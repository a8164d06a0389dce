/** `<interleave-sweep-chart>`: total time against the number of workers. The table below has the same figures. */
import { html } from 'lit';
import type uPlot from 'uplot';
import type { SweepMedian, SweepRun } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import { duration } from '../format/format';
import { CanvasChart, type Look } from './canvas-chart';
import type { Palette } from './palette';

const HEIGHT = 320;

/** The library is as large as a lab, and most pages are left without a sweep. */
export const loadPlot = async (): Promise<typeof uPlot> => (await import('uplot')).default;

export class SweepChart extends CanvasChart {
  static override properties = {
    runs: { attribute: false },
    medians: { attribute: false },
    most: { attribute: false },
    failed: { state: true },
  };

  declare runs: readonly SweepRun[];
  declare medians: readonly SweepMedian[];
  /** The most workers that there will be. */
  declare most: number;
  /** Whether there will be no plot. */
  declare failed: boolean;

  #library: typeof uPlot | undefined;
  #plot: uPlot | undefined;

  constructor() {
    super();
    this.runs = [];
    this.medians = [];
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
    return html`<figure class="sweep-chart">
      <div role="img" aria-label=${texts.SWEEP}></div>
      <figcaption>
        ${Object.entries(texts.SWEEP_KEYS).map(([key, says]) => html`<span class="key key-${key}"></span> ${says} `)}
      </figcaption>
    </figure>`;
  }

  /** Drawn anew as a whole: it happens once a run, and costs about a millisecond. */
  protected override draw({ palette, fontSize, fontFamily }: Look): void {
    const place = this.querySelector<HTMLElement>('[role=img]');
    if (!this.#library || !place || this.runs.length === 0 || place.clientWidth === 0) return;
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
          { ...axis, size: Math.round(fontSize * 5.8), values: (_, ticks) => ticks.map((ms) => duration(ms)) },
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
    const byWorkers = workers.map((count) => this.runs.filter((run) => run.workers === count));
    const repeats = Math.max(...byWorkers.map(({ length }) => length));
    const median = (count: number) => this.medians.find((one) => one.workers === count);
    const alone = median(1)?.totalMs;
    const line = (stroke: string, dash: number[], value: (count: number) => number | undefined) => ({
      series: { stroke, dash, width: 1.5, points: { show: false } },
      values: workers.map((count) => value(count) ?? null),
    });
    const dots = (stroke: string, size: number, values: (number | null)[]) => ({
      series: { stroke, fill: stroke, paths: () => null, points: { show: true, size, fill: stroke, width: 0 } },
      values,
    });
    const least = this.medians.length > 0 ? Math.min(...this.medians.map(({ totalMs }) => totalMs)) : undefined;
    const all = [
      ...Array.from({ length: repeats }, (_, at) =>
        dots(
          palette.edge,
          4,
          byWorkers.map((runs) => runs[at]?.totalMs ?? null),
        ),
      ),
      line(palette.soft, [2, 4], (count) => alone && alone / count),
      line(palette.accent, [8, 4], (count) => shareOf(alone, median(count)?.boundLongestFirst)),
      line(palette.accent, [], (count) => shareOf(alone, median(count)?.bound)),
      line(palette.alarm, [1, 5], () => least),
      dots(
        palette.ink,
        9,
        workers.map((count) => median(count)?.totalMs ?? null),
      ),
    ];
    return {
      series: all.map(({ series }) => series as uPlot.Series),
      data: [workers, ...all.map(({ values }) => values)] as uPlot.AlignedData,
    };
  }
}

function shareOf(alone: number | undefined, speedup: number | undefined): number | undefined {
  return alone === undefined || speedup === undefined ? undefined : alone / speedup;
}

customElements.define('interleave-sweep-chart', SweepChart);
