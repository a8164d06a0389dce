/** Ways for a worker to be lost. */
import type { Page } from '@playwright/test';
import { PROCESS_SCRIPT } from './workers';

/** What a lost worker says. */
export const LAST_WORDS = 'lost on purpose';

/**
 * Has workers die as they are sent work: each message that brings numbers counts, from 1, over all workers of the page,
 * and those in `at` kill the worker they are sent to. Has to come before the page is opened.
 */
export async function loseWorkersAt(page: Page, at: readonly number[]): Promise<void> {
  await page.addInitScript(
    ({ at, lastWords }) => {
      let sent = 0;
      globalThis.Worker = class extends Worker {
        override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
          const { next } = message as { next?: { jobs?: Uint8Array } | 'sentinel' };
          const brings = typeof next === 'object';
          if (brings && at.includes(++sent)) {
            super.terminate();
            const death = new ErrorEvent('error', { message: lastWords, cancelable: true });
            setTimeout(() => this.dispatchEvent(death));
          } else {
            super.postMessage(message, options as StructuredSerializeOptions);
          }
        }
      };
    },
    { at, lastWords: LAST_WORDS },
  );
}

/** Has every worker throw as it is sent this number: by its own script, and told by the browser. */
export async function throwAt(page: Page, n: string): Promise<void> {
  // Jobs are packed, 21 bytes each: the number stands behind the index, little-endian. See src/jobs/packed.rs.
  const listener = `addEventListener('message', (event) => {
    const jobs = event.data.next?.jobs;
    if (!jobs) return;
    const view = new DataView(jobs.buffer, jobs.byteOffset, jobs.byteLength);
    for (let at = 4; at < jobs.byteLength; at += 21) {
      if (view.getBigUint64(at, true) !== ${n}n) continue;
      event.stopImmediatePropagation();
      throw new Error('${LAST_WORDS}');
    }
  });`;
  await page.route(PROCESS_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${listener}\n${await response.text()}` });
  });
}

/** Has the script of every worker be another one. */
export async function replaceScript(page: Page, body: string): Promise<() => number> {
  let answered = 0;
  await page.route(PROCESS_SCRIPT, async (route) => {
    await route.fulfill({ response: await route.fetch(), body });
    answered += 1;
  });
  return () => answered;
}
