/** What the page says in the spinner lab. */
import type { Looks, Work } from '../../../pkg/baseline/interleave';
import { duration } from '../format/format';
import { pageFroze } from './freeze';
import type { LABS, MODELS } from '../generated/facts';

export type SpinnerModel = (typeof LABS)['spinner']['models'][number];

/** What the work may be while the spinner turns so. */
export type WorkOf<Spinner extends SpinnerModel> = (typeof MODELS)[Spinner]['spinner']['works'][number];

/** Where the spinner turns, and where the work is done. */
export const SPINNERS: Record<SpinnerModel, { name: string; says: string }> = {
  coroutines: {
    name: 'Coroutine',
    says: 'Spinner and work are two tasks of the page’s event loop.',
  },
  greenlets: {
    name: 'Greenlet',
    says: 'One thread again, but the work is a plain function that is suspended from inside.',
  },
  threads: {
    name: 'Thread',
    says: 'The spinner has a thread of its own in the page’s memory; the work holds the page’s thread.',
  },
  'threads-gil': {
    name: 'Thread under the GIL',
    says: 'Spinner and work are two threads beside the page, and only the one that holds the lock runs.',
  },
  processes: {
    name: 'Process',
    says: 'The spinner has a worker and a memory of its own; the work holds the page’s thread.',
  },
  offload: {
    name: 'Offloaded work',
    says: 'The spinner stays with the page, and the work goes to a process.',
  },
};

export const WORKS: Record<Work, { name: string; says: string }> = {
  cpu: { name: 'compute', says: 'Is this number prime? Found out in one go.' },
  'cpu-nap': { name: 'compute, with naps', says: 'The same check, which stops now and then to let others run.' },
  sleep: { name: 'sleep, awaited', says: 'Awaits a timer.' },
  'blocking-sleep': { name: 'sleep, blocking', says: 'Holds its thread until the time is up.' },
  fetch: { name: 'request', says: 'Waits for a slow answer from the server of this page.' },
};

export const LOOKS: Record<Looks, string> = {
  turns: 'turns',
  freezes: 'freezes',
  'never-appears': 'never appears',
};

/** The same, of the one that is looked at. */
export const LOOKS_OF_IT: Record<Looks, string> = {
  turns: 'it turns',
  freezes: 'it freezes',
  'never-appears': 'it never appears',
};

/** What the work came to. */
export const wasPrime = (n: string, prime: boolean, totalMs: number): string =>
  `Is ${n} prime? ${prime ? 'Yes' : 'No'}. The work took ${duration(totalMs)}.`;

export const wasDone = (work: Work, totalMs: number): string =>
  `The work (${WORKS[work].name}) took ${duration(totalMs)}.`;

/** And who turned meanwhile. */
export const turned = (looks: Looks, freezeMs: number): string =>
  `The spinner ${LOOKS[looks]}; ${pageFroze(freezeMs)}.`;

/** Why it looks as it does, in two sentences, for each pair that means something. */
export const WHY: { [Spinner in SpinnerModel]: Record<WorkOf<Spinner>, string> } = {
  coroutines: {
    sleep:
      'The work stands at an await, so the event loop is free to run the spinner. Nothing happens at the same time; they take turns.',
    fetch:
      'Waiting for an answer is an await like any other, and the event loop runs the spinner meanwhile. This is what coroutines are made for.',
    'blocking-sleep':
      'The work sleeps without an await, so the event loop never gets its turn. The spinner’s task was created and then cancelled before its first step.',
    cpu: 'A check in one go has no await in it, so the event loop never gets its turn. The spinner’s task was created and then cancelled before its first step.',
    'cpu-nap':
      'The check awaits nothing but a nap now and then, and in each nap the spinner may take a step. What the naps cost depends on how the browser takes them.',
  },
  greenlets: {
    'cpu-nap':
      'The check naps as the coroutine does, but no function of it is async: the nap suspends all of its callers at once. In Python, greenlet and gevent do that.',
  },
  threads: {
    'blocking-sleep':
      'The page’s thread is held, and the page is frozen, but the spinner has a thread of its own. It waits for the Event in the memory that both share.',
    fetch: 'A synchronous request holds the page’s thread until the answer comes. The spinner’s thread does not mind.',
    cpu: 'The check keeps the page’s thread busy from beginning to end. There is no GIL between the two threads, so the spinner turns undisturbed.',
  },
  'threads-gil': {
    'blocking-sleep':
      'A blocking sleep lets go of the lock before it sleeps. So the spinner may take it whenever it wants to draw.',
    fetch:
      'A blocking request lets go of the lock while it waits. So the spinner may take it whenever it wants to draw.',
    cpu: 'The work gives the lock up only when it is asked, a switch interval after the spinner began to wait. At 5 ms nobody sees that; at 1000 ms the spinner freezes, a second each time.',
  },
  processes: {
    'blocking-sleep':
      'The page’s thread is held, and the page is frozen, but the spinner lives in another process. It will hear of the end by a message.',
    fetch: 'A synchronous request holds the page’s thread. The spinner’s process does not notice.',
    cpu: 'The check keeps the page’s thread busy, and another process turns the spinner. They share nothing that one could wait for.',
  },
  offload: {
    'blocking-sleep':
      'The process sleeps, and the page awaits its message. So the event loop is free, and everything on the page is alive.',
    cpu: 'The process computes, and the page awaits its message. So the event loop is free, and everything on the page is alive.',
  },
};
