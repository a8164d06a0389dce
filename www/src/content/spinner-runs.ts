/** What the spinner lab says of its runs: of one, of all pairs, of the ways to nap. */
import { count, duration } from '../format/format';

export const THE_SPINNER_IS = 'The spinner is a';

export const THE_WORK_IS = 'The work is to';

export const THE_NUMBER = 'The number';

export const FITTING_NUMBER = 'takes as long as is set';

export const REFERENCE_NUMBER = 'the reference’s own, 5 000 111 000 222 021';

export const PAGE_FROZEN = 'The page itself will be frozen while the work holds its thread, and cannot hear Cancel.';

export const COMPOSITOR =
  'This one is turned by a CSS transform and never freezes: the browser’s compositor turns it, on a thread that runs no script. It tells nothing about the page.';

export const MEASURED = 'Measured:';

export const STOOD_IN = 'The server of this page gives no slow answers, so a worker stood in for it.';

export const FIGURES = {
  seen: 'Characters seen',
  gap: 'Longest without a new one',
  pageFrames: 'The page’s frames',
  pageFreeze: 'Its longest freeze',
  work: 'The work took',
  undisturbed: 'Expected',
} as const;

/** Of a spinner that turned before the clock was started: the lane has these no more. */
export const early = (characters: number): string => `${count(characters)} of them before the work`;

export const askedOften = (n: string, rounds: number): string =>
  `It was asked ${count(rounds)} times in a row whether ${n} is prime.`;

/** Of what the program prints. */
export const FORTY_TWO = 'The program prints 42 as its answer each time. It stands for any result that is waited for.';

/** All pairs. */
export const MATRIX = 'All of them: run every spinner beside every work';

export const matrixRemark = (runs: number): string =>
  `Each cell is a run of about a second on your machine, ${runs} in all. While some of them run the page is frozen; Cancel is heard between two.`;

export const RUN_ALL = 'Run all';

export const MATRIX_TABLE = 'Every spinner beside every work';

export const SPINNER = 'Spinner';

export const NO_SUCH_PAIR = 'does not apply';

export const NOT_HERE = 'not here';

export const soMany = (done: number, of: number): string => `${done} of ${of}`;

export const allDone = (done: number, of: number): string => `Done: ${done} of ${of}.`;

export const PAGE_WAS_FROZEN = 'page frozen';

export const PAGE_WAS_ALIVE = 'page alive';

export const seenWithGap = (characters: number, gapMs: number): string => `${characters} seen, gap ${duration(gapMs)}`;

/** Ways to nap. */
export const NAPS = 'What does a nap cost? Compare the ways to take one';

export const napsRemark = (every: number): string =>
  `One check with a nap in each ${count(every)} divisions, taken in each way that a browser has, and once with naps by the clock. A timer is held to 4 ms once it is nested; a frame waits for the screen, so all of them take about twenty seconds.`;

export const BEST_BY_SLICES = 'the best here, by slices of 5 ms';

export const COMPARE = 'Compare';

export const NAPS_TABLE = 'Ways to nap';

export const NAPS_COLUMNS = {
  by: 'Nap by',
  naps: 'Naps',
  time: 'Time, against expected',
  freeze: 'Longest freeze of the page',
} as const;

export const NOW_RUNNING = 'running…';

/** Where nothing has run yet. */
export const NOT_YET = '·';
