/** Stands between the page and the browser's own `Worker`, to count what is made, posted and ended, and to end things. */
import type { Page } from '@playwright/test';
import { expect } from './support';

/** The script of a process, however it is hashed. */
export const PROCESS_SCRIPT = /process\.worker[^/]*\.js$/;

/** The script of the worker that starts threads. */
export const LEADER_SCRIPT = /leader\.worker[^/]*\.js$/;

interface Seen {
  made: Worker[];
  ended: Set<Worker>;
  /** Compiled modules among what was posted, one for each worker that got one. */
  modules: WebAssembly.Module[];
}

declare global {
  var workersSeen: Seen;
}

/** Has to come before the page is opened. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { made: [], ended: new Set(), modules: [] };
    globalThis.workersSeen = seen;
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        seen.made.push(this);
      }

      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const values: unknown[] = Object.values(message ?? {});
        seen.modules.push(...values.filter((value) => value instanceof WebAssembly.Module));
        super.postMessage(message, options as StructuredSerializeOptions);
      }

      override terminate(): void {
        seen.ended.add(this);
        super.terminate();
      }
    };
  });
}

/** How many workers the page has made so far, and how many of them it has ended. */
export function workerCounts(page: Page): Promise<{ made: number; ended: number }> {
  return page.evaluate(() => ({ made: workersSeen.made.length, ended: workersSeen.ended.size }));
}

/** No worker of the page is left in the browser. */
export async function expectNoWorkers(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(0);
}
