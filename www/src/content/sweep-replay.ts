/** What the replay of a sweep says. */
import { counted } from '../format/format';
import { moment } from './replay';

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

export const going = (ms: number, stretchMs: number, index: number, of: number, workers: number): string =>
  `${moment(ms, stretchMs)}: run ${index} of ${of} goes on, with ${counted(workers, 'worker')}.`;

export const between = (ms: number, stretchMs: number, over: number, of: number): string =>
  `${moment(ms, stretchMs)}: ${over} of ${counted(of, 'run')} are over${over < of ? '; workers for the next one are made ready' : ''}.`;
