/** What is said while files of this project are on their way, and when one does not come. */

/** What can be on its way. */
export const PARTS = {
  lab: 'lab',
  board: 'results board',
  engine: 'engine',
  threads: 'engine with shared memory',
  greenlets: 'engine with suspension',
  schedules: 'explorer',
  practice: 'engine of this lab',
  'practice-threads': 'engine of this lab, with shared memory',
  litmus: 'litmus tests',
} as const;

export type Part = keyof typeof PARTS;

export const onItsWay = (part: Part, size: string | undefined): string =>
  `Loading the ${PARTS[part]}${size === undefined ? '' : `, ${size}`}.`;

export const didNotCome = (part: Part, reason: string, remedy: string): string =>
  `The ${PARTS[part]} could not be loaded (${reason}). ${remedy}`;

export const CHECK_THE_LINE = 'Check the connection and try again.';

export const RELOAD =
  'Reload the page. If that does not help, a filter, an extension or the host keeps its files away or changes them.';

export const RELOAD_BUTTON = 'Reload the page';
