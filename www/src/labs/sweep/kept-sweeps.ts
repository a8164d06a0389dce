/** The sweeps of this visit that are drawn over each other, each once by its label. */
import type { RunRecord, RunSpec, SweepMedian } from '../../../../pkg/baseline/interleave';
import type { DrawnSweep } from '../../charts/sweep-drawing';
import { MODELS } from '../../content/models';
import { ALGORITHMS, ORDERS } from '../../content/settings';
import { counted } from '../../format/format';
import { modelFacts } from '../../engine/facts';
import { leastOfBest } from './sweep-verdict';

/** As many as can be told apart. */
const KEPT = 3;

/** The numbers of the reference's list, of which nothing is said. */
const USUAL = 20;

export class KeptSweeps {
  /** In the order in which they ran first. */
  all: readonly DrawnSweep[] = [];

  add(record: RunRecord): void {
    const sweep = drawn(record);
    const at = this.all.findIndex(({ label }) => label === sweep.label);
    this.all = at < 0 ? [...this.all, sweep].slice(-KEPT) : this.all.with(at, sweep);
  }

  /** Those that are there, and one that goes on; it takes the place of an older one with its label. */
  with(spec: RunSpec, runs: DrawnSweep['runs']): readonly DrawnSweep[] {
    const now = { label: labelOf(spec), runs, medians: [], best: undefined, bounds: [] };
    const at = this.all.findIndex(({ label }) => label === now.label);
    return at < 0 ? [...this.all, now].slice(-KEPT) : this.all.with(at, now);
  }

  /** Those that are there, with the one of this record as far as it had come when so many of its runs were over. */
  asFarAs(record: RunRecord, over: number): readonly DrawnSweep[] {
    const whole = drawn(record);
    const runs = whole.runs.slice(0, over);
    const isOver = (workers: number) => runs.filter((run) => run.workers === workers).length === record.spec.repeats;
    const medians = whole.medians.filter(({ workers }) => isOver(workers));
    // The bound is known from one worker alone.
    const now = { ...whole, runs, medians, best: undefined, bounds: isOver(1) ? whole.bounds : [] };
    const at = this.all.findIndex(({ label }) => label === now.label);
    return at < 0 ? [now] : this.all.with(at, now);
  }

  /** Forgets all but the one of this record. */
  forgetOthers(record: RunRecord | undefined): void {
    this.all = record ? [drawn(record)] : [];
  }
}

function drawn({ spec, model, runs = [], medians = [], environment }: RunRecord): DrawnSweep {
  const bounds = modelFacts(model)?.gil
    ? []
    : boundsOf(medians, spec.order === 'longest-first', environment.cores || 1);
  return { label: labelOf(spec), runs, medians, best: leastOfBest(medians, runs), bounds };
}

/** More workers than cores cannot come to more than as many as cores. */
function boundsOf(medians: readonly SweepMedian[], longestFirst: boolean, cores: number): DrawnSweep['bounds'] {
  const alone = medians.find(({ workers }) => workers === 1)?.totalMs;
  const speedup = (median: SweepMedian) => (longestFirst ? median.boundLongestFirst : median.bound);
  const atCores = medians.findLast(({ workers }) => workers <= cores);
  if (alone === undefined || !atCores) return [];
  return medians.map((median) => ({
    workers: median.workers,
    totalMs: alone / speedup(median.workers > cores ? atCores : median),
  }));
}

function labelOf({ model, order, algorithm, numbers }: RunSpec): string {
  return [
    MODELS[model].name,
    ...(order === 'longest-first' ? [ORDERS[order]] : []),
    ...(algorithm === 'trial-division' ? [] : [ALGORITHMS[algorithm].name]),
    ...(numbers === undefined || numbers.length === USUAL ? [] : [counted(numbers.length, 'number')]),
  ].join(', ');
}
