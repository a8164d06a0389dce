/** What the page calls the rungs that it may stand on, and what each is good for. */
import type { Capabilities } from '../../../pkg/baseline/interleave';

type Rung = Capabilities['rung'];

/** Before the name of the rung. */
export const HAS = 'This page has';

export const RUNGS: Record<Rung, string> = {
  'shared-memory': 'shared memory',
  'message-passing': 'message passing',
  'main-thread': 'the main thread only',
};

/** After it. */
export const SO: Record<Rung, string> = {
  'shared-memory': 'so threads, processes and coroutines can run here.',
  'message-passing': 'but no shared memory: processes and coroutines can run here, threads cannot.',
  'main-thread': 'coroutines can run here, processes and threads cannot.',
};

export const WHAT_IS_THAT = 'What does this mean?';

export const LEVELS =
  'A browser can let a page run several things at once in two ways, or not at all. From the best to the least:';

/** What each rung is, for who has never heard of it. */
export const SAYS: Record<Rung, string> = {
  'shared-memory':
    'Several threads read and write the same memory, as threads in Python do. The labs about threads, the GIL and locks need this. A browser allows it only on a page that is isolated from other sites.',
  'message-passing':
    'Several workers run at the same time, but each has a memory of its own, and they send each other messages. Processes in Python work like this.',
  'main-thread':
    'Everything takes turns on the one thread that also draws the page. One check after another, and coroutines, need no more.',
};
