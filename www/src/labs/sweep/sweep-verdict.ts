/** What a sweep showed, by its record alone. */
import type { RunRecord, SweepMedian, SweepRun } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/verdicts';
import { TOO_FAST } from '../base/thresholds';

/** The smallest number of workers that is as good as the best one: what differs by less than the runs do is no gain. */
export function leastOfBest(medians: readonly SweepMedian[], runs: readonly SweepRun[]): SweepMedian | undefined {
  const best = medians.reduce<SweepMedian | undefined>((a, b) => (a && a.totalMs <= b.totalMs ? a : b), undefined);
  if (!best) return undefined;
  const within = best.totalMs * (1 + Math.max(0.03, spread(runs, best.workers) / 2));
  return medians.find(({ totalMs }) => totalMs <= within);
}

/** How far the runs with so many workers lie apart, as a share of the fastest. */
function spread(runs: readonly SweepRun[], workers: number): number {
  const totals = runs.filter((run) => run.workers === workers).map(({ totalMs }) => totalMs);
  return totals.length === 0 ? 0 : Math.max(...totals) / Math.min(...totals) - 1;
}

export function sweepVerdict({ model, medians = [], runs = [], environment }: RunRecord): string | undefined {
  const best = leastOfBest(medians, runs);
  if (!best || medians.length < 2) return undefined;
  if (model === 'threads-gil') return best.speedup > TOO_FAST ? texts.SWEEP_TOO_FAST : undefined;
  if (best.workers > 1) return undefined;
  return environment.cores === 1 ? texts.SWEEP_ONE_CORE : texts.sweepNoFaster(environment.cores);
}
