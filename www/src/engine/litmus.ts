/** Litmus tests: two workers on a small memory of their own, and what they saw of one another. */
import type { LitmusCounts, LitmusTried, RunSpec } from '../../../pkg/baseline/interleave';
import { cancelled, unlessAborted } from './abort';
import { type FromLitmus, type LitmusWelcome, PAGES, placeOf, PLACES } from './litmus-threads';
import workerAddress from './litmus.worker?worker&url';
import { fileAt } from './site';
import { startWorker } from './start-worker';

/** Tries a test. When the promise settles there is no worker left. */
export async function litmus(
  module: WebAssembly.Module,
  { test, accesses, trials }: RunSpec,
  soFar: (counts: LitmusCounts) => void,
  signal: AbortSignal,
): Promise<LitmusTried> {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES, shared: true });
  const threads = [0, 1] as const;
  const workers = threads.map(() => startWorker(fileAt(workerAddress), 'interleave litmus test'));
  try {
    const tried = new Promise<LitmusTried>((resolve, reject) => {
      if (signal.aborted) reject(cancelled(signal));
      for (const thread of threads) {
        const worker = workers[thread];
        if (!worker) continue;
        worker.onmessage = ({ data }: MessageEvent<FromLitmus>) => {
          if ('tried' in data) resolve(data.tried);
          else soFar(data.counts);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message || 'worker'));
        };
        const does = placeOf(test, accesses, thread);
        worker.postMessage({ module, memory, thread, does, trials } satisfies LitmusWelcome);
      }
    });
    const [all, architecture] = await Promise.all([unlessAborted(tried, signal), architectureHere()]);
    return architecture === undefined ? all : { ...all, architecture };
  } finally {
    // A browser may let a worker compute on for a while; it looks at this between two batches, and when it waits.
    Atomics.store(new Int32Array(memory.buffer), PLACES.stop, 1);
    for (const worker of workers) worker.terminate();
  }
}

/** User-agent client hints, which browsers that are made of Chromium have. */
interface WithHints {
  userAgentData?: { getHighEntropyValues(hints: readonly string[]): Promise<{ architecture?: string }> };
}

/** The kind of processor, where the browser tells. */
async function architectureHere(): Promise<string | undefined> {
  try {
    const told = await (navigator as WithHints).userAgentData?.getHighEntropyValues(['architecture']);
    const architecture = told?.architecture ?? '';
    return architecture === '' ? undefined : architecture;
  } catch {
    // Nobody has to tell.
    return undefined;
  }
}
