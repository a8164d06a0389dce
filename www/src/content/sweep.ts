/** What the sweep says. */
import { count, counted, duration } from '../format/format';

export const UP_TO = 'From 1 up to so many.';

export const RUNS_EACH = 'Runs for each number of workers.';

export const running = (run: number, of: number | string): string => `run ${run} of ${of}`;

export const done = (runs: number, cores: number): string => `${counted(runs, 'run')} on ${counted(cores, 'core')}.`;

export const fewest = (workers: number, medianMs: number): string =>
  workers === 1
    ? `No number of workers was clearly faster than one: median ${duration(medianMs)}.`
    : `From ${workers} workers on it was no faster: median ${duration(medianMs)}.`;

export const WATCH =
  'More workers help until there are as many as cores. They help less than you might expect: in the end one worker still checks its last number, and the others have nothing left. Under a GIL threads do not help with computing: one computes, the others wait.';

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

/** Below the table. */
export const COLUMNS_SAY =
  'Speed-up: how many times as fast as one worker. Bound: the best speed-up that so many workers can reach with these numbers, if each has a core of its own; in the given order, and with the longest first.';

export const FORGET = 'Forget the other sweeps';

/** Before the first run. */
export const SCHEMATIC = 'Schematic';

export const EXPECT = 'what to expect on 4 cores';

export const EXPECT_FALL =
  'Schematic: the total time falls until there are as many workers as cores, and then it stays';

export const EXPECT_FLAT = 'Schematic: with a GIL the total time stays the same, however many workers there are';

/** Before the first guess. */
export const WHICH = 'which of these will it be?';

export const WHICH_OF =
  'Schematic: four curves of the total time. One stays flat, one falls until there are half as many workers as cores, one until there are as many, one until there are twice as many';

export const UNKNOWN = '?';

export const TIME = 'total time';

export const MORE_WORKERS = 'more workers →';

export const AT_CORES = 'as many as cores';

export const THEN_FLAT = 'no core is left: no faster';

export const NEVER_FASTER = 'one lock: no faster';
