/** Of the ways in which the trials of a litmus test ended, the one that no interleaving gives; each test has one. */
import type { Observed } from '../../../pkg/baseline/interleave';

/** How many trials ended so. A record may come from anybody's file, and then be anything. */
export function reorderedIn(observed: unknown): number {
  const ways = Array.isArray(observed) ? (observed as (Observed | null)[]) : [];
  return ways.find((way) => way?.interleaving === false)?.count ?? 0;
}
