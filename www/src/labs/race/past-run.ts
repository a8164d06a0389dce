/** What is kept of a run of this session, to be held against others. */
import type { Comparison, Row, RunRecord } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import * as texts from '../../content/race';
import { ALGORITHMS, NAPS } from '../../content/settings';
import { hasWorkers } from '../../engine/facts';

/** As many as are looked at together. */
const KEPT = 12;

/** A strip has no room for more blocks than that from its beginning to its end. */
const FINEST = 2000;

/** A total that is farther from those of runs like it was disturbed, or they were. */
const ALIKE = 0.25;

export interface PastRun {
  /** Counted from 1, over all runs of the session. */
  id: number;
  name: string;
  details: string;
  numbers: number;
  lanes: number;
  locked: boolean;
  /** As many of the rows as can be told apart in a strip. */
  rows: readonly Row[];
  totalMs: number;
  freezeMs: number;
  speedup: number | undefined;
  comparable: boolean;
  /** The median of the runs like it before, where its own total is far from that. */
  usualMs: number | undefined;
  /** Runs like it have the same. */
  settings: string;
}

/** The runs with one more, the newest first. */
export function withRun(runs: readonly PastRun[], record: RunRecord, comparison: Comparison | undefined): PastRun[] {
  return [pastRun(record, comparison, runs), ...runs].slice(0, KEPT);
}

let made = 0;

function pastRun(record: RunRecord, comparison: Comparison | undefined, before: readonly PastRun[]): PastRun {
  const settings = JSON.stringify(record.spec);
  return {
    id: ++made,
    name: MODELS[record.model].name,
    details: details(record),
    numbers: record.rows.length,
    lanes: record.workers,
    locked: record.model === 'threads-gil',
    rows: distinguishable(record),
    totalMs: record.totalMs,
    freezeMs: record.mainThread.longestGapMs,
    speedup: record.model === 'sequential' ? undefined : comparison?.speedup,
    comparable: record.comparable,
    usualMs: usualBeside(
      record.totalMs,
      before.filter((run) => run.comparable && run.settings === settings),
    ),
    settings,
  };
}

function usualBeside(totalMs: number, alike: readonly PastRun[]): number | undefined {
  const totals = alike.map((run) => run.totalMs).sort((one, other) => one - other);
  const [low, high] = [totals[(totals.length - 1) >> 1], totals[totals.length >> 1]];
  if (low === undefined || high === undefined) return undefined;
  const median = (low + high) / 2;
  return Math.abs(totalMs - median) > ALIKE * median ? median : undefined;
}

function distinguishable({ rows, totalMs }: RunRecord): readonly Row[] {
  if (rows.length <= FINEST) return rows;
  const finest = totalMs / FINEST;
  const seen = new Set<string>();
  return rows.filter(({ worker, prime, startMs, elapsedMs }) => {
    const place = `${worker} ${prime} ${Math.floor(startMs / finest)}`;
    if (elapsedMs < finest && seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function details({ model, workers, nap, slice, napEvery, algorithm }: RunRecord): string {
  const parts = [];
  if (hasWorkers(model)) parts.push(texts.workers(workers));
  if (nap !== undefined) parts.push(NAPS[nap]);
  if (napEvery !== undefined) parts.push(texts.everySteps(napEvery));
  else if (nap !== undefined && slice !== undefined) parts.push(texts.sliceOf(slice));
  if (algorithm !== 'trial-division') parts.push(ALGORITHMS[algorithm].name);
  return parts.join(', ');
}
