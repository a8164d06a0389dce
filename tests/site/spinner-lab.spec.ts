/** The spinner lab as a person uses it: its choices, and runs of everything. */
import type { Page } from '@playwright/test';
import { ALONE, expect, failureOf, open, recordOf, test } from './support';

test.use({ expectedErrors: /Synchronous XMLHttpRequest/ });

test('the reference’s own number can be asked for', async ({ library }) => {
  const { rows, rounds } = await recordOf(library, { lab: 'spinner', work: 'cpu', numbers: ['5_000_111_000_222_021'] });
  expect(rows).toMatchObject([{ n: '5000111000222021', prime: true }]);
  expect(rounds).toBe(1);
});

test('a pair that means nothing is refused, and the error names both', async ({ library }) => {
  const { code, field, message } = await failureOf(library, { lab: 'spinner', model: 'processes', work: 'sleep' });
  expect({ code, field }).toEqual({ code: 'invalid-spec', field: 'work' });
  expect(message).toContain('processes');
  expect(message).toContain('blocking-sleep');
});

test('what was measured is said, with the reason for it', ALONE, async ({ page }) => {
  const lab = await openLab(page, 'model=coroutines&work=cpu&seconds=0.3');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-why] [data-looks]')).toHaveAttribute('data-looks', 'never-appears');
  await lab.locator('[data-field=work]').selectOption('sleep');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-why] [data-looks]')).toHaveAttribute('data-looks', 'turns');
  await expect(lab.locator('[data-printed]').last()).toHaveText('Answer: 42');
  await expect(lab.locator('[data-spinner]')).toHaveText('');
});

test('a choice of spinner that leaves the work without meaning chooses another', async ({ page }) => {
  const lab = await openLab(page, 'model=coroutines&work=sleep');
  await lab.locator('[data-field=model]').selectOption('processes');
  await expect(lab.locator('[data-field=work]')).toHaveValue(/^(cpu|blocking-sleep|fetch)$/);
});

test('Run all fills one cell after the other until it is cancelled', async ({ page }) => {
  const lab = await openLab(page, '');
  const matrix = lab.locator('interleave-spinner-matrix');
  await matrix.locator('summary').first().click();
  await matrix.locator('[data-action=run-all]').click();
  await expect(matrix.locator('[data-looks]')).toHaveCount(2, { timeout: 60_000 });
  await matrix.locator('[data-action=cancel-all]').click();
  await expect(matrix.locator('[data-action=run-all]')).toBeVisible();
  expect(await matrix.locator('[data-looks]').count()).toBeLessThan(6);
});

test('the ways to nap are compared, each with its cost', ALONE, async ({ page }) => {
  const lab = await openLab(page, '');
  const naps = lab.locator('interleave-nap-comparison');
  await naps.locator('summary').first().click();
  await naps.locator('[data-action=compare-naps]').click();
  await expect(naps.locator('[data-nap=timer][data-ratio]')).toBeVisible({ timeout: 60_000 });
  await expect(naps.locator('[data-nap=message][data-ratio]')).toBeVisible({ timeout: 60_000 });
  await naps.locator('[data-action=cancel-naps]').click();
  await expect(naps.locator('[data-action=compare-naps]')).toBeVisible();
  const ratio = async (nap: string) => Number(await naps.locator(`[data-nap=${nap}]`).getAttribute('data-ratio'));
  // A nested timer waits 4 ms, whatever the machine.
  expect(await ratio('timer')).toBeGreaterThan(await ratio('message'));
});

async function openLab(page: Page, fields: string) {
  await open(page, `?lab=spinner${fields === '' ? '' : `&${fields}`}`);
  const lab = page.locator('[data-lab=spinner]');
  await lab.locator('[data-action=run]').waitFor();
  await expect(lab.locator('[data-field=seconds]')).toHaveValue(/\d/);
  return lab;
}
