/** What is said of the checks of a race beside those of the sequential run. */
import { counted } from '../format/format';

/** Folds the plot away. */
export const checks = (n: number): string => `Each check beside the sequential run: ${counted(n, 'dot')}`;

export const DOTS = 'The checks, from the shortest to the longest in comparison';

/** At the mark of 1. */
export const AS_ALONE = 'as alone';

export const dot = (n: string, times: string, here: string, alone: string): string =>
  `${n}: ${here} here, ${alone} alone, ${times}`;

export const middle = (times: string): string => `The dot in the middle is at ${times}.`;

export const SAYS =
  'A dot is one number: the time of its check in this run, divided by its time in the sequential run. At 1× it took as long as alone. Under a GIL a check takes longer, because its thread waits for the lock in the middle of it. With more workers than cores it takes longer, too, because workers share the cores. Checks shorter than 1 ms are left out.';
