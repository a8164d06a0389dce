/** The steps of the comparison. */
import { counted, duration, times } from '../../format/format';
import type { StepText } from './step-text';

export const FROZEN = {
  title: 'Which one stops the page?',
  says: 'Every model of this browser checks the same 20 numbers, one model after another. For each the longest time without a new frame is measured.',
  question: 'Which model freezes the page for the longest time?',
  answers: {
    sequential: 'Sequential',
    naps: 'One that naps: coroutines or greenlets',
    workers: 'One with workers: processes or threads',
  },
  expected: 'sequential',
  why: 'Sequential computes on the page’s own thread and never lets go of it. The models with naps use the same thread, but give it back every few milliseconds. The models with workers compute on other threads.',
  wrong: {
    naps: 'They do use the page’s thread. But each nap lets the page draw, so no gap is longer than a slice of work and a frame.',
    workers:
      'The workers need the cores of the machine, and the page needs a little of a core to draw. The system shares the cores out, so the page waits for a moment at most.',
  },
} as const satisfies StepText;

export const frozen = (most: string, mostMs: number, others: string, othersMs: number): string =>
  `${most}: ${duration(mostMs)} without a frame. The longest of all others: ${others}, ${duration(othersMs)}.`;

export const FASTEST = {
  title: 'Which one is the fastest?',
  says: 'The same in three rounds; the figures are medians. Look at the left edge of the plot.',
  question: 'Which models are the fastest, and what does the page do meanwhile?',
  answers: {
    alive: 'Workers without a GIL, and the page stays alive',
    frozen: 'Workers without a GIL, but the page freezes',
    alone: 'None is clearly faster than Sequential',
  },
  expected: 'alive',
  why: 'Processes, and threads without a GIL, compute on several cores at the same time. The page’s thread only hands out work and takes in answers, so it has time to draw. These points are on the left and at the bottom: fast and alive.',
  wrong: {
    frozen:
      'The page does not compute when workers do. Its thread waits for messages, and between two messages it draws.',
    alone:
      'This holds for coroutines, for greenlets, and for threads under a GIL: one of them computes at a time. Processes and threads without a GIL use the other cores.',
  },
} as const satisfies StepText;

export const fastest = (best: string, bestMs: number, speedup: number, freezeMs: number, cores: number): string =>
  `The fastest: ${best}, ${duration(bestMs)}, ${times(speedup)} as fast as Sequential, with a longest freeze of ${duration(freezeMs)}. The browser reports ${counted(cores, 'core')}.`;

export const noneFaster = (bestMs: number, cores: number): string =>
  `None was faster than Sequential: ${duration(bestMs)}. The browser reports ${counted(cores, 'core')}.`;

export const PRICE = {
  title: 'What do coroutines cost?',
  says: 'Coroutines do the work of Sequential on the same thread, and the page stays alive. All models run once more.',
  question: 'How much longer do coroutines take than Sequential?',
  answers: { little: 'Less than a quarter longer', half: 'About half as long again', twice: 'Twice as long or more' },
  expected: 'little',
  why: 'The naps cost little. But they bring no speed: one thread computes, as before. Coroutines make a program answer sooner, not finish sooner. For work that only waits that is enough; for computing you need other cores.',
  wrong: {
    half: 'The page draws only between slices, and a frame of this page takes a short time. Nearly all of the time belongs to the checks.',
    twice:
      'This happens with naps that wait for a timer or for the next frame. The default nap goes to the end of the queue and is back at once.',
  },
} as const satisfies StepText;

export const price = (
  [aloneMs, aloneFreezeMs]: readonly [number, number],
  [nappedMs, nappedFreezeMs]: readonly [number, number],
  ratio: number,
): string =>
  `Sequential: ${duration(aloneMs)}, longest freeze ${duration(aloneFreezeMs)}. Coroutines: ${duration(nappedMs)}, ${times(ratio)} as long, longest freeze ${duration(nappedFreezeMs)}.`;
