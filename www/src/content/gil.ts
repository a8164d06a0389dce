/** What the page says in the GIL lab. */
import type { Mix } from '../../../pkg/baseline/interleave';
import { count, counted, duration, milliseconds } from '../format/format';
import { longestFreezeOfPage } from './freeze';

export const MIXES: Record<Mix, { name: string; says: string }> = {
  cpu: {
    name: 'compute',
    says: 'Each thread checks one large number, and passes a safe point every few thousand divisions.',
  },
  io: {
    name: 'wait',
    says: 'Each thread waits for the outside world twenty times, 10 ms each, and computes a little in between.',
  },
  mixed: {
    name: 'compute and wait',
    says: 'One half computes; the other waits for the outside world again and again until those are done.',
  },
  native: {
    name: 'compute outside',
    says: 'Each thread releases the lock first and computes without it, as an extension module may.',
  },
};

/** What there is to see, by mix and by whether there is a GIL. */
export const WATCH: Record<Mix, { on: string; off: string }> = {
  cpu: {
    on: 'One thread at a time has a solid block. A waiting thread asks after the switch interval (a tick), and the holder hands the lock over at its next safe point.',
    off: 'All blocks are solid at the same time, as far as there are cores.',
  },
  io: {
    on: 'While a thread waits for the outside world it does not hold the lock, so the others are hardly held up.',
    off: 'Without a lock it looks much the same: waiting is what these threads do.',
  },
  mixed: {
    on: 'The convoy: an answer from outside is there, but its thread must wait for the lock first: up to a switch interval for each thread that computes, and now and then longer.',
    off: 'The answer is there and its thread goes on at once.',
  },
  native: {
    on: 'All compute at once, with a GIL in place: nobody holds it.',
    off: 'Without a lock there is nothing to release.',
  },
};

export const ON = 'on';

export const OFF = 'off';

export const INTERVAL_HINT = 'How long a thread waits before it asks; 5 in CPython.';

export const AT_WORK = 'threads at work…';

/** In the place of the lanes, while there are none. */
export const DRAWN_AFTER =
  'What each thread does is drawn when all of them are done. To draw meanwhile would take time from them.';

export const STARTING = 'Starting the threads.';

export const done = (totalMs: number, handOvers: number, freezeMs: number): string =>
  `Done in ${duration(totalMs)} with ${counted(handOvers, 'hand-over')}, ${longestFreezeOfPage(freezeMs)}.`;

export const FIGURES = {
  medianLatency: 'Wait of an answer for the GIL, median',
  longestLatency: 'The longest such wait',
  before: 'The run before',
} as const;

export const beforeWithGil = (totalMs: number, switchIntervalMs: number): string =>
  `${duration(totalMs)}, GIL, ${milliseconds(switchIntervalMs)}`;

export const beforeWithoutGil = (totalMs: number): string => `${duration(totalMs)}, no GIL`;

export const leftOut = (kept: number, changes: number): string =>
  `The trace keeps the first ${count(kept)} changes of each thread; ${count(changes)} later ones are not drawn.`;

export const TABLE = 'What each thread did';

export const TABLE_CAPTION = 'What each thread did, in sum';

export const COLUMNS = {
  thread: 'Thread',
  computed: 'Computed',
  waited: 'Waited for the GIL',
  outside: 'Waited for the outside',
  asked: 'Asked',
} as const;
