/** What a sweep's plot has beside its lines: whiskers, rings, the mark at the number of cores. What is said of them is in the key, clear of the lines. */
import type uPlot from 'uplot';
import type { SweepMedian, SweepRun } from '../../../pkg/baseline/interleave';
import * as texts from '../content/charts';
import type { Look } from './canvas-chart';
import type { Palette } from './palette';

/** One sweep of those that are drawn over each other. */
export interface DrawnSweep {
  label: string;
  runs: readonly SweepRun[];
  /** None until it is over. */
  medians: readonly SweepMedian[];
  /** The smallest number of workers that is as good as any. */
  best: SweepMedian | undefined;
  /** What its workers can come to at most; a lock has no such bound. */
  bounds: readonly { workers: number; totalMs: number }[];
}

/** How the sweeps are told apart: by colour, and by dashes. The key below the plot has the same in CSS. */
export const STROKES = [
  { colour: 'accent', dash: [] },
  { colour: 'ink', dash: [9, 5] },
  { colour: 'soft', dash: [10, 4, 2, 4] },
] as const satisfies readonly { colour: keyof Palette; dash: readonly number[] }[];

export const strokeOf = (index: number) => STROKES[index % STROKES.length] ?? STROKES[0];

interface Word {
  text: string;
  x: number;
  y: number;
  colour: string;
}

/** Draws upon a plot that has been drawn. All lengths are multiplied: the plot counts in pixels of the screen. */
export function drawUpon(
  plot: uPlot,
  sweeps: readonly DrawnSweep[],
  cores: number,
  { palette, fontSize, fontFamily }: Look,
): void {
  const { ctx: context } = plot;
  const scale = devicePixelRatio;
  const at = (workers: number, ms: number): [number, number] => [
    plot.valToPos(workers, 'x', true),
    plot.valToPos(ms, 'y', true),
  ];
  context.save();
  context.font = `${fontSize * scale}px ${fontFamily}`;
  context.lineWidth = 1.5 * scale;
  for (const [index, { runs }] of sweeps.entries()) {
    context.strokeStyle = palette[strokeOf(index).colour];
    context.fillStyle = context.strokeStyle;
    for (const spread of spreads(runs))
      whisker(context, at(spread.workers, spread.least), at(spread.workers, spread.most), scale);
  }
  for (const [index, { best }] of sweeps.entries()) {
    if (!best) continue;
    ring(context, at(best.workers, best.totalMs), palette[strokeOf(index).colour], scale);
  }
  if (cores >= 1) coresMark(context, plot, cores, palette, scale, fontSize);
  context.restore();
}

/** One bound is enough: that of the newest sweep that has one. */
export function boundOf(sweeps: readonly DrawnSweep[]): DrawnSweep['bounds'] {
  return sweeps.findLast(({ bounds }) => bounds.length > 0)?.bounds ?? [];
}

/** From the fastest to the slowest run, for each number of workers. */
function spreads(runs: readonly SweepRun[]) {
  const numbers = [...new Set(runs.map(({ workers }) => workers))];
  return numbers.map((workers) => {
    const totals = runs.filter((run) => run.workers === workers).map(({ totalMs }) => totalMs);
    return { workers, least: Math.min(...totals), most: Math.max(...totals) };
  });
}

function whisker(
  context: CanvasRenderingContext2D,
  [x, low]: [number, number],
  [, high]: [number, number],
  scale: number,
): void {
  const half = 5 * scale;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(x, low);
  context.lineTo(x, high);
  for (const y of [low, high]) {
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
  }
  context.stroke();
}

function ring(context: CanvasRenderingContext2D, [x, y]: [number, number], colour: string, scale: number): void {
  context.strokeStyle = colour;
  context.lineWidth = 2 * scale;
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, 9 * scale, 0, 2 * Math.PI);
  context.stroke();
}

function coresMark(
  context: CanvasRenderingContext2D,
  plot: uPlot,
  cores: number,
  palette: Palette,
  scale: number,
  fontSize: number,
): void {
  const x = plot.valToPos(cores, 'x', true);
  const { top, height, left, width } = plot.bbox;
  if (x < left || x > left + width) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = scale;
  context.setLineDash([3 * scale, 3 * scale]);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
  context.textAlign = 'center';
  write(
    context,
    { text: texts.cores(cores), x, y: top - 0.7 * fontSize * scale, colour: palette.ink },
    palette.sheet,
    scale,
  );
}

/** With a seam of the ground's colour, so that no line strikes it through. */
function write(context: CanvasRenderingContext2D, { text, x, y, colour }: Word, ground: string, scale: number): void {
  context.setLineDash([]);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4 * scale;
  context.strokeStyle = ground;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
