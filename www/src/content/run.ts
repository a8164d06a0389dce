/** What all labs say alike: their buttons, and where a run stands. */
import type { Disturbance } from '../../../pkg/baseline/interleave';
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

/** Why, where the record says it. */
export const DISTURBANCES: Record<Disturbance, string> = {
  hidden: 'The page was hidden while it ran, and browsers throttle hidden pages.',
  'out-of-sight': 'The lab was out of sight while it ran, and browsers throttle frames that nobody sees.',
  'no-frames': 'The browser gave the page no animation frames, as it does where the page cannot be seen.',
  'ended-by-force':
    'A worker had to be ended by force just before, and browsers let such a worker compute on for a while.',
  'too-little-work':
    'The machine was measured while it was busy, so the work was shorter than it should be. What this run has shown of the machine counts from now on: run it again.',
};

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
