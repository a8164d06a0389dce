/** The site works as a host without isolation headers serves it, and from any sub-path. */
import { sites } from '../../scripts/lib/sites.mjs';
import { Lab } from './lab';
import { expectReferenceAnswers, QUICK } from './reference';
import { ALONE, expect, open, recordOf, test } from './support';

test('with isolation headers the page is isolated, and stands on shared memory', async ({ page }) => {
  await open(page);
  const { environment } = await recordOf(page, QUICK);
  expect(environment.crossOriginIsolated).toBe(true);
  expect(await page.evaluate(() => interleave.capabilities().rung)).toBe('shared-memory');
  await expect(new Lab(page).root).toContainText(/shared memory/i);
});

test.describe('without isolation headers', () => {
  test.use({ baseURL: sites.plain });

  test('the page stands on message passing, and says why and what would help', async ({ page }) => {
    await open(page, '?isolate=0');
    expect(await page.evaluate(() => interleave.capabilities().rung)).toBe('message-passing');
    const { root } = new Lab(page);
    await expect(root).toContainText(/message passing/i);
    await expect(root).toContainText('Cross-Origin-Embedder-Policy');
  });

  test('the models that share no memory run', ALONE, async ({ page }) => {
    await open(page, '?isolate=0');
    for (const model of ['sequential', 'coroutines', 'processes']) {
      const record = await recordOf(page, { model, workers: 2 });
      expectReferenceAnswers(record);
      expect(record.environment.crossOriginIsolated, model).toBe(false);
      expect(record.comparable, model).toBe(true);
    }
  });
});

test('from a sub-path everything is found, and nothing is asked for outside of it', async ({ page, baseURL }) => {
  const path = '/courses/unit-3/';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(`**${path}**`, async (route) => {
    const url = route.request().url().replace(path, '/');
    await route.fulfill({ response: await route.fetch({ url }) });
  });

  await page.goto(new URL(`${path}?model=processes&workers=2&numbers=2,91`, baseURL).href);
  const lab = new Lab(page);
  await lab.runToEnd();
  await expect(lab.rows).toHaveCount(2);
  expect(asked.filter((address) => !address.startsWith(path))).toEqual([]);
  expect(asked.some((address) => address.endsWith('.wasm'))).toBe(true);
});

test('nothing is asked of another host', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await open(page);
  await recordOf(page, { ...QUICK, model: 'processes', workers: 2 });
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test('an answer without a body has the same headers: WebKit takes them for those of the file', async ({ request }) => {
  const first = await request.get(sites.isolated);
  const again = await request.get(sites.isolated, { headers: { 'If-None-Match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  for (const name of ['cross-origin-opener-policy', 'cross-origin-embedder-policy', 'cross-origin-resource-policy']) {
    expect(again.headers()[name]).toBe(first.headers()[name]);
    expect(again.headers()[name]).toBeTruthy();
  }
});
