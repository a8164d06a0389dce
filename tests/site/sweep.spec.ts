/** The sweep: one run for each number of workers and repeat, and what they come to. */
import { expect, openSettings, open, runSpec, test } from './support';

for (const model of ['processes', 'threads', 'threads-gil', 'executor']) {
  test(`${model}: a run for each number of workers and repeat, told one by one`, async ({ library }) => {
    const { record, events } = await runSpec(library, {
      lab: 'sweep',
      model,
      workers: 3,
      repeats: 2,
      algorithm: 'wheel',
    });
    expect(record?.runs?.map(({ workers }) => workers)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(record?.medians?.map(({ workers }) => workers)).toEqual([1, 2, 3]);
    expect(events.filter(({ type }) => type === 'run').length).toBe(6);
    expect(events.filter(({ type }) => type === 'row').length).toBe(0);
    const bounds = record?.medians?.map(({ bound }) => bound) ?? [];
    expect(bounds[0]).toBeCloseTo(1, 6);
    expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
    expect(record?.mainThread.longestGapMs).toBeLessThan(record?.totalMs ?? 0);
  });
}

test('the library that plots comes with the first sweep, also in a browser whose language is none', async ({
  page,
}) => {
  // As a browser says that was started with LANG=C.
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C' });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const plots = () => asked.filter((address) => /uplot/i.test(address)).length;
  await open(page, '?lab=sweep&workers=2&repeats=1&numbers=2,91');
  const lab = page.locator('[data-lab=sweep]');
  await expect(lab.locator('[data-field=workers]')).toHaveValue('2');
  expect(plots()).toBe(0);
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('.uplot canvas')).toBeVisible({ timeout: 30_000 });
  expect(plots()).toBe(1);
});

test.describe('where the library that plots does not come', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test('it is said, and the table is there', async ({ page }) => {
    await page.route(/uplot/i, (route) => route.abort());
    await open(page, '?lab=sweep&workers=2&repeats=1&numbers=2,91');
    const lab = page.locator('[data-lab=sweep]');
    await lab.locator('[data-action=run]').click();
    await expect(lab.getByText('The plot could not be loaded')).toBeVisible({ timeout: 30_000 });
    await expect(lab.locator('[data-workers]')).toHaveCount(2);
  });
});

test('Run draws the plot and the table behind it; Cancel ends it', async ({ page }) => {
  await open(page, '?lab=sweep&workers=2&repeats=2&algorithm=wheel');
  const lab = page.locator('[data-lab=sweep]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  await expect(lab.locator('[data-workers]')).toHaveCount(2);
  await expect(lab.locator('.uplot canvas')).toBeVisible();
  await openSettings(lab);
  await lab.locator('[data-field=repeats]').fill('50');
  await lab.locator('[data-action=run]').click();
  await lab.locator('[data-action=cancel]').click();
  await expect(lab.and(page.locator('[data-status=cancelled]'))).toBeVisible();
});

test('who is to guess sees every curve that there may be, and nothing that tells which it is', async ({ page }) => {
  await open(page, '?lab=sweep&repeats=1&workers=2&numbers=2,91');
  const lab = page.locator('[data-lab=sweep]');
  await expect(lab.locator('[data-schematic] .curve')).toHaveCount(4);
  await expect(lab.locator('[data-schematic]')).not.toContainText('no faster');
  await expect(lab.locator('.watch')).toHaveCount(0);
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('.watch')).toContainText('cores', { timeout: 60_000 });
});

test('without steps a schematic says what to expect before the first sweep, and follows the model', async ({
  page,
}) => {
  await open(page, '?lab=sweep&steps=0');
  const schematic = page.locator('[data-schematic=sweep]');
  await expect(schematic).toContainText('Schematic');
  await expect(schematic).toContainText('no core is left');
  await open(page, '?lab=sweep&steps=0&model=threads-gil');
  await expect(schematic).toContainText('one lock');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(schematic.locator('.curve')).toHaveCSS('animation-name', 'none');
});

test('a sweep with another order is drawn beside the first, until the others are forgotten', async ({ page }) => {
  await open(page, '?lab=sweep&workers=2&repeats=1&numbers=2,91');
  const lab = page.locator('[data-lab=sweep]');
  const chart = lab.locator('.sweep-chart');
  const run = async () => {
    await lab.locator('[data-action=run]').click();
    await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  };
  await run();
  await expect(chart).toHaveAttribute('data-sweeps', '1');
  await expect(lab.locator('[data-schematic]')).toHaveCount(0);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await expect(chart).toHaveAttribute('data-cores', String(cores));
  await expect(chart.locator('[role=img]')).toHaveAttribute('aria-label', new RegExp(`${cores} core`));
  // The same again takes the place of what it was.
  await run();
  await expect(chart).toHaveAttribute('data-sweeps', '1');
  if (!(await lab.locator('[data-field=order]').isVisible())) await lab.locator('[data-action=settings]').click();
  await lab.locator('[data-field=order]').selectOption('longest-first');
  await run();
  await expect(chart).toHaveAttribute('data-sweeps', '2');
  await expect(chart.locator('.sweep-key li')).toHaveCount(2);
  await lab.locator('[data-action=forget-sweeps]').click();
  await expect(chart).toHaveAttribute('data-sweeps', '1');
  await expect(lab.locator('[data-action=forget-sweeps]')).toHaveCount(0);
});
