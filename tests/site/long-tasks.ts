/** How long the page's own thread was busy without a pause, as Chromium tells it: from 50 ms on. */
import type { Page } from '@playwright/test';

interface Watched {
  tasks: number[];
  watcher: PerformanceObserver;
}

/** From the next page on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    const watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    watcher.observe({ type: 'longtask', buffered: true });
    Object.assign(globalThis, { watched: { tasks, watcher } satisfies Watched });
  });
}

/** The longest since it was asked last, in milliseconds; 0 where there was none. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { watched } = globalThis as unknown as { watched: Watched };
    // What the last task led to is over with the frame after the next.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const late = watched.watcher.takeRecords().map(({ duration }) => duration);
    return Math.max(0, ...watched.tasks.splice(0), ...late);
  });
