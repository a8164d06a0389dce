/** The page is there without a network once visited, and isolates itself where its host sends no headers. */
import type { Page } from '@playwright/test';
import { headers } from '../../scripts/lib/headers.mjs';
import { editionOf } from '../../scripts/lib/offline.mjs';
import { DIST } from '../../scripts/lib/paths.mjs';
import { Lab } from './lab';
import { serve } from './page-around';
import { FOLDER, PlainHost } from './plain-host';
import { QUICK } from './reference';
import { expect, recordOf, test as base } from './support';

const test = base.extend<{ host: PlainHost; loads: string[] }>({
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

/** A browser looks for a new worker when it finds the time, and then fetches the whole site. */
const KEEPING = { timeout: 60_000 };

const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

/** Between the two loads Firefox has an empty document, isolated already, that has no service workers. */
const isKept = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** The first visit, to its end: the page is isolated, and kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(isKept);
  await page.waitForFunction(() => crossOriginIsolated);
  await page.locator('[data-action=run]').first().waitFor();
}

/** Whatever the page does next it has done. */
async function framesPass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/**
 * Goes to a page that a worker answers for, or loads this one anew. Firefox tells now and then of such a navigation twice,
 * and then `page.goto` takes it for interrupted.
 */
async function follow(page: Page, address?: string): Promise<void> {
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
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await framesPass(page);
}

/** What becomes of the worker that the host has now. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return 'nothing was installed';
    await new Promise((resolve) => {
      installing.addEventListener('statechange', resolve);
    });
    return installing.state;
  });
}

// A page that is loaded again lets go of what it was still loading, which Firefox tells as an error of the worker.
test.use({ expectedErrors: /A ServiceWorker intercepted the request/ });

/** In Firefox a group of threads is driven by another driver: see tests/drivers. */
const modelIn = (browserName: string) => (browserName === 'firefox' ? 'processes' : 'threads');

test('the first visit is loaded twice and is isolated then, the second once', async ({
  page,
  host,
  loads,
  browserName,
}) => {
  const model = modelIn(browserName);
  await visit(page, host.address);
  expect(loads).toHaveLength(2);
  expect(await page.evaluate(() => interleave.capabilities().rung)).toBe('shared-memory');
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(host.address);

  await follow(page, `${host.address}?model=${model}&workers=2&numbers=2,91`);
  expect(await isIsolated(page)).toBe(true);
  expect(await new Lab(page).runToEnd()).toMatchObject({
    model,
    environment: { crossOriginIsolated: true },
  });
  expect(loads.filter((address) => address.includes(`model=${model}`))).toHaveLength(1);
  expect(host.missed.filter((path) => !path.startsWith(FOLDER))).toEqual([]);
});

for (const sign of ['?', '#']) {
  test(`${sign}isolate=0 keeps the worker away, and one that is there from isolating`, async ({
    page,
    host,
    loads,
  }) => {
    const address = `${host.address}${sign}isolate=0`;
    await page.goto(address);
    await page.locator('[data-action=run]').first().waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(loads).toEqual([address]);

    await visit(page, host.address);
    // From here to the address with a `#` is no load.
    await follow(page, `${host.address}embed.html`);
    await follow(page, address);
    expect(await isIsolated(page)).toBe(false);
    expect((await recordOf(page, { ...QUICK, model: 'processes', workers: 1 })).rows).toHaveLength(2);
    expect(loads.filter((loaded) => loaded === address)).toHaveLength(2);
  });
}

test('who has done something on the page does not lose it', async ({ page, host, loads }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  host.worker = (text) => released.then(() => text);
  await page.goto(`${host.address}?model=processes&workers=1&numbers=2,91`);
  const lab = new Lab(page);
  await lab.runToEnd();
  release();
  await workerIsReady(page);
  expect(loads).toHaveLength(1);
  await expect(lab.rows).toHaveCount(2);

  await follow(page, host.address);
  expect(await isIsolated(page)).toBe(true);
});

test('where the worker does not isolate the page, it is loaded twice and never again', async ({
  page,
  host,
  loads,
}) => {
  host.worker = (text) => text.replaceAll('require-corp', 'unsafe-none');
  await page.goto(host.address);
  await page.waitForFunction(isKept);
  await workerIsReady(page);
  expect(await isIsolated(page)).toBe(false);
  expect(loads).toHaveLength(2);
  await follow(page);
  await workerIsReady(page);
  expect(loads).toHaveLength(3);
});

test('a worker that gets lost does not start it all over again', async ({ page, host, loads }) => {
  await visit(page, host.address);
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });
  await follow(page, `${host.address}?workers=2`);
  await workerIsReady(page);
  expect(loads).toHaveLength(3);
});

test('in a frame no worker is registered, and nothing is loaded again', async ({ page, host }) => {
  const inFrame: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame()) inFrame.push(frame.url());
  });
  const title = '<!doctype html><html lang="en"><title>A lesson</title>';
  await page.goto(
    await serve(page, false, () => `${title}<iframe title="A page" src="${host.address}"></iframe></html>`),
  );
  const body = page.frameLocator('iframe').locator('body');
  await body.locator('[data-action=run]').first().waitFor();
  expect(await body.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(inFrame).toEqual([host.address]);
});

test('a host with the headers needs no second load, and the page is kept all the same', async ({
  page,
  host,
  loads,
}) => {
  host.headers = headers(true);
  host.name = 'course.localhost';
  await page.goto(host.address);
  await workerIsReady(page);
  expect(await isIsolated(page)).toBe(true);
  expect(loads).toHaveLength(1);

  await host.stop();
  await follow(page, `${host.address}?model=processes&workers=2&numbers=2,91`);
  expect(await isIsolated(page)).toBe(true);
  expect((await new Lab(page).runToEnd()).rows).toHaveLength(2);
});

test('a host in trouble is no reason to show its error: the page that is kept is better', async ({ page, host }) => {
  host.headers = headers(true);
  host.name = 'course.localhost';
  await page.goto(host.address);
  await workerIsReady(page);
  host.inTrouble = true;
  await follow(page, `${host.address}?model=processes&workers=2&numbers=2,91`);
  expect((await new Lab(page).runToEnd()).rows).toHaveLength(2);
});

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

test('what is served with the headers on this machine is not kept', async ({ page, loads }) => {
  await page.goto('./');
  await page.locator('[data-action=run]').first().waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(loads).toHaveLength(1);
});

test('once visited, the page is there without a network, with all labs and rungs', async ({
  page,
  host,
  browserName,
}) => {
  const model = modelIn(browserName);
  await visit(page, host.address);
  await host.stop();
  await follow(page, `${host.address}?model=processes&workers=2&numbers=2,91`);
  expect(await isIsolated(page)).toBe(true);
  await expect(page.locator('[data-lab=locks] [data-action=run]')).toBeVisible();
  expect((await new Lab(page).runToEnd()).rows).toHaveLength(2);
  expect((await recordOf(page, { ...QUICK, model, workers: 2 })).rows).toHaveLength(2);

  await follow(page, `${host.address}embed.html?numbers=7`);
  await page.locator('[data-action=run]').first().click();
  await expect(page.locator('[data-row]')).toHaveCount(1);
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
