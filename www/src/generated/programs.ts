/**
 * How large the programs of the lab `schedules` can be, and which one mends which.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { ProgramId } from '../../../pkg/baseline/interleave';

export interface ProgramFacts {
  /** The fewest and the most. */
  threads: readonly [number, number];
  times: readonly [number, number];
  /** How many times it has if nobody says. */
  first: number;
  /** The same work without the fault. */
  mended?: ProgramId;
}

export const PROGRAM_FACTS: Record<ProgramId, ProgramFacts> = {
  counter: { threads: [2, 3], times: [1, 5], first: 1, mended: 'counter-lock' },
  'counter-call': { threads: [2, 3], times: [1, 5], first: 1, mended: 'counter-lock' },
  'counter-await': { threads: [2, 3], times: [1, 5], first: 1, mended: 'counter-lock' },
  'counter-lock': { threads: [2, 3], times: [1, 5], first: 1 },
  'wrong-lock': { threads: [2, 3], times: [1, 5], first: 1, mended: 'counter-lock' },
  seat: { threads: [2, 3], times: [1, 1], first: 1, mended: 'seat-lock' },
  'seat-lock': { threads: [2, 3], times: [1, 1], first: 1 },
  transfer: { threads: [2, 2], times: [1, 5], first: 1, mended: 'transfer-lock' },
  'transfer-lock': { threads: [2, 2], times: [1, 5], first: 1 },
  'two-locks': { threads: [2, 2], times: [1, 5], first: 1, mended: 'two-locks-ordered' },
  'two-locks-ordered': { threads: [2, 2], times: [1, 5], first: 1 },
  philosophers: { threads: [3, 3], times: [1, 5], first: 1, mended: 'philosophers-ordered' },
  'philosophers-ordered': { threads: [3, 3], times: [1, 5], first: 1 },
  'wake-up': { threads: [2, 2], times: [1, 1], first: 1, mended: 'event' },
  event: { threads: [2, 2], times: [1, 1], first: 1 },
  'pool-racy': { threads: [2, 3], times: [1, 5], first: 2, mended: 'pool-sentinels' },
  'pool-sentinels': { threads: [2, 3], times: [1, 5], first: 2 },
  'double-checked': { threads: [2, 3], times: [1, 1], first: 1, mended: 'double-checked-mended' },
  'double-checked-mended': { threads: [2, 3], times: [1, 1], first: 1 },
  'peterson-flags': { threads: [2, 2], times: [1, 5], first: 1, mended: 'peterson' },
  peterson: { threads: [2, 2], times: [1, 5], first: 1 },
};
