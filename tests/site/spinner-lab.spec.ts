/** The spinner lab as a person uses it: its choices, and runs of everything. */
import type { Page } from '@playwright/test';
import { ALONE, expect, failureOf, open, recordOf, test, visit } from './support';

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
  await expect(lab.getByRole('status')).toHaveText(/^Is \d+ prime\? Yes\. The work took \d/);
  await lab.locator('[data-field=work]').selectOption('sleep');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-why] [data-looks]')).toHaveAttribute('data-looks', 'turns');
  await expect(lab.getByRole('status')).toHaveText(/^The work \(sleep, awaited\) took \d/);
  await expect(lab.locator('[data-printed]').last()).toHaveText('Answer: 42');
  await expect(lab.locator('[data-spinner]')).toHaveText('');
});

test('a choice of spinner that leaves the work without meaning chooses another', async ({ page }) => {
  const lab = await openLab(page, 'model=coroutines&work=sleep');
  await lab.locator('[data-field=model]').selectOption('processes');
  await expect(lab.locator('[data-field=work]')).toHaveValue(/^(cpu|blocking-sleep|fetch)$/);
});

const HOME = ['page', 'spinner', 'work'];

for (const [model, places] of Object.entries({
  coroutines: { 'main-thread': HOME },
  greenlets: { 'main-thread': HOME },
  threads: { 'main-thread': ['page', 'work'], threads: ['spinner'] },
  'threads-gil': { 'main-thread': ['page'], threads: ['spinner', 'work'] },
  processes: { 'main-thread': ['page', 'work'], processes: ['spinner'] },
  offload: { 'main-thread': ['page', 'spinner'], processes: ['work'] },
})) {
  test(`${model}: the picture says who lives where`, async ({ page }) => {
    const lab = await openLab(page, `model=${model}`);
    const lives = await lab
      .locator('[data-lives]')
      .evaluateAll((all) =>
        all.map((one) => [one.closest<HTMLElement>('[data-place]')?.dataset.place, (one as HTMLElement).dataset.lives]),
      );
    const expected = Object.entries(places).flatMap(([place, who]) => who.map((one) => [place, one]));
    expect(lives.toSorted()).toEqual(expected.toSorted());
    await expect(lab.locator('[data-gil]')).toHaveCount(model === 'threads-gil' ? 1 : 0);
    // Nothing has been measured yet, and nothing looks as if it had.
    await expect(lab.locator('.who')).toContainText('Schematic');
    await expect(lab.locator('.figures')).toHaveCount(0);
    await expect(lab.locator('.console')).toHaveCount(0);
  });
}

test('the spinner’s character is large, whoever draws it', ALONE, async ({ page }) => {
  for (const model of ['threads-gil', 'offload', 'processes']) {
    const lab = await openLab(page, `model=${model}&work=cpu&seconds=1`);
    await lab.locator('[data-action=run]').click({ noWaitAfter: true });
    const line = lab.locator('[data-spinner]');
    const drawn = model === 'processes' ? line.locator('canvas') : line;
    await expect(drawn).toBeVisible();
    const size = await drawn.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(96);
    await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
    if (model !== 'processes') continue;
    const { width, height } = await drawn.evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }));
    expect(Math.min(width / 6, height)).toBeGreaterThanOrEqual(96);
  }
});

test('the page’s clock says how long the page stood still, and that it did not', ALONE, async ({ page }) => {
  const lab = await openLab(page, 'model=coroutines&work=cpu&seconds=1');
  await expect(lab.locator('[data-stood]')).toHaveCount(0);
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-stood=true]')).toBeVisible({ timeout: 60_000 });
  const freezeMs = Number(await lab.locator('[data-freeze]').getAttribute('data-freeze'));
  const said = await lab.locator('interleave-page-clock .clock').textContent();
  expect(Number.parseFloat(said ?? '') * (said?.includes('ms') ? 1 : 1000)).toBeCloseTo(freezeMs, -1);
});

test('the ring of the compositor is a footnote, and turns only there', async ({ page }) => {
  const lab = await openLab(page, '');
  await expect(lab.locator('.css-spinner')).toBeHidden();
  await lab.locator('summary', { hasText: 'never freeze' }).click();
  await expect(lab.locator('.css-spinner')).toBeVisible();
});

test('Run all fills one cell after the other until it is cancelled', async ({ page }) => {
  const lab = await openLab(page, '');
  const matrix = lab.locator('interleave-spinner-matrix');
  await matrix.locator('summary').first().click();
  await matrix.locator('[data-action=run-all]').click();
  await matrix.locator('[data-looks]').nth(1).waitFor({ timeout: 60_000 });
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

test('who is led through the steps sees the picture of the first one, and no code that tells the next', async ({
  page,
}) => {
  await visit(page, '?lab=spinner');
  const lab = page.locator('[data-lab=spinner]');
  await expect(lab.locator('.chip').filter({ hasText: /sleep/i })).toHaveCount(1);
  await expect(lab.locator('.code-lines, pre').first()).toBeHidden();
  await visit(page, '?lab=spinner&model=threads');
  await expect(lab.locator('.chip').filter({ hasText: /thread/i })).toHaveCount(1);
  await expect(lab.locator('[data-action=run]')).toBeVisible();
  await expect(lab).toHaveAttribute('data-status', 'idle');
});
