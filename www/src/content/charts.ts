/** What is written on and under the charts. */
import type { State } from '../../../pkg/baseline/interleave';
import { counted, duration } from '../format/format';

/** Beside the heartbeat. */
export const ALIVE = 'This page is alive';

/** Stands there for as long as the page can draw nothing else. */
export const HELD = 'Frozen: the page hears nothing';

export const wasFrozen = (ms: number): string => `It was frozen for ${duration(ms)}`;

export const clickWaited = (ms: number): string => `· a click waited ${duration(ms)}`;

export const HEART_BEAT = 'Heartbeat: the animation frames of this page’s main thread during a run';

export const LANES = 'Lanes: which worker checked which number, and when; the table has the same times';

export const PRIME = 'prime';

export const NOT_PRIME_ONE_BLOCK = 'not prime; each block is one check, at its real time';

/** On the block of a prime, where there is room for no more. */
export const PRIME_LETTER = 'P';

export const MAIN_THREAD = 'main thread';

/** A lane's name. */
export const worker = (lane: number): string => `worker ${lane}`;

/** A worker that had nothing to do in the end. */
export const idle = (lane: number, time: string): string => `${worker(lane)} waits: no work is left, ${time}.`;

/** In its lane, where there is less room. */
export const idleInLane = (time: string): string => `waits: no work is left, ${time}`;

export const idleInShort = (time: string): string => `waits, ${time}`;

/** Of threads under a lock. */
export const LOCKED =
  'A frame is the time from the start of a check to its end. Under a GIL only one thread computes at a time: where it is full, the thread held the lock; where it is hatched, the thread waited for it.';

/** While they run, and where they were not traced. */
export const LOCKED_YET =
  'A block is the time from the start of a check to its end. Under a GIL only one thread computes at a time: for most of its block a thread waits for the lock.';

/** A frame around what a thread did. */
export const ONE_CHECK = 'one check, at its real time; P is a prime';

export const thread = (lane: number): string => `thread ${lane}`;

/** After the number of the block that is pointed at. */
export const isPrime = (took: string, from: string): string => ` is prime, ${took}, from ${from}`;

export const isNotPrime = (took: string, from: string): string => ` is not prime, ${took}, from ${from}`;

export const SWEEP = 'Plot: total time against the number of workers; the table has the figures';

export const NO_PLOT = 'The plot could not be loaded. The table has the same figures.';

export const SWEEP_AXIS = 'workers';

export const SWEEP_SAYS =
  'A point is the median of its runs; a whisker goes from the fastest to the slowest. A ring marks the fewest workers that are as fast as any.';

/** Beside its stroke in the key. */
export const BOUND = 'The bound: the time of workers that never wait. It stops falling where the cores end.';

/** What is marked in the plot, for who does not see it. */
export const sweepMarks = (cores: string, labels: string): string => `Marked: ${cores}. Drawn: ${labels}`;

export const cores = (n: number): string => counted(n, 'core');

/** Behind the name of a sweep in the key. */
export const best = (workers: number): string => `best with ${counted(workers, 'worker')}`;

export const TRACE = 'Trace: plus and minus zoom, arrow keys move';

export const LANES_IN_PARTS = 'Lanes: plus and minus zoom, arrow keys move';

export const TRACE_CANVAS = 'What each thread did, and when; the table below sums it up';

export const OVERVIEW = 'The whole run in small; the frame marks what is drawn below';

/** Which stretch is drawn. */
export const partInSight = (length: string, all: string, from: string): string =>
  `A part of the run: ${length} of ${all}, from ${from} on.`;

/** And how to come to the rest. */
export const DRAG = 'Drag, or press All.';

export const allInSight = (all: string): string => `The whole run: ${all}.`;

/** Beside the run in small. */
export const WHOLE_RUN = 'the whole run';

/** The threads' names, beside their lanes. */
export const THREADS = 'The threads at this moment';

export const ZOOM_IN = 'Zoom in';

export const ZOOM_OUT = 'Zoom out';

export const EARLIER = 'Earlier';

export const LATER = 'Later';

export const ALL_OF_IT = 'All of it';

/** On its button. */
export const ALL = 'All';

/** How a state is named, and drawn: by a pattern as well as a colour. */
export const STATES: Partial<Record<State, string>> = {
  holding: 'holds the GIL',
  waiting: 'waits for the GIL',
  io: 'waits for the outside',
  native: 'computes without the GIL',
  computing: 'computes, no GIL',
  released: 'has given the GIL back; if asked to, it waits until another thread has it',
};

/** The moment at which a thread asks. */
export const ASKS = 'asks for it';
