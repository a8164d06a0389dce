/** What the replay of a few additions says. */
import { counted } from '../format/format';
import { listed } from '../format/list';

/** What is replayed, and how it was made. */
export const drawnOut = (each: number, tasks: boolean): string =>
  `A closer look. When the count was over, each ${tasks ? 'task' : 'thread'} added ${each} times more, to another counter and under the same guard. A counted addition takes nanoseconds, too short for the browser’s clock. So these wait between load and store, 0.05 ms or a little longer. They are not in the figures above.`;

/** Of threads without a guard, whose additions here take longer than those that were counted. */
export const LOSE_MORE = 'They usually lose a larger share.';

/** And of those that lost nothing. */
export const NEVER_MET =
  'With so few additions none was lost: whenever a thread loaded, no other one was between its load and its store.';

export const inOneStep = (each: number): string =>
  `A closer look. When the count was over, each thread added ${each} times more, to another counter. Each atomic addition is one step, which cannot be drawn out: here it is a thin line.`;

export const TOO_COARSE =
  'There is no closer look at single additions: the clock of the browser that they were made in is too coarse.';

export const LABEL = 'What each thread did to the counter, and when';

export const STATES = {
  holding: 'has the lock, from load to store',
  waiting: 'waits for the lock',
  computing: 'from load to store',
} as const;

/** On the baton. */
export const LOCK = 'lock';

/** A lane. */
export const hand = (n: number, tasks: boolean): string => `${tasks ? 'task' : 'thread'} ${n}`;

const hands = (all: readonly number[], tasks: boolean): string =>
  `${tasks ? 'task' : 'thread'}${all.length === 1 ? '' : 's'} ${listed(all)}`;

/** Beside a lane. */
export const WAITS = 'waits';

export const loaded = (seen: number): string => `loaded ${seen}`;

export const stored = (value: number): string => `stored ${value}`;

export const NOT_YET = 'not yet';

export const NOBODY = 'nobody is at the counter';

/** How the counter stands. */
export const tally = (made: number, counter: number): string =>
  `Added ${counted(made, 'time')}, the counter shows ${counter}:`;

export const lost = (n: number): string => (n === 0 ? 'none lost.' : `${n} lost.`);

/** Of the store that came last. */
export const overwrote = (hand: string, value: number, n: number): string =>
  `${hand} has stored ${value} over what others had stored meanwhile: ${counted(n, 'addition')} lost.`;

export const words = (at: string, parts: readonly string[]): string => `${at}: ${parts.join('; ')}.`;

export const holdsLock = (adding: readonly number[], tasks: boolean): string =>
  `${hands(adding, tasks)} holds the lock`;

export const areBetween = (adding: readonly number[], tasks: boolean): string =>
  `${hands(adding, tasks)} ${adding.length === 1 ? 'has' : 'have'} loaded and not stored yet`;

export const wait = (waiting: readonly number[], tasks: boolean): string =>
  `${hands(waiting, tasks)} ${waiting.length === 1 ? 'waits' : 'wait'} for the lock`;
