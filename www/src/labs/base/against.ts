/** A run beside the sequential run of the same numbers. */
import type { Comparison } from '../../../../pkg/baseline/interleave';

export interface Against {
  comparison: Comparison;
  /** What each check took in the sequential run, by the position of its number. */
  aloneMs: readonly number[];
}
