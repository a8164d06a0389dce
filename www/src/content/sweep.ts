/** What the sweep says. */
import { count, counted, duration } from '../format/format';

export const UP_TO = 'From 1 up to so many.';

export const RUNS_EACH = 'Runs for each number of workers.';

export const running = (run: number, of: number | string): string => `run ${run} of ${of}`;

export const done = (runs: number, cores: number): string => `${counted(runs, 'run')} on ${counted(cores, 'core')}.`;

export const fewest = (workers: number, medianMs: number): string =>
  `The fewest workers as fast as any: ${workers}, with a median of ${duration(medianMs)}.`;

export const WATCH =
  'More workers help until there are as many as cores, and less than you would think: the last number is always somebody’s. With a GIL they do not help at all.';

export const workInAll = (ms: number): string => `${duration(ms)} of work in all`;

export const handOvers = (switches: number): string => `${count(switches)} hand-overs`;

export const MEDIANS = 'Medians';

export const COLUMNS = [
  'Workers',
  'Median',
  'Fastest to slowest',
  'Speed-up',
  'Bound',
  'Bound, longest first',
] as const;
