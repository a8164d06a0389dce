/** The steps of the sweep. */
import { counted, duration, times } from '../../format/format';
import type { StepText } from './step-text';

export const CURVE = {
  title: 'Add workers one by one',
  says: 'The race with one process, with two, and so on, up to twice as many as there are cores.',
  question: 'Up to how many workers does the time fall?',
  answers: { fewer: 'Fewer than there are cores', cores: 'As many as there are cores', more: 'Twice as many as cores' },
  expected: 'cores',
  why: 'A worker needs a core to compute. Once each core has a worker, one more worker has to share a core. The curve goes flat there.',
  wrong: {
    fewer:
      'This happens where the work comes in few large pieces, or where other programs need the cores. Here there are 20 pieces.',
    more: 'More workers than cores are no faster: they take turns on the same cores.',
  },
} as const satisfies StepText;

export const curve = (best: number, bestMs: number, oneMs: number, cores: number): string =>
  `One worker took ${duration(oneMs)}. From ${counted(best, 'worker')} on it was no faster: ${duration(bestMs)}, ${times(oneMs / bestMs)} as fast. The browser reports ${counted(cores, 'core')}.`;

export const ORDER = {
  title: 'Give out the longest first',
  says: 'The same sweep, but the largest numbers are given out first.',
  question: 'With as many workers as cores, what does the order change?',
  answers: { faster: 'It is faster', same: 'Hardly anything', slower: 'It is slower' },
  expected: 'faster',
  why: 'A long check that begins last keeps everybody waiting. Given out first, it is done early, and short checks fill the gaps at the end. Nothing was computed faster: less time was spent waiting.',
  wrong: {
    same: 'The sum of the work is the same, but not its end. With the given order one worker begins a long check when the others are nearly done.',
    slower: 'No worker waits for a long check at the beginning: there is other work. At the end there is none.',
  },
} as const satisfies StepText;

export const ordered = (workers: number, givenMs: number, longestFirstMs: number): string =>
  `${counted(workers, 'worker')}: ${duration(givenMs)} in the given order, ${duration(longestFirstMs)} with the largest first.`;

export const LOCKED = {
  title: 'Put them under one lock',
  says: 'The same sweep with threads under a GIL.',
  question: 'What does the curve do now?',
  answers: { falls: 'It falls', flat: 'It stays flat', rises: 'It rises a good deal' },
  expected: 'flat',
  why: 'Only the thread that holds the GIL computes. Two threads do the work of one, and so do eight. To use all cores for computing, Python needs processes, or a version without a GIL.',
  wrong: {
    falls: 'More threads are more hands, but there is one tool: the lock. Who does not hold it waits.',
    rises:
      'Each hand-over costs a little, but there are only a few in a second. Python’s own threads can lose more than these.',
  },
} as const satisfies StepText;

export const locked = (most: number, oneMs: number, mostMs: number): string =>
  `One thread took ${duration(oneMs)}, ${counted(most, 'thread')} took ${duration(mostMs)}.`;
