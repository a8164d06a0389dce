/** The locks lab: what is lost without a lock, and what an update leaves behind that is cut off. */
import { expect, open, recordOf, runSpec, test } from './support';

test('without a lock additions get lost', async ({ page }) => {
  await open(page);
  const record = await recordOf(page, { lab: 'locks', guard: 'none', threads: 4, increments: 2_000_000 });
  expect(record).toMatchObject({ lab: 'locks', model: 'threads', workers: 4, expected: 8_000_000 });
  expect(record.lost).toBeGreaterThan(0);
  expect(record.lost).toBe(8_000_000 - (record.actual ?? 0));
});

for (const guard of ['lock', 'atomic', 'coroutines']) {
  test(`with ${guard} none is lost`, async ({ page }) => {
    await open(page);
    const record = await recordOf(page, { lab: 'locks', guard, threads: 4 });
    expect(record).toMatchObject({ expected: 400_000, actual: 400_000, lost: 0 });
    expect(record.perSecond).toBeGreaterThan(0);
    if (guard === 'coroutines') expect(record.naps).toBeGreaterThan(0);
  });
}

test('the counter is told while it is counted', async ({ page }) => {
  await open(page);
  const { events } = await runSpec(page, { lab: 'locks', guard: 'lock', threads: 4, increments: 10_000_000 });
  const counts = events.flatMap((event) => (event.type === 'count' ? [event.made] : []));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});

test('a thread that is ended in the middle leaves a wrong sum, lock or no lock', async ({ page }) => {
  await open(page);
  for (const guard of ['none', 'lock']) {
    const { cuts } = await recordOf(page, { lab: 'locks', guard, cut: 1, repeats: 5 });
    expect(cuts?.tries).toBe(5);
    expect(cuts?.torn).toBeGreaterThan(0);
  }
});

test('a task that is cancelled at its await does not', async ({ page }) => {
  await open(page);
  const { cuts } = await recordOf(page, { lab: 'locks', guard: 'coroutines', cut: 1, repeats: 5 });
  expect(cuts).toEqual({ tries: 5, torn: 0 });
});

test('Run shows what was lost, and runs stay side by side', async ({ page }) => {
  await open(page, '?lab=locks&guard=lock');
  const lab = page.locator('[data-lab=locks]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 30_000 });
  await expect(lab.locator('[data-lost]')).toHaveText('0');
  await expect(lab.locator('tbody tr')).toHaveCount(1);
});

test('without isolation the coroutines still count, and threads are refused', async ({ page }) => {
  const { sites } = await import('../../scripts/lib/sites.mjs');
  await page.goto(`${sites.plain}?isolate=0`);
  await page.locator('[data-action=run]').first().waitFor();
  expect((await runSpec(page, { lab: 'locks', guard: 'lock' })).error?.code).toBe('unsupported');
  expect((await recordOf(page, { lab: 'locks', guard: 'coroutines' })).lost).toBe(0);
});
