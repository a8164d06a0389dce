/** What the replay of a spinner says. */
import { counted, duration } from '../format/format';

/** The lanes. */
export const LANES = ['page', 'spinner', 'work'];

export const LABEL = 'When the page drew, when the spinner showed another character, and when the work ran';

export const STATES = { waiting: 'the page is frozen', computing: 'the work' } as const;

export const TICKS = 'a frame of the page, or another character';

/** Under the page’s clock. */
export const CLOCK = 'the page’s own clock';

export const stands = (ms: number): string => `frozen for ${duration(ms)} so far`;

/** Under the spinner, and under the work. */
export const seenSoFar = (characters: number): string => `${characters} seen so far`;

export const WORK = { before: 'has not begun', going: 'goes on', over: 'done' } as const;

/** Where a run was longer than what is kept of it. */
export const onlyBeginning = (ms: number): string => `Of this run the first ${duration(ms)} can be replayed.`;

export const words = (at: string, characters: number, frozenMs: number | undefined, work: keyof typeof WORK): string =>
  `${at}: ${counted(characters, 'character')} seen; ${
    frozenMs === undefined ? 'the page draws' : `the page is frozen, for ${duration(frozenMs)} so far`
  }; ${DOES[work]}.`;

const DOES = { before: 'the work has not begun', going: 'the work goes on', over: 'the work is done' } as const;
