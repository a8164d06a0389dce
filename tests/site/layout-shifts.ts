/** How far what was painted has moved, as Chromium tells it. */
import type { Page } from '@playwright/test';

declare global {
  var movedSoFar: () => number;
}

/** What people notice begins at a tenth. */
export const MOST_MOVED = 0.1;

/** On each page that is opened from now on. */
export function watchLayoutShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    let moved = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const { value } of entries as (PerformanceEntry & { value: number })[]) moved += value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    globalThis.movedSoFar = () => {
      add(observer.takeRecords());
      return moved;
    };
  });
}

/** The sum of all shifts of this page, with those of what has just changed. */
export function layoutShifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return movedSoFar();
  });
}
