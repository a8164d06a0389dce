/** What the race says. */
import { count, counted, duration, milliseconds, times } from '../format/format';

export const BEST_HERE = 'Best here';

export const BETWEEN_NAPS = 'Between naps.';

export const countedNaps = (every: string): string => `A nap is taken every ${every} divisions instead.`;

export const checking = (checked: number, of: number): string => `checking… ${checked} of ${of}`;

export const startingWorkers = (workers: number): string => `Starting ${counted(workers, 'worker')}.`;

export const FROZEN = 'Running. The page is frozen until the last number is checked.';

export const cancelledAt = (checked: number, of: number): string =>
  `Cancelled after ${checked} of ${counted(of, 'number')}.`;

export const done = (checked: number, totalMs: number, freezeMs: number): string =>
  `${counted(checked, 'number')} checked in ${duration(totalMs)}, longest freeze ${duration(freezeMs)}.`;

export const FIGURES = { efficiency: 'Efficiency', startUp: 'Start-up', restarts: 'Restarts' } as const;

export const NO_SPEEDUP =
  'There is no speed-up yet: it needs a sequential run of the same numbers and algorithm on this page.';

export const whyNot = (workers: number, bound: number): string =>
  `${counted(workers, 'perfect worker')} would reach ${times(bound)}. Why not ${workers}×?`;

export const BOUND =
  'Checks take unequal times, and in the end somebody is left with a long one while the others have nothing to do. The bound is the speed-up of workers that lose no time at all, computed from the times that the sequential run measured for each number and the order in which they were handed out; a number that is split counts as its parts. Efficiency is the speed-up as a share of it.';

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
