/** What the page says about each model. */
import type { Model } from '../../../pkg/baseline/interleave';

export interface ModelText {
  name: string;
  /** Where and how the checks are run. */
  says: string;
  /** What there is to see. */
  watch: string;
}

export const MODELS: Record<Model, ModelText> = {
  sequential: {
    name: 'Sequential',
    says: 'One blocking call after another, on the page’s own thread.',
    watch:
      'The page will freeze until the last number is checked: no frame, no scrolling, no click. That is also why this run cannot be cancelled. The click would wait in line behind the work it is meant to stop.',
  },
  coroutines: {
    name: 'Coroutines',
    says: 'The same thread, but a check works for a slice of time and then naps.',
    watch:
      'During a nap the page may draw a frame and hear a click. The work takes longer for it, and the spinner turns.',
  },
  processes: {
    name: 'Processes',
    says: 'Web Workers, each with a thread, a memory and a copy of the program of its own.',
    watch:
      'They take numbers from one queue and put answers into another, so rows come in the order in which checks end. The page’s thread only listens.',
  },
  threads: {
    name: 'Threads',
    says: 'Workers that share one memory, in which the numbers and the answers lie.',
    watch:
      'The same two queues as between processes, but every thread reaches into them by itself. Compare with the same number of processes.',
  },
  'threads-gil': {
    name: 'Threads with a GIL',
    says: 'The same threads, but only the one that holds the global interpreter lock may compute.',
    watch:
      'A thread that waits asks for the lock after the switch interval, and gets it at the next safe point. In the lanes you see who holds the lock (full) and who waits for it (hatched).',
  },
  executor: {
    name: 'Executor',
    says: 'A ready-made pool of threads: the numbers are handed over, and it decides who checks which.',
    watch: 'There is no queue to write and no sentinel to count. The results come in the order of the numbers.',
  },
  greenlets: {
    name: 'Greenlets',
    says: 'The page’s own thread, and a plain function that is suspended from inside.',
    watch:
      'As with coroutines the work stops every few milliseconds and the page goes on, but no function of it is async: JavaScript Promise Integration suspends whoever called, as greenlet and gevent do for Python.',
  },
  offload: {
    name: 'Offloaded work',
    says: 'The page goes on, and a process does the work.',
    watch: 'The page awaits a message, so everything on it is alive.',
  },
};
