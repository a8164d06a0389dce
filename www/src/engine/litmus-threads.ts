/** What the page and the two threads of a litmus test agree on; the module itself is `litmus.wat`. */
import type { Accesses, LitmusCounts, LitmusTest, LitmusTried } from '../../../pkg/baseline/interleave';

/** The memory of the module, in pages. */
export const PAGES = 7;

/** Places in its memory, in words of four bytes. */
export const PLACES = {
  /** 1 if both threads are to stop. */
  stop: 64,
  /** The number of the batch that is the last one, once that is known. */
  last: 65,
  registers: [1024, 2048],
} as const;

/** The most trials of a batch. */
export const BATCH = 1024;

/** What a thread is told. */
export interface LitmusWelcome {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  thread: 0 | 1;
  /** What it does, by the place in the module's table. */
  does: number;
  /** How many trials; left open, as many as take about a second. */
  trials: number | undefined;
}

/** What the first thread says. */
export type FromLitmus = { counts: LitmusCounts } | { tried: LitmusTried };

const TESTS: readonly LitmusTest[] = ['store-buffering', 'message-passing', 'load-buffering', 'peterson'];

const ACCESSES: readonly Accesses[] = ['plain', 'fence', 'atomics'];

/** The place of what a thread does. Both do the same, but for message passing: who receives comes after all tests. */
export function placeOf(test: LitmusTest, accesses: Accesses, thread: 0 | 1): number {
  const row = test === 'message-passing' && thread === 1 ? TESTS.length : TESTS.indexOf(test);
  return row * ACCESSES.length + ACCESSES.indexOf(accesses);
}
