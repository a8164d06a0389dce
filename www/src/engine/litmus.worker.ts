/** A thread of a litmus test: batch after batch, until there were enough trials. The first thread counts for both. */
import type { LitmusCounts } from '../../../pkg/baseline/interleave';
import { firstMessage } from './first-message';
import { BATCH, type FromLitmus, type LitmusWelcome, PLACES } from './litmus-threads';

/** How long trials go on if nobody says how many, in milliseconds. */
const TRY_MS = 1000;

/** Milliseconds between two reports. */
const REPORT_EVERY_MS = 100;

/** More trials are not made, however fast the machine: their numbers must fit into a word. */
const MOST = 100_000_000;

/** Gives 0 if both threads are to stop. */
type Run = (thread: number, does: number, first: number, trials: number) => number;

firstMessage(({ data }: MessageEvent<LitmusWelcome>) => {
  const { module, memory, thread, does, trials } = data;
  const run = new WebAssembly.Instance(module, { litmus: { memory } }).exports.run as Run;
  const words = new Int32Array(memory.buffer);
  let first = 1;
  /** Meets the other thread before, between and after the trials, so these take two more numbers. */
  const batch = (size: number): boolean => {
    const went = run(thread, does, first, size) === 1 && Atomics.load(words, PLACES.stop) === 0;
    first += size + 2;
    return went;
  };
  // A rehearsal, which does not count: both are up then, and the browser has compiled what they do.
  if (!batch(BATCH)) return;
  if (thread === 0) count(words, batch, trials);
  else follow(words, batch, trials);
});

/** The first thread: it says which batch is the last, and counts how the trials ended. */
function count(words: Int32Array, batch: (size: number) => boolean, trials: number | undefined): void {
  const counts: LitmusCounts = [0, 0, 0, 0];
  const began = performance.now();
  let [done, told, now] = [0, began, began];
  for (let number = 1; Atomics.load(words, PLACES.last) === 0; number++) {
    const size = sizeOf(trials, done);
    const isLast = trials === undefined ? now - began >= TRY_MS || done >= MOST : done + size === trials;
    if (isLast) Atomics.store(words, PLACES.last, number);
    if (!batch(size)) return;
    done += size;
    addUp(words, size, counts);
    now = performance.now();
    if (now - told < REPORT_EVERY_MS) continue;
    told = now;
    tell({ counts });
  }
  tell({ tried: { counts, tookMs: now - began } });
}

/** The other one. */
function follow(words: Int32Array, batch: (size: number) => boolean, trials: number | undefined): void {
  let done = 0;
  for (let number = 1; batch(sizeOf(trials, done)); number++) {
    // Compared by its number: the first thread may be about to begin the last batch while this one is before it.
    if (Atomics.load(words, PLACES.last) === number) return;
    done += BATCH;
  }
}

const sizeOf = (trials: number | undefined, done: number): number => Math.min(BATCH, (trials ?? Infinity) - done);

function addUp(words: Int32Array, size: number, counts: LitmusCounts): void {
  const [first, second] = PLACES.registers;
  for (let trial = 0; trial < size; trial++) {
    const way = 2 * (words[first + trial] ?? 0) + (words[second + trial] ?? 0);
    counts[way] = (counts[way] ?? 0) + 1;
  }
}

function tell(message: FromLitmus): void {
  postMessage(message);
}
