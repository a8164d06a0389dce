/** What is kept of a run of this session, to be held against others. */
import type { Comparison, Row, RunRecord, Span } from '../../../../pkg/baseline/interleave';
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
  /** What it is called where it was run, if not by its model. */
  called: string | undefined;
  details: string;
  numbers: number;
  lanes: number;
  locked: boolean;
  /** Who held the lock and who waited for it. */
  spans: readonly Span[];
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
export function withRun(
  runs: readonly PastRun[],
  record: RunRecord,
  comparison: Comparison | undefined,
  called?: string,
): PastRun[] {
  return [{ ...pastRun(record, comparison, runs), called }, ...runs].slice(0, KEPT);
}

let made = 0;

function pastRun(
  record: RunRecord,
  comparison: Comparison | undefined,
  before: readonly PastRun[],
): Omit<PastRun, 'called'> {
  const settings = JSON.stringify(record.spec);
  return {
    id: ++made,
    name: MODELS[record.model].name,
    details: details(record),
    numbers: record.rows.length,
    lanes: record.workers,
    locked: record.model === 'threads-gil',
    spans: record.trace ?? [],
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
  const median = spreadOf(alike)?.medianMs;
  return median !== undefined && Math.abs(totalMs - median) > ALIKE * median ? median : undefined;
}

/** What runs with the same settings took. */
export interface Spread {
  runs: number;
  leastMs: number;
  medianMs: number;
  mostMs: number;
}

/** Of runs like the newest one, that one included. */
export const spreadOfNewest = (runs: readonly PastRun[]): Spread | undefined =>
  spreadOf(runs.filter(({ comparable, settings }) => comparable && settings === runs[0]?.settings));

function spreadOf(runs: readonly PastRun[]): Spread | undefined {
  const totals = runs.map(({ totalMs }) => totalMs).sort((one, other) => one - other);
  const [leastMs, mostMs] = [totals[0], totals.at(-1)];
  const [low, high] = [totals[(totals.length - 1) >> 1], totals[totals.length >> 1]];
  if (leastMs === undefined || mostMs === undefined || low === undefined || high === undefined) return undefined;
  return { runs: runs.length, leastMs, medianMs: (low + high) / 2, mostMs };
}

function distinguishable({ rows, totalMs }: RunRecord): readonly Row[] {
  if (rows.length <= FINEST) return rows;
  const finest = totalMs / FINEST;
  const seen = new Set<number>();
  return rows.filter(({ worker, prime, startMs, elapsedMs }) => {
    // A number for each lane, colour and place: texts would take several times as long.
    const place = (2 * worker + Number(prime)) * (FINEST + 1) + Math.floor(startMs / finest);
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
