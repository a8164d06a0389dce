/** What all labs say alike: their buttons, and where a run stands. */
import { counted } from '../format/format';

export { RUN } from './facade';

export const CANCEL = 'Cancel';

export const SETTINGS = 'Settings';

/** Beside what is set: opens the controls. */
export const CHANGE = 'Change';

export const QUEUED = 'Waiting for another lab on this page.';

export const STARTING = 'Starting.';

export const RUNNING = 'Running.';

export const CANCELLED = 'Cancelled.';

export const cancelledAfter = (runs: number): string => `Cancelled after ${counted(runs, 'run')}.`;

/** Beside what turns while a run goes on. */
export const STARTING_ASIDE = 'starting…';

/** Where there is no figure yet. */
export const NO_FIGURE = '–';

export const DISTURBED = 'the run was disturbed.';

export const NOT_COMPARABLE = 'These figures cannot be compared with others:';

/** What several labs have a figure for. */
export const FIGURES = {
  total: 'Total',
  longestFreeze: 'Longest freeze',
  freezeOfPage: 'Longest freeze of the page',
  speedup: 'Speed-up',
  naps: 'Naps',
  handOvers: 'Hand-overs',
} as const;

export const YOUR_RUNS = 'Your runs, the newest first';
