/** What is kept for the next visit is of one edition, and a new one takes the place of the one before. */
import type { Page } from '@playwright/test';
import { headers } from '../../scripts/lib/headers.mjs';
import { editionOf } from '../../scripts/lib/offline.mjs';
import { DIST } from '../../scripts/lib/paths.mjs';
import { follow, framesPass, isIsolated, modelIn, test, visit } from './kept-page';
import { Lab } from './lab';
import { FOLDER } from './plain-host';
import { QUICK } from './reference';
import { expect, recordOf } from './support';

/** A browser looks for a new worker when it finds the time, and then fetches the whole site. */
const KEEPING = { timeout: 60_000 };

/** What becomes of the worker that the host has now. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return 'nothing was installed';
    if (installing.state === 'installing') {
      await new Promise((resolve) => {
        installing.addEventListener('statechange', resolve);
      });
    }
    return installing.state;
  });
}

// A page that is loaded again lets go of what it was still loading, which Firefox tells as an error of the worker.
test.use({ expectedErrors: /A ServiceWorker intercepted the request/ });

test('who saves data is not sent the whole site for the next visit', async ({ page, host }) => {
  host.headers = headers(true);
  host.name = 'course.localhost';
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(host.address);
  await page.locator('[data-action=run]').first().waitFor();
  // A worker would be registered as soon as all has loaded.
  await page.waitForFunction(() => document.readyState === 'complete');
  await framesPass(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a new edition is shown at once and kept, and no page gets files of two', async ({
  page,
  host,
  context,
  browserName,
}) => {
  const model = modelIn(browserName);
  await visit(page, host.address);
  const first = await page.title();
  /** The caches, once no worker is on its way: a request that comes while one takes over may miss both. */
  const editions = () =>
    page.evaluate(async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready;
      if (installing ?? waiting ?? active?.state !== 'activated') return 'not yet';
      return (await caches.keys()).filter((name) => name.startsWith('interleave'));
    });
  const [before] = await editions();
  const chunk = await page.locator('script[src*=assets]').first().getAttribute('src');

  host.change('second');
  const other = await context.newPage();
  const errors: string[] = [];
  other.on('pageerror', ({ message }) => errors.push(message));
  await other.goto(host.address);
  await expect(other).toHaveTitle('second');
  expect(await isIsolated(other)).toBe(true);
  expect((await recordOf(other, { ...QUICK, model: 'processes', workers: 1 })).rows).toHaveLength(2);
  await expect.poll(editions, KEEPING).toEqual([before, `interleave ${FOLDER} second`]);

  // The page that was open before still finds what it may load late, which the host has no more.
  expect(await page.title()).toBe(first);
  expect(await page.evaluate(async (path) => (await fetch(path)).status, chunk ?? '')).toBe(200);
  expect((await recordOf(page, { ...QUICK, model, workers: 1 })).rows).toHaveLength(2);

  await host.stop();
  await follow(other);
  await expect(other).toHaveTitle('second');
  expect((await recordOf(other, { ...QUICK, model, workers: 1 })).rows).toHaveLength(2);

  await host.start();
  host.change('third');
  await follow(other);
  await expect.poll(editions, KEEPING).toEqual([`interleave ${FOLDER} second`, `interleave ${FOLDER} third`]);
  expect(errors).toEqual([]);
  expect(host.missed.filter((path) => !path.endsWith('favicon.ico'))).toEqual([]);
});

test('another worker is another edition, with a cache of its own', () => {
  const [one, other] = ['one', 'other'].map((worker) => editionOf(DIST, worker));
  expect(one?.files).toEqual(other?.files);
  expect(one?.digest).not.toBe(other?.digest);
});

test('a new worker that cannot keep its edition leaves the one before', async ({ page, host }) => {
  await visit(page, host.address);
  host.worker = (text) =>
    text.replace('"index.html"', '"index.html","missing.html"').replace(/(?<="digest":")\w+/, 'broken');
  expect(await update(page)).toBe('redundant');
  await host.stop();
  await follow(page, `${host.address}?numbers=2,91`);
  expect((await new Lab(page).runToEnd()).rows).toHaveLength(2);
});

test('an edition whose page and files do not fit is not kept', async ({ page, host }) => {
  await visit(page, host.address);
  const editions = () => page.evaluate(() => caches.keys());
  const before = await editions();
  // The host has the new worker already, and the old page still.
  host.worker = (text) => text.replace(/(?<="digest":")\w+/, 'early').replace(/"assets\/index-[^"]+\.js",/, '');
  expect(await update(page)).toBe('redundant');
  expect(await editions()).toEqual(before);
});
