/** What is written on and under the charts. */
import { html } from 'lit';
import type { State } from '../../../pkg/baseline/interleave';

export const HEART_BEAT = 'Heartbeat: the animation frames of this page’s main thread during a run';

export const HEART_BEAT_CAPTION =
  'The heartbeat: a mark for each frame that this page draws. It is taken while a run goes on.';

export const LANES = 'Lanes: which worker checked which number, and when; the table has the same times';

export const PRIME = 'prime';

export const NOT_PRIME = 'not prime';

export const ONE_BLOCK = '; each block is one check, at its real time';

/** A lane's name. */
export const MAIN_THREAD = 'main thread';

export const worker = (lane: number): string => `worker ${lane}`;

export const thread = (lane: number): string => `thread ${lane}`;

/** What a block tells of. */
export const check = (prime: boolean, took: string, from: string) =>
  prime ? html` is prime, ${took}, from ${from}` : html` is not prime, ${took}, from ${from}`;

export const SWEEP = 'Plot: total time against the number of workers; the table has the figures';

export const SWEEP_AXIS = 'workers';

export const SWEEP_KEYS = {
  run: 'a run',
  median: 'median',
  least: 'the least median',
  bound: 'bound, in the order handed out',
  longest: 'bound, longest first',
  ideal: 'a share for each',
} as const;

export const TRACE =
  'Trace: what each thread did, and when; plus and minus zoom, arrow keys move; the table below sums it up';

export const TRACE_TOOLS = 'What is in sight';

export const ZOOM_IN = 'Zoom in';

export const ZOOM_OUT = 'Zoom out';

export const EARLIER = 'Earlier';

export const LATER = 'Later';

export const ALL_OF_IT = 'All of it';

/** How a state is named, and drawn: by a pattern as well as a colour. */
export const STATES: Partial<Record<State, string>> = {
  holding: 'holds the GIL',
  waiting: 'waits for the GIL',
  io: 'waits for the outside',
  native: 'computes without the GIL',
  computing: 'computes, no GIL',
};

/** The moment at which a thread asks. */
export const ASKS = 'asks for it';
