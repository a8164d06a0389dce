/** How much longer each check took than in the sequential run: what sharing a lock, a core or a thread does to it. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';

export interface CheckRatio {
  n: string;
  ms: number;
  aloneMs: number;
  /** 1 where it took as long. */
  ratio: number;
}

/** Of a shorter check the clock tells too little. */
const SHORTEST_MS = 1;

/** As many dots as can be looked at. */
const MOST = 200;

/**
 * The longest checks, in the order of their ratios. None of a sequential run, which would be held against another of its
 * kind, and none where numbers were split: then there is no such check.
 */
export function ratiosOf({ rows, model, spec }: RunRecord, aloneMs: readonly number[]): CheckRatio[] {
  if (model === 'sequential' || spec.split) return [];
  return rows
    .map(({ index, n, elapsedMs }) => ({ n, ms: elapsedMs, aloneMs: aloneMs[index] ?? 0 }))
    .filter((check) => check.aloneMs >= SHORTEST_MS)
    .toSorted((one, other) => other.aloneMs - one.aloneMs)
    .slice(0, MOST)
    .map((check) => ({ ...check, ratio: check.ms / check.aloneMs }))
    .toSorted((one, other) => one.ratio - other.ratio);
}
