/** What is written beside the strips of past runs. */
export { YOUR_RUNS } from './run';

export const CLEAR = 'Remove all';

export const SAVE = 'Save as CSV';

export const remove = (name: string, total: string): string => `Remove the run ${name}, ${total}`;

export const numbers = (written: string, n: number): string => (n === 1 ? '1 number' : `${written} numbers`);

export { longestFreeze as freeze } from './freeze';

export const speedup = (times: string): string => `speed-up ${times}`;

export const DISTURBED = 'This run was disturbed. Do not compare it with the others.';

export const unlikeOthers = (total: string, usual: string): string =>
  `This run took ${total}. Runs with the same settings took ${usual} before, in the median. Something disturbed the one or the others: run it again.`;

export const REPEAT = 'Run the last one twice more';

/** Of so many runs with the same settings. */
export const spread = (runs: number, least: string, median: string, most: string): string =>
  `${runs} runs with the settings of the last one: from ${least} to ${most}, median ${median}.`;

export const EXPLAINED =
  'All strips have the same time axis. The red line is as long as the longest freeze of the page; it does not tell when the freeze was. Without a freeze there is no line.';
