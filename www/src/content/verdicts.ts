/**
 * What a run showed, where that is not what the text beside the lab claims. Machines are busy, have one core, or are
 * faster than the defaults expect; then the page says so and does not contradict itself. Every sentence follows from the
 * record alone.
 */
import type { Comparison, Model, RunRecord, SweepMedian, SweepRun, Work } from '../../../pkg/baseline/interleave';
import { counted, duration } from '../format/format';

/** A freeze that people notice. */
export const NOTICED_MS = 100;

/** What a speed-up must exceed to be more than chance. */
const FASTER = 1.1;

/** Of a race. */
export function raceVerdict(record: RunRecord, comparison: Comparison | undefined): string | undefined {
  const { model } = record;
  if (model === 'sequential') return tooShort(record);
  if (model === 'coroutines' || model === 'greenlets') return noFrames(record);
  return (model === 'threads-gil' ? tooFast(comparison) : noFaster(record, comparison)) ?? starved(record);
}

function tooShort({ mainThread, totalMs }: RunRecord): string | undefined {
  if (mainThread.longestGapMs > NOTICED_MS) return undefined;
  return `The checks took ${duration(totalMs)} here, too short for a freeze that one can see. With trial division, or with more and larger numbers, it shows.`;
}

function noFrames({ mainThread, nap }: RunRecord): string | undefined {
  if (mainThread.longestGapMs <= NOTICED_MS) return undefined;
  return `The page could draw at every nap, and yet no frame came for ${duration(mainThread.longestGapMs)}. This browser does not let frames come between naps by ${nap ?? 'this way'}, or the machine was busy: run it again, or nap in another way.`;
}

function noFaster({ workers, environment }: RunRecord, comparison: Comparison | undefined): string | undefined {
  if (!comparison || comparison.speedup >= FASTER || comparison.bound < FASTER || workers < 2) return undefined;
  if (environment.cores === 1) {
    return 'No faster than one after another: this machine has one core, so the workers take turns on it.';
  }
  return `No faster than one after another this time. The browser reports ${counted(environment.cores, 'core')}, but something else needed them, or the sequential run was luckier. Run both again.`;
}

function tooFast(comparison: Comparison | undefined): string | undefined {
  if (!comparison || comparison.speedup < 1 / 0.8) return undefined;
  return 'Faster than one after another, which a GIL does not allow: the sequential run was disturbed. Run both again.';
}

/** The page's thread computed nothing, and stood still all the same. */
function starved({ mainThread, workers, environment }: RunRecord): string | undefined {
  if (mainThread.longestGapMs <= NOTICED_MS) return undefined;
  return `The page had nothing to compute, and yet no frame came for ${duration(mainThread.longestGapMs)}: ${counted(workers, 'worker')} and the page share the cores of this machine. The browser reports ${environment.cores}; some report more than there are. With fewer workers the page stays smooth.`;
}

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

/** Of a sweep. */
export function sweepVerdict({ model, medians = [], runs = [], environment }: RunRecord): string | undefined {
  const best = leastOfBest(medians, runs);
  if (!best || medians.length < 2) return undefined;
  if (model === 'threads-gil') {
    return best.speedup > 1 / 0.8
      ? 'More threads were faster, which a GIL does not allow: the runs with one thread were disturbed. Run it again.'
      : undefined;
  }
  if (best.workers > 1) return undefined;
  return environment.cores === 1
    ? 'More workers did not help: this machine has one core.'
    : `More workers did not help this time, though the browser reports ${counted(environment.cores, 'core')}: something else needed them. Run it again.`;
}

/** Of the GIL lab; `before` is the run before it. */
export function gilVerdict(record: RunRecord, before: RunRecord | undefined): string | undefined {
  const { spec } = record;
  const locked = record.switchInterval !== undefined;
  if (spec.mix === 'mixed' && locked) return convoy(record);
  if (spec.mix !== 'cpu') return undefined;
  if (locked) return turns(record);
  return noFasterWithoutLock(record, before) ?? shared(record);
}

function turns({ trace = [], totalMs, workers, traceLeftOut = 0 }: RunRecord): string | undefined {
  if (traceLeftOut > 0 || totalMs === 0) return undefined;
  const held = trace.filter(({ state }) => state === 'holding');
  const busy = held.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return `${counted(workers, 'thread')} made ${counted(workers, 'check')} in ${duration(totalMs)}, and ${(busy / totalMs).toFixed(1)} of them computed at a time: one thread alone needs as long for the same checks.`;
}

function noFasterWithoutLock(record: RunRecord, before: RunRecord | undefined): string | undefined {
  const same = before?.switchInterval !== undefined && before.spec.mix === 'cpu' && before.workers === record.workers;
  if (!same || before.totalMs / record.totalMs >= FASTER) return undefined;
  return record.environment.cores === 1
    ? 'No faster without the lock: this machine has one core.'
    : 'No faster without the lock this time: something else needed the other cores. Run it again.';
}

function shared({ workers, environment }: RunRecord): string | undefined {
  if (environment.cores === 0 || workers <= environment.cores) return undefined;
  return `A block is solid as long as its thread has work. The browser reports ${counted(environment.cores, 'core')}, so no more than that run at the same moment: the system lets ${workers} threads take turns on them, too quickly to be drawn.`;
}

function convoy({ latenciesMs = [], switchInterval = 0 }: RunRecord): string | undefined {
  if (latenciesMs.length === 0) return undefined;
  const late = latenciesMs.filter((ms) => ms >= switchInterval / 2).length;
  const longest = duration(Math.max(...latenciesMs));
  return late === 0
    ? `No convoy this time: each thread got the lock soon after its answer was there; the longest wait was ${longest}.`
    : `${late} of ${counted(latenciesMs.length, 'answer')} had to wait for half a switch interval or longer, the unluckiest for ${longest}. Take the lock away to compare.`;
}

/** How a spinner should look, and what to say where it did not. */
export function spinnerSurprise({ model, spinner, spec }: RunRecord): string | undefined {
  if (!spinner) return undefined;
  const expected = looksOf(model, spec.work, spec.switchInterval);
  if (expected === undefined || spinner.looks === expected) return undefined;
  if (expected === 'turns') {
    return `It should have turned. It stood still for ${duration(spinner.longestGapMs)}: the machine had no time for it, or had only just started its thread. Run it again.`;
  }
  return 'It should not have turned: the work was over too soon to hold it up.';
}

/** At this interval a spinner under the GIL misses five turns of a tenth of a second. */
const STUTTERS_MS = 400;

function looksOf(model: Model, work: Work, switchInterval: number) {
  if (model === 'coroutines') return work === 'cpu' || work === 'blocking-sleep' ? 'never-appears' : 'turns';
  // Between the two it is anybody's guess.
  if (model === 'threads-gil' && work === 'cpu' && switchInterval > STUTTERS_MS / 2) return undefined;
  return 'turns';
}
