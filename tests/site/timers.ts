/**
 * Timers of many seconds, which go off when a test says so. (Playwright's own clock gives animation frames numbers that
 * no browser gives, and code that takes a frame back by its number then takes back none.)
 */
import type { Page } from '@playwright/test';

/** A timer of so many milliseconds is one that a test need not wait for. */
const LONG_MS = 5000;

declare global {
  var longTimers: Map<number, { ms: number; goOff: () => void }>;
}

/** Has to come before the page is opened. */
export async function watchTimers(page: Page): Promise<void> {
  await page.addInitScript((longMs) => {
    const { setTimeout, clearTimeout } = globalThis;
    globalThis.longTimers = new Map();
    const set = (goOff: () => void, ms = 0) => {
      const id = Number(setTimeout(goOff, ms));
      if (ms >= longMs) longTimers.set(id, { ms, goOff });
      return id;
    };
    const clear = (id: number) => {
      longTimers.delete(id);
      clearTimeout(id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }, LONG_MS);
}

/** How long the long timers are that have been set and neither cleared nor gone off, in milliseconds. */
export function longTimersOf(page: Page): Promise<number[]> {
  return page.evaluate(() => [...longTimers.values()].map(({ ms }) => ms));
}

/** Has all long timers go off now, as if their time had come. */
export async function letTimersGoOff(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [id, { goOff }] of [...longTimers]) {
      clearTimeout(id);
      goOff();
    }
  });
}
