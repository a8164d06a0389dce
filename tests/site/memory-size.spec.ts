/** A group's memory has its full size from the start: a memory that grows under running threads crashes some browsers. */
import type { Page } from '@playwright/test';
import { HEAVY, many } from './reference';
import { ALONE, expect, openLibrary, recordOf, test } from './support';

/** What the threads bundle is linked with, in bytes. */
const SIZE = 40 * 1024 * 1024;

declare global {
  /** Each memory that threads of this page shared, and each size that it was seen to have. */
  var memoriesSeen: Map<WebAssembly.Memory, Set<number>>;
}

/** Looks at the size of every shared memory as long as the page is open. Has to come before the page is opened. */
async function watchMemories(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.memoriesSeen = new Map();
    const look = () => {
      for (const [memory, sizes] of memoriesSeen) sizes.add(memory.buffer.byteLength);
    };
    const watch = (memory: WebAssembly.Memory) => {
      memoriesSeen.set(memory, memoriesSeen.get(memory) ?? new Set());
      look();
    };
    setInterval(look, 5);
    // The memory of a group comes with the message that it is ready; that of the page goes to its thread.
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener(
          'message',
          ({ data }: MessageEvent<{ ready?: { memory: WebAssembly.Memory } } | null>) => {
            if (data?.ready) watch(data.ready.memory);
          },
        );
      }

      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const values: unknown[] = Object.values(message ?? {});
        for (const value of values) if (value instanceof WebAssembly.Memory) watch(value);
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
  });
}

/** The different sizes, of all memories. */
const sizesSeen = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...new Set([...memoriesSeen.values()].flatMap((sizes) => [...sizes]))]);

const small = many(100_000).numbers.map((_, index) => String(index));

/** The runs that ask for the most of each kind. */
const RUNS: Record<string, { workers?: number; [field: string]: unknown }> = {
  'threads, 64 of them, 100,000 numbers': { model: 'threads', workers: 64, numbers: small },
  'threads-gil, 64 of them, 100,000 numbers': { model: 'threads-gil', workers: 64, numbers: small },
  'executor, 64 threads, 100,000 numbers': { model: 'executor', workers: 64, numbers: small },
  'threads, 64 of them, split numbers': { model: 'threads', workers: 64, split: true },
  'sweep, up to 8 threads': { lab: 'sweep', model: 'threads', workers: 8, repeats: 1, algorithm: 'wheel' },
  'gil, 16 threads, a trace that is full': {
    lab: 'gil',
    threads: 16,
    switchInterval: 0.1,
    mix: 'mixed',
    numbers: [HEAVY],
  },
  'locks, 16 threads': { lab: 'locks', threads: 16, guard: 'lock' },
  'locks, an update that is cut off': { lab: 'locks', cut: 1, repeats: 1 },
  'spinner, threads': { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.3 },
  'spinner, threads-gil': { lab: 'spinner', model: 'threads-gil', work: 'cpu', seconds: 0.3 },
};

for (const [what, spec] of Object.entries(RUNS)) {
  // All of them have to come up within the time that a run gives them.
  test(
    `${what}: the memory has one size before, during and after`,
    spec.workers === 64 ? ALONE : {},
    async ({ page, browserName }) => {
      test.skip(browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');
      await watchMemories(page);
      await openLibrary(page);
      await recordOf(page, { algorithm: 'miller-rabin', ...spec });
      expect(await sizesSeen(page)).toEqual([SIZE]);
    },
  );
}
