/** A page that a service worker keeps, on a host of a test's own. */
import type { Page } from '@playwright/test';
import { PlainHost } from './plain-host';
import { test as base } from './support';

export const test = base.extend<{ host: PlainHost; loads: string[] }>({
  // Playwright reads the names of the fixtures that a fixture needs from its first parameter.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = new PlainHost();
    await host.start();
    await use(host);
    await host.end();
  },
  loads: async ({ page }, use) => {
    const loads: string[] = [];
    // An address that follows the settings is a navigation, and loads nothing.
    page.on('domcontentloaded', () => loads.push(page.url()));
    await use(loads);
  },
});

export const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

/** Between the two loads Firefox has an empty document, isolated already, that has no service workers. */
export const isKept = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** The first visit, to its end: the page is isolated, and kept. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(isKept);
  await page.waitForFunction(() => crossOriginIsolated);
  await page.locator('[data-action=run]').first().waitFor();
}

/** Whatever the page does next it has done. */
export async function framesPass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/**
 * Goes to a page that a worker answers for, or loads this one anew. Firefox tells now and then of such a navigation twice,
 * and then `page.goto` takes it for interrupted.
 */
export async function follow(page: Page, address?: string): Promise<void> {
  await page.evaluate((to) => {
    Object.assign(window, { isLeft: true });
    setTimeout(() => {
      if (to === undefined) location.reload();
      else location.assign(to);
    });
  }, address);
  await page.waitForFunction(
    () => !('isLeft' in window) && location.href !== 'about:blank' && document.readyState === 'complete',
  );
}

/** The worker of the page is active, and whatever the page does then it has done. */
export async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await framesPass(page);
}

/** In Firefox a group of threads is driven by another driver: see tests/drivers. */
export const modelIn = (browserName: string) => (browserName === 'firefox' ? 'processes' : 'threads');
