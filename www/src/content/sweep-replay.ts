/** What the replay of a sweep says. */
import { counted } from '../format/format';

/** The lanes. */
export const WHOLE = 'Lanes: what each worker did in all runs, one after another';

export const ONE = 'Lanes: what each worker did in this run';

export const STATES = {
  computing: 'checks a number',
  holding: 'holds the GIL',
  waiting: 'waits for the GIL',
} as const;

/** Above the lanes. */
export const allRuns = (runs: number): string => `All ${counted(runs, 'run')}, one after another:`;

export const oneRun = (index: number, of: number, workers: number): string =>
  `Run ${index} of ${of}, with ${counted(workers, 'worker')}:`;

export const LEFT_OUT = 'Of long runs the record keeps the beginning.';

export const going = (at: string, index: number, of: number, workers: number): string =>
  `${at}: run ${index} of ${of} goes on, with ${counted(workers, 'worker')}.`;

export const between = (at: string, over: number, of: number): string =>
  `${at}: ${over} of ${counted(of, 'run')} are over; workers for the next one are made ready.`;

export const allOver = (at: string, of: number): string => `${at}: all ${counted(of, 'run')} are over.`;
