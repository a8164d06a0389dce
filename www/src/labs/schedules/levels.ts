/** The levels: each a program in which its aim can be reached, the easy ones first. A test has the explorer prove it. */
import type { Points, ProgramId } from '../../../../pkg/baseline/interleave';

export interface Level {
  program: ProgramId;
  threads: number;
  times: number;
  points: Points;
}

export const LEVELS = [
  { program: 'counter', threads: 2, times: 1, points: 'instruction' },
  { program: 'seat', threads: 2, times: 1, points: 'call' },
  { program: 'counter-call', threads: 2, times: 1, points: 'call' },
  { program: 'transfer', threads: 2, times: 1, points: 'call' },
  { program: 'two-locks', threads: 2, times: 1, points: 'call' },
  { program: 'wake-up', threads: 2, times: 1, points: 'call' },
  { program: 'pool-racy', threads: 2, times: 2, points: 'call' },
  { program: 'double-checked', threads: 2, times: 1, points: 'call' },
  { program: 'philosophers', threads: 3, times: 1, points: 'call' },
  { program: 'peterson-flags', threads: 2, times: 1, points: 'instruction' },
] as const satisfies readonly Level[];
