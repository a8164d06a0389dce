/** The steps of the server lab. */
import { count, duration, significant, times } from '../../format/format';
import type { StepText } from './step-text';

export const WAITING = {
  title: 'Requests that wait',
  says: 'Eight clients. Each request waits 50 ms for its data, and computes half a millisecond. First four processes serve them, then one event loop.',
  question: 'How many requests a second does the one event loop serve, compared with the four processes?',
  answers: { fewer: 'Fewer', same: 'About as many', more: 'More' },
  expected: 'more',
  why: 'A process that waits for data serves nobody else: four processes have four requests at a time. An event loop has a coroutine for each request, so all eight wait side by side. Eight processes would serve as many, and each process costs a memory of its own.',
  wrong: {
    fewer:
      'One thread can compute only one thing at a time. But it can wait for many things at a time, and these requests do little else.',
    same: 'This holds where there are as many processes as clients. Here four clients stand in the queue while four processes wait.',
  },
} as const satisfies StepText;

export const waited = (processes: number, loop: number): string =>
  `Four processes served ${significant(processes)} requests a second, one event loop ${significant(loop)}.`;

export const COMPUTING = {
  title: 'Requests that compute',
  says: 'Eight clients. Each request computes 10 ms and waits for nothing. First one event loop serves them, then as many processes as this machine has cores.',
  question: 'What do the processes gain?',
  answers: { nothing: 'Nothing', more: 'More requests a second' },
  expected: 'more',
  why: 'Coroutines take turns on one core. Processes compute side by side, one on each core. Threads without a GIL do that too.',
  wrong: {
    nothing: 'This holds on a machine with one core. An event loop has one thread, so it never uses more than one.',
  },
} as const satisfies StepText;

export const computed = (loop: number, processes: number, workers: number): string =>
  `The event loop served ${significant(loop)} requests a second, ${count(workers)} processes ${significant(processes)}: ${times(processes / loop)} as many.`;

export const HEAVY = {
  title: 'One heavy request',
  says: 'One event loop, eight clients. Each request waits 20 ms and computes 1 ms. In the second run one request in a hundred computes 200 ms instead.',
  question: 'Who waits for the heavy request?',
  answers: { one: 'Only the client that sent it', all: 'All clients' },
  expected: 'all',
  why: 'A coroutine that computes does not await. As long as it does not, the event loop cannot go on with any other. It is the frozen page again: the event loop is the one thing that everybody needs.',
  wrong: {
    one: 'This would hold with a process or a thread for each request. Coroutines give way only at an await, and a long computation has none.',
  },
} as const satisfies StepText;

export const stalled = (slow: number, heavy: number, before: number, after: number): string =>
  `${count(heavy)} requests were heavy, and ${count(slow)} took long. 99 of 100 were answered within ${duration(before)} before, and within ${duration(after)} with the heavy ones.`;

export const QUEUE = {
  title: 'A task queue',
  says: 'Twice the load with the heavy requests: one event loop that does the heavy work itself, and one that puts it into a task queue.',
  question: 'In what time do 99 of 100 requests have their answers, compared with the loop alone?',
  answers: { same: 'In about the same time', shorter: 'In a much shorter time' },
  expected: 'shorter',
  why: 'The heavy work is done by another process. Its client gets a receipt at once, and all others get their answers as if there were no heavy work. The work itself is not faster: its client has to ask for the result later.',
  wrong: {
    same: 'The work takes as long as before. But nobody who wants an answer waits for it any more.',
  },
} as const satisfies StepText;

export const queued = (before: number, after: number, jobs: number): string =>
  `99 of 100 were answered within ${duration(before)} without the queue, and within ${duration(after)} with it. 99 of 100 jobs were done within ${duration(jobs)}.`;

export const LOCKED = {
  title: 'Threads under the GIL',
  says: 'Four clients. One thread and four threads, under the GIL: first with requests that wait 20 ms and compute half a millisecond, then with requests that only compute, 5 ms each.',
  question: 'Where do four threads serve more than one?',
  answers: {
    both: 'In both',
    waiting: 'Only where requests wait',
    computing: 'Only where requests compute',
    neither: 'In neither',
  },
  expected: 'waiting',
  why: 'A thread that waits lets go of the lock, so four threads wait side by side. A thread that computes holds the lock, so four threads compute in turns. Most web requests wait for a database: that is why threads were good enough for so long.',
  wrong: {
    both: 'Only the thread that holds the lock computes, however many cores there are.',
    computing: 'It is the other way round: the lock is held by who computes, and let go by who waits.',
    neither: 'The GIL is let go while a thread waits for data. Nobody has to wait for somebody who waits.',
  },
} as const satisfies StepText;

export const locked = (waiting: number, computing: number): string =>
  `With four threads in place of one, ${times(waiting)} as many requests a second were served where they wait, and ${times(computing)} as many where they compute.`;

/** Where a millisecond of work was not the same in all runs of a step. */
export const OTHER_WORK =
  'While it ran, this machine turned out to be faster than it was when it was measured: something else had used it. So the runs had different work, and cannot be compared. Press the step’s title to open its question again: from now on the work is the same.';
