/** The page is there without a network once visited, and isolates itself where its host sends no headers. */
import { headers } from '../../scripts/lib/headers.mjs';
import { follow, isIsolated, isKept, modelIn, test, visit, workerIsReady } from './kept-page';
import { Lab } from './lab';
import { serve } from './page-around';
import { FOLDER } from './plain-host';
import { QUICK } from './reference';
import { expect, recordOf } from './support';

// A page that is loaded again lets go of what it was still loading, which Firefox tells as an error of the worker.
test.use({ expectedErrors: /A ServiceWorker intercepted the request/ });

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
  await follow(page, `${host.address}?model=processes&workers=2&numbers=2,91&labs=all`);
  expect(await isIsolated(page)).toBe(true);
  await expect(page.locator('[data-lab=locks] [data-action=run]')).toBeVisible();
  expect((await new Lab(page).runToEnd()).rows).toHaveLength(2);
  expect((await recordOf(page, { ...QUICK, model, workers: 2 })).rows).toHaveLength(2);

  await follow(page, `${host.address}embed.html?numbers=7`);
  await page.locator('[data-action=run]').first().click();
  await expect(page.locator('[data-row]')).toHaveCount(1);
});
