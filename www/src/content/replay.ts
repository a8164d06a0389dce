/** What is written on and around a replay, and on the recordings that are shown before the first run. */
import type { State } from '../../../pkg/baseline/interleave';
import { counted, onAxis, tenths } from '../format/format';
import { listed } from '../format/list';

export const REPLAY = 'Replay of this run';

export const REPLAY_RECORDING = 'Replay of the recording';

export const SLIDER = 'Moment of the run';

export const PLAY = 'Replay slowly';

export const GO_ON = 'Go on';

export const PAUSE = 'Pause';

export const BACK = 'Previous event';

export const NEXT = 'Next event';

export const SPEED = 'Speed';

/** As slow as that. */
export const speed = (slower: number): string => (slower === 1 ? 'real time' : `1/${slower} of real time`);

/** To the tenth of a millisecond, or to the hundredth. */
export const moment = (ms: number, fine = false): string => (fine ? onAxis(ms, 0.01) : tenths(ms));

/** Beside the slider. */
export const momentOf = (ms: number, endMs: number, fine: boolean): string =>
  `${moment(ms, fine)} of ${moment(endMs, fine)}`;

/** What stands above a recording: where it was made, with which settings, and whose settings stand above it. */
export const recording = (cores: number, browser: string): string =>
  `A recording, made on another machine (${counted(cores, 'core')}, ${browser}):`;

export const recordedWith = (model: string, workers: number, isThreads: boolean): string =>
  `${model}, ${counted(workers, isThreads ? 'thread' : 'worker')}.`;

export const SETTINGS_ARE_YOURS = 'The settings above are those of your own run, which will take its place.';

/** The picture of the machine. */
export const MACHINE = 'The machine at this moment';

export const QUEUE = 'queue';

export const RESULTS = 'results';

/** Who checks where there are no workers. */
export const THE_PAGE = 'the page itself';

export const HAS_NOTHING = 'waits';

export const NOTHING_LEFT = 'no work left';

export const more = (numbers: number): string => `and ${numbers} more`;

export const EMPTY = 'empty';

export const NONE_YET = 'none yet';

export const moreWorkers = (n: number): string => `${counted(n, 'more worker')}, not drawn`;

/** After a number. */
export const IS_PRIME = 'prime';

export const IS_NOT_PRIME = 'not prime';

export const raceMoment = (ms: number, waiting: number, inHand: number, answered: number): string =>
  `${moment(ms)}: ${counted(waiting, 'number')} in the queue, ${inHand} in hand, ${counted(answered, 'result')}.`;

/** What a thread does, at its lane. */
export const DOES: Record<State, string> = {
  holding: 'computes',
  computing: 'computes',
  native: 'computes outside',
  waiting: 'waits',
  io: 'waits outside',
  released: 'has let go',
  request: 'asks',
  done: 'is done',
};

/** Of a thread that has asked. */
export const ASKS = 'waits, asks';

export const NOT_BEGUN = 'not yet';

/** On the baton. */
export const GIL = 'GIL';

/** Of threads and what they do. */
export const nameThreads = (threads: readonly number[]): string =>
  `${threads.length === 1 ? 'thread' : 'threads'} ${listed(threads)}`;

const verb = (threads: readonly number[], one: string, many: string): string =>
  `${nameThreads(threads)} ${threads.length === 1 ? one : many}`;

export const gilMoment = (ms: number, parts: readonly string[]): string => `${moment(ms)}: ${parts.join('; ')}.`;

export const holds = (thread: number): string => `thread ${thread} holds the GIL`;

export const NOBODY_HOLDS = 'nobody holds the GIL';

export const ask = (threads: readonly number[]): string => verb(threads, 'asks', 'ask');

export const wait = (threads: readonly number[]): string => verb(threads, 'waits for the GIL', 'wait for the GIL');

export const waitOutside = (threads: readonly number[]): string =>
  verb(threads, 'waits for the outside', 'wait for the outside');

export const compute = (threads: readonly number[]): string => verb(threads, 'computes', 'compute');

export const computeOutside = (threads: readonly number[]): string =>
  verb(threads, 'computes without the GIL', 'compute without the GIL');

export const areDone = (threads: readonly number[]): string => verb(threads, 'is done', 'are done');
