/** What a race showed against expectation, by its record alone. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { NAPS } from '../../content/settings';
import * as texts from '../../content/verdicts';
import type { Against } from '../base/against';
import { FASTER, NOTICED_MS, SLOWED, TOO_FAST } from '../base/thresholds';

export function raceVerdict(record: RunRecord, against: Against | undefined): string | undefined {
  const { model } = record;
  if (model === 'sequential') return tooShort(record);
  if (model === 'coroutines' || model === 'greenlets') return noFrames(record);
  const comparison = against?.comparison;
  if (model === 'threads-gil') return tooFast(comparison) ?? starved(record);
  return slowedPage(record, against) ?? noFaster(record, comparison) ?? starved(record);
}

function tooShort({ mainThread, totalMs }: RunRecord): string | undefined {
  return mainThread.longestGapMs > NOTICED_MS ? undefined : texts.tooShort(totalMs);
}

function noFrames({ mainThread, nap, naps, totalMs }: RunRecord): string | undefined {
  if (mainThread.longestGapMs <= NOTICED_MS) return undefined;
  // Who naps seldom does not wonder at a freeze as long as the way from nap to nap.
  const betweenMs = totalMs / (naps + 1);
  if (2 * betweenMs > NOTICED_MS) return texts.fewNaps(mainThread.longestGapMs, naps, betweenMs);
  return texts.noFrames(mainThread.longestGapMs, nap ? NAPS[nap] : texts.THIS_WAY);
}

/**
 * A check takes as long in a worker as on the page, or longer where cores are shared. Of numbers that are split, parts
 * are left out as soon as one has found a divisor.
 */
function slowedPage({ rows, spec }: RunRecord, against: Against | undefined): string | undefined {
  if (!against || spec.split) return undefined;
  const ratio = sum(against.aloneMs) / sum(rows.map(({ elapsedMs }) => elapsedMs));
  return ratio >= SLOWED && Number.isFinite(ratio) ? texts.slowedPage(ratio) : undefined;
}

const sum = (times: readonly number[]): number => times.reduce((total, ms) => total + ms, 0);

function noFaster(
  { workers, environment }: RunRecord,
  comparison: Against['comparison'] | undefined,
): string | undefined {
  if (!comparison || comparison.speedup >= FASTER || comparison.bound < FASTER || workers < 2) return undefined;
  return environment.cores === 1 ? texts.RACE_ONE_CORE : texts.raceNoFaster(environment.cores);
}

function tooFast(comparison: Against['comparison'] | undefined): string | undefined {
  return !comparison || comparison.speedup < TOO_FAST ? undefined : texts.RACE_TOO_FAST;
}

/** The page's thread computed nothing, and stood still all the same. */
function starved({ mainThread, workers, environment }: RunRecord): string | undefined {
  const { longestGapMs } = mainThread;
  if (longestGapMs <= NOTICED_MS) return undefined;
  const { cores } = environment;
  return workers > 1 ? texts.starved(longestGapMs, workers, cores) : texts.starvedBeside(longestGapMs, cores);
}
