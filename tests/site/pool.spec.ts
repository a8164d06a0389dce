/** A pool of processes is made once, kept warm, and closed when nobody wants it any more. */
import { QUICK } from './reference';
import { ALONE, expect, openLibrary, recordOf, test } from './support';
import { letTimersGoOff, longTimersOf, watchTimers } from './timers';
import { expectNoWorkers, watchWorkers, workerCounts } from './workers';

const processes = (workers: number) => ({ ...QUICK, model: 'processes', workers });

test('a second run of the same size makes no worker', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, processes(2));
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 0 });
  await recordOf(page, processes(2));
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 0 });
});

test('a run of another size ends the old pool and makes a new one', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, processes(2));
  await recordOf(page, processes(3));
  expect(await workerCounts(page)).toEqual({ made: 5, ended: 2 });
  await expect.poll(() => page.workers().length).toBe(3);
});

test('leaving the page closes the pool, and coming back to it a run makes a new one', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, processes(2));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 2 });
  await expectNoWorkers(page);
  await recordOf(page, processes(2));
  expect(await workerCounts(page)).toEqual({ made: 4, ended: 2 });
});

test('a pool that has been idle for a minute is closed', async ({ page }) => {
  await watchWorkers(page);
  await watchTimers(page);
  await openLibrary(page);
  await recordOf(page, processes(2));
  expect(await longTimersOf(page)).toEqual([60_000]);
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 0 });
  await letTimersGoOff(page);
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 2 });
  await expectNoWorkers(page);
});

test('64 workers are made, all of them ready, and the answers are right', ALONE, async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  const { workers, rows } = await recordOf(page, processes(64));
  expect(workers).toBe(64);
  expect(rows).toHaveLength(2);
  expect((await workerCounts(page)).made).toBe(64);
});

test('the module is fetched once and posted to every worker, whatever runs', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) fetched.push(request.url());
  });
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, { ...QUICK, model: 'sequential' });
  await recordOf(page, processes(2));
  await recordOf(page, processes(3));
  expect(fetched).toHaveLength(1);
  expect(await page.evaluate(() => workersSeen.modules.length)).toBe(5);
});
