/** A run that is cancelled while its bundle is still loading starts nothing, and the time of a download is no one's fault. */
import { QUICK } from './reference';
import { expect, openLibrary, recordOf, test } from './support';
import { letTimersGoOff, longTimersOf, watchTimers } from './timers';
import { watchWorkers, workerCounts } from './workers';

test.skip(({ browserName }) => browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');

const RUNS = {
  threads: { ...QUICK, model: 'threads', workers: 2 },
  executor: { ...QUICK, model: 'executor', workers: 2 },
  'spinner of threads': { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.1 },
};

for (const [what, spec] of Object.entries(RUNS)) {
  test(`${what}: an abort while the bundle loads ends the run at once, and no worker comes of it`, async ({ page }) => {
    await watchWorkers(page);
    await watchTimers(page);
    await openLibrary(page);
    // The engine is there; what is loaded from now on is the bundle with threads.
    await recordOf(page, QUICK);
    let loaded = (): unknown => undefined;
    const line = new Promise((resolve) => (loaded = () => resolve(true)));
    let asked = (): unknown => undefined;
    const request = new Promise((resolve) => (asked = () => resolve(true)));
    await page.route(/\.wasm$/, async (route) => {
      asked();
      await line;
      await route.continue();
    });
    await page.evaluate((spec) => {
      const controller = new AbortController();
      const ended = interleave.run(spec, { signal: controller.signal }).then(
        () => 'finished',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
      Object.assign(globalThis, { controller, ended });
    }, spec);
    await request;
    // No limit of time runs meanwhile, however long the line takes.
    expect(await longTimersOf(page)).toEqual([]);
    await letTimersGoOff(page);
    const code = page.evaluate(() => {
      const { controller, ended } = globalThis as unknown as { controller: AbortController; ended: Promise<string> };
      controller.abort();
      return ended;
    });
    expect(await code).toBe('aborted');

    loaded();
    // The next run needs the same bundle, so once it is over whatever the first would have started is there too.
    await recordOf(page, spec);
    expect((await workerCounts(page)).made).toBe(1);
  });
}
