/** Each check of a race beside the same check of the sequential run. */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { ratiosOf } from '../../www/src/labs/race/check-ratios';
import { Lab } from './lab';
import { expect, open, test } from './support';

/** Two checks of some tens of milliseconds, and one that is over at once. */
const NUMBERS = '9999999999999917,7777777777777753,91';

test('after a sequential run the checks of another run are dots around one axis, each with its figures', async ({
  page,
}) => {
  await open(page, `?model=sequential&numbers=${NUMBERS}`);
  const lab = new Lab(page);
  await lab.runToEnd();
  const plot = page.locator('[data-lab=race] [data-ratios]');
  await expect(plot).toHaveCount(0);
  await lab.choose('coroutines');
  await lab.runToEnd();
  await page.locator('[data-lab=race] summary', { hasText: 'Each check beside' }).click();
  await expect(plot).toHaveAttribute('data-ratios', '2');
  await expect(plot).toBeVisible();
  const dots = plot.locator('.dot');
  await dots.first().focus();
  await expect(dots.first()).toContainText(/(9999999999999917|7777777777777753): .* here, .* alone, \d/);
  await page.keyboard.press('ArrowRight');
  await expect(dots.nth(1)).toBeFocused();
});

test('a check is held against its own number, and what is too short or split is left out', () => {
  const row = (index: number, elapsedMs: number) => ({ index, n: String(index), elapsedMs });
  const record = (more: object) =>
    ({
      model: 'threads-gil',
      spec: { split: false },
      rows: [row(2, 30), row(0, 40), row(1, 0.5)],
      ...more,
    }) as unknown as RunRecord;
  const alone = [10, 0.2, 20];
  expect(ratiosOf(record({}), alone).map(({ n, ratio }) => [n, ratio])).toEqual([
    ['2', 1.5],
    ['0', 4],
  ]);
  expect(ratiosOf(record({ spec: { split: true } }), alone)).toEqual([]);
  expect(ratiosOf(record({ model: 'sequential' }), alone)).toEqual([]);
});
