/** The sweep: one run for each number of workers and repeat, and what they come to. */
import { expect, open, runSpec, test } from './support';

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

test('Run draws the plot and the table behind it; Cancel ends it', async ({ page }) => {
  await open(page, '?lab=sweep&workers=2&repeats=2&algorithm=wheel');
  const lab = page.locator('[data-lab=sweep]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  await expect(lab.locator('[data-workers]')).toHaveCount(2);
  await expect(lab.locator('.uplot canvas')).toBeVisible();
  await lab.locator('[data-field=repeats]').fill('50');
  await lab.locator('[data-action=run]').click();
  await lab.locator('[data-action=cancel]').click();
  await expect(lab.and(page.locator('[data-status=cancelled]'))).toBeVisible();
});
