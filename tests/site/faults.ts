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
          const brings = JSON.stringify(message).includes('"n":');
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
  const listener = `addEventListener('message', (event) => {
    if (!JSON.stringify(event.data)?.includes('"${n}"')) return;
    event.stopImmediatePropagation();
    throw new Error('${LAST_WORDS}');
  });`;
  await page.route(PROCESS_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${listener}\n${await response.text()}` });
  });
}

/** Has the script of every worker be another one. */
export async function replaceScript(page: Page, body: string): Promise<void> {
  await page.route(PROCESS_SCRIPT, async (route) => {
    await route.fulfill({ response: await route.fetch(), body });
  });
}
