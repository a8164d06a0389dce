/** Where workers had nothing to do in the end, because no work was left. */
import type { Row } from '../../../pkg/baseline/interleave';
import { endOf } from './race-reel';

export interface Idle {
  worker: number;
  fromMs: number;
  ms: number;
}

/** A shorter time is no matter. */
const MATTERS = 0.1;

/** The ends of lanes that were idle for more than a tenth of the run; only where no check began any more. */
export function idleEnds(rows: readonly Row[], lanes: number, totalMs: number): Idle[] {
  const ends = new Float64Array(lanes);
  let lastStart = 0;
  for (const row of rows) {
    ends[row.worker] = Math.max(ends[row.worker] ?? 0, endOf(row));
    lastStart = Math.max(lastStart, row.startMs);
  }
  return [...ends].flatMap((fromMs, worker) =>
    fromMs >= lastStart && totalMs - fromMs > MATTERS * totalMs ? [{ worker, fromMs, ms: totalMs - fromMs }] : [],
  );
}
