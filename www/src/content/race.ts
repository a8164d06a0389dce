/** What the race says. */
import { count, counted, duration, milliseconds, times } from '../format/format';
import { longestFreeze } from './freeze';

export const BEST_HERE = 'Best here';

export const BETWEEN_NAPS = 'Between naps.';

export const countedNaps = (every: string): string => `A nap is taken every ${every} divisions instead.`;

export const checking = (checked: number, of: number): string => `checking… ${checked} of ${of}`;

export const startingWorkers = (workers: number): string => `Starting ${counted(workers, 'worker')}.`;

export const FROZEN = 'Running. The page is frozen until the last number is checked.';

export const cancelledAt = (checked: number, of: number): string =>
  `Cancelled after ${checked} of ${counted(of, 'number')}.`;

export const done = (checked: number, totalMs: number, freezeMs: number): string =>
  `${counted(checked, 'number')} checked in ${duration(totalMs)}, ${longestFreeze(freezeMs)}.`;

export const FIGURES = { efficiency: 'Efficiency', startUp: 'Start-up', restarts: 'Restarts' } as const;

export const NO_SPEEDUP =
  'The speed-up says how many times as fast a run is as a sequential run of the same numbers, with the same algorithm. There is no such sequential run on this page yet.';

/** Below the figure of the speed-up. */
export const SPEEDUP_OF = 'as fast as Sequential';

/** Below the efficiency. */
export const shareOfBound = (bound: number): string => `of the bound, ${times(bound)}`;

export const WHAT_BOUND = 'What is the bound?';

export const whyNot = (workers: number): string => `What is the bound, and why is it not ${workers}×?`;

export const bound = (workers: number): string =>
  `The bound is the best speed-up that ${counted(workers, 'worker')} can reach with these numbers, if each has a core of its own. Efficiency is the speed-up as a share of the bound.`;

export const BOUND =
  'Checks take unequal times. In the end one worker is left with a long check, and the others have nothing to do. So the bound is the speed-up of workers that lose no other time. It is computed from the times that the sequential run measured for each number, and from the order in which the numbers were handed out. A number that is split counts as its parts.';

export const workers = (n: number): string => counted(n, 'worker');

export const everySteps = (steps: number): string => `every ${count(steps)}`;

export const sliceOf = (ms: number): string => milliseconds(ms);

/** Folds the table away. */
export const rows = (n: number): string => `The table: ${counted(n, 'row')}`;

export const RESULTS = 'Results, scrollable';

export const RESULTS_CAPTION = 'Results in order of completion';

export const RESULT_COLUMNS = { number: 'Number', prime: 'Prime', seconds: 'Seconds', worker: 'Worker' } as const;

export const PRIME = 'prime';

/** Instead of the word, where there is room for a letter. */
export const PRIME_LETTER = 'P';

export const NOT_PRIME = 'not prime';
