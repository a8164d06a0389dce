/** `<interleave-sweep-chart>`: total time against the number of workers. The table below has the same figures. */
import { html, LitElement } from 'lit';
import uPlot from 'uplot';
import type { SweepMedian, SweepRun } from '../../../pkg/baseline/interleave';
import { duration } from '../format/format';
import { onPaletteChange, type Palette, paletteAt } from './palette';
import { onResize, WhileConnected } from '../dom/observers';

const HEIGHT = 320;

export class SweepChart extends LitElement {
  static override properties = {
    runs: { attribute: false },
    medians: { attribute: false },
    most: { attribute: false },
  };

  declare runs: readonly SweepRun[];
  declare medians: readonly SweepMedian[];
  /** The most workers that there will be. */
  declare most: number;

  #palette: Palette | undefined;
  #plot: uPlot | undefined;

  constructor() {
    super();
    this.runs = [];
    this.medians = [];
    this.most = 1;
    new WhileConnected(this, () => [
      onResize(this, this.#restyle),
      onPaletteChange(this.#restyle),
      () => {
        this.#plot?.destroy();
        this.#plot = undefined;
      },
    ]);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<figure class="sweep-chart">
      <div role="img" aria-label="Plot: total time against the number of workers; the table has the figures"></div>
      <figcaption>
        <span class="key key-run"></span> a run <span class="key key-median"></span> median
        <span class="key key-least"></span> the least median <span class="key key-bound"></span> bound, in the order
        handed out <span class="key key-longest"></span> bound, longest first <span class="key key-ideal"></span> a
        share for each
      </figcaption>
    </figure>`;
  }

  protected override updated(): void {
    this.#draw();
  }

  readonly #restyle = (): void => {
    this.#palette = paletteAt(this);
    this.#draw();
  };

  /** Drawn anew as a whole: it happens once a run, and costs about a millisecond. */
  #draw(): void {
    const place = this.querySelector<HTMLElement>('[role=img]');
    if (!place || !this.#palette || this.runs.length === 0 || place.clientWidth === 0) return;
    this.#plot?.destroy();
    const { series, data } = this.#lines(this.#palette);
    const axis = {
      stroke: this.#palette.soft,
      grid: { stroke: this.#palette.line, width: 1 },
      ticks: { stroke: this.#palette.line, width: 1 },
      font: `12px ${getComputedStyle(place).fontFamily}`,
    };
    this.#plot = new uPlot(
      {
        width: place.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, range: [0.5, this.most + 0.5] }, y: { range: (_, __, most) => [0, most * 1.05] } },
        axes: [
          { ...axis, label: 'workers', labelFont: axis.font, incrs: [1, 2, 4, 8] },
          { ...axis, size: 70, values: (_, ticks) => ticks.map((ms) => duration(ms)) },
        ],
        series: [{}, ...series],
      },
      data,
      place,
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
