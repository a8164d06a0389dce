/** What the runs of a comparison come to so far, by model: in the record stands the same, once it is there. */
import type { Model, SweepRun } from '../../../../pkg/baseline/interleave';
import { medianOf } from '../../format/median';

/** Figures of one kind, of runs alike. */
export interface Extent {
  least: number;
  median: number;
  most: number;
}

export interface Standing {
  model: Model;
  workers: number;
  runs: number;
  totalMs: Extent;
  /** The longest freeze of the page during a run. */
  freezeMs: Extent;
  /** Workers are kept for the next round, so the longest start is the one that tells what starting costs. */
  startupMs: number;
}

/** In the order in which the models ran. */
export function standingsOf(runs: readonly SweepRun[]): Standing[] {
  const models = [...new Set(runs.map(({ model }) => model))];
  return models.map((model) => {
    const alike = runs.filter((run) => run.model === model);
    return {
      model,
      workers: alike[0]?.workers ?? 1,
      runs: alike.length,
      totalMs: extentOf(alike.map(({ totalMs }) => totalMs)),
      freezeMs: extentOf(alike.map(({ longestGapMs = 0 }) => longestGapMs)),
      startupMs: Math.max(...alike.map(({ startupMs }) => startupMs)),
    };
  });
}

function extentOf(figures: readonly number[]): Extent {
  const sorted = figures.toSorted((one, other) => one - other);
  return { least: sorted[0] ?? NaN, median: medianOf(sorted), most: sorted.at(-1) ?? NaN };
}

/** How many times as long one took as the other. A coarse clock may say that tiny work took no time: then they are alike. */
export const ratioOf = (oneMs: number, otherMs: number): number => (otherMs > 0 ? oneMs / otherMs : 1);

/** The one with the smallest total, or with the shortest or the longest freeze. */
export function leastBy(standings: readonly Standing[], figure: (standing: Standing) => number): Standing | undefined {
  return standings.reduce<Standing | undefined>((a, b) => (a && figure(a) <= figure(b) ? a : b), undefined);
}
