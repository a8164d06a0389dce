/** The runs of a session side by side: as strips on one axis, so that their lengths can be compared. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Comparison, RunRecord } from '../../pkg/baseline/interleave';
import { type PastRun, spreadOfNewest, withRun } from '../../www/src/labs/race/past-run';
import { violations } from './axe';
import { Lab } from './lab';
import { expect, open, recordOf, test } from './support';

const record = (fields: object = {}): RunRecord =>
  ({
    model: 'processes',
    algorithm: 'trial-division',
    workers: 2,
    rows: [],
    totalMs: 500,
    mainThread: { longestGapMs: 20 },
    comparable: true,
    spec: { model: 'processes' },
    ...fields,
  }) as unknown as RunRecord;

/** The runs of records, in the order in which they were made. */
const runsOf = (...records: RunRecord[]): readonly PastRun[] =>
  records.reduce<readonly PastRun[]>((runs, record) => withRun(runs, record, undefined), []);

const strips = (page: Page): Locator => page.locator('[data-strip]');

const widths = (page: Page): Promise<number[]> =>
  page.locator('.strip-time').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));

/** Shows runs that nobody waited for, beside the lab, which draws its own anew whenever it likes. */
async function show(page: Page, runs: readonly PastRun[]): Promise<void> {
  await open(page, '?lab=race&controls=0');
  await page.evaluate(async (given) => {
    await customElements.whenDefined('interleave-run-strips');
    // Within the parts that a lab has, whose styles they get.
    const [lab, details] = ['lab', 'details'].map((name) =>
      Object.assign(document.createElement('div'), { className: name }),
    );
    details?.append(Object.assign(document.createElement('interleave-run-strips'), { runs: given }));
    lab?.append(details ?? '');
    document.querySelector('[data-lab=race]')?.append(lab ?? '');
  }, runs);
  await expect(strips(page)).toHaveCount(runs.length);
}

for (const width of [1440, 390]) {
  test(`a run that took twice as long is twice as wide, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const short = { totalMs: 400, model: 'threads-gil', spec: { model: 'threads-gil' } };
    await show(page, runsOf(record({ totalMs: 800 }), record(short)));
    const [one = NaN, other = NaN] = await widths(page);
    expect(Math.abs(2 * one - other)).toBeLessThanOrEqual(2);
    const lefts = await page
      .locator('.strip-time')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().left));
    expect(lefts[0]).toBeCloseTo(lefts[1] ?? NaN, 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test('a freeze is as long as it was, on the same axis', async ({ page }) => {
  await show(page, runsOf(record({ totalMs: 800, mainThread: { longestGapMs: 400 } })));
  const [total = NaN] = await widths(page);
  const freeze = await page.locator('.strip-freeze').evaluate((bar) => bar.getBoundingClientRect().width);
  expect(Math.abs(2 * freeze - total)).toBeLessThanOrEqual(2);
  await expect(strips(page).locator('[data-strip-freeze]')).toContainText('longest freeze 400');
});

test('a page that drew every frame did not freeze, however short the run', async ({ page }) => {
  await open(page, '?lab=race');
  const lab = page.locator('[data-lab=race]');
  const kept = await recordOf(page, { lab: 'race', model: 'sequential', numbers: ['2'] });
  const openOf = (longestGapMs: number) =>
    lab.locator('[data-record-file]').setInputFiles({
      name: 'kept.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...kept, totalMs: 2.4, mainThread: { ...kept.mainThread, longestGapMs } })),
    });
  const freeze = lab.locator('[data-freeze]');
  const large = lab.locator('.large', { has: page.locator('[data-freeze]') });
  await openOf(16);
  await expect(freeze).toHaveText('none');
  await expect(freeze).toHaveAttribute('data-freeze', '16');
  await expect(large).toContainText('16 ms: a frame or two');
  await expect(large).not.toHaveClass(/frozen/);
  await expect(lab.locator('.run-bar [role=status]')).toContainText('no freeze');
  await openOf(160);
  await expect(freeze).toContainText('160');
  await expect(large).toHaveClass(/frozen/);
  // Beside other runs, too.
  await show(page, runsOf(record({ totalMs: 2.4, mainThread: { longestGapMs: 16.4 } })));
  await expect(page.locator('.strip-freeze')).toHaveCount(0);
  await expect(strips(page).locator('[data-strip-freeze]')).toHaveText('no freeze');
});

test('runs on the page become strips, the newest first, each as wide as its total', async ({ page }) => {
  await open(page, '?lab=race');
  const lab = new Lab(page);
  const totals = [];
  for (const model of ['sequential', 'coroutines']) {
    await lab.choose(model);
    totals.unshift((await lab.runToEnd()).totalMs);
  }
  await expect(strips(page).locator('strong')).toHaveText(['Coroutines', 'Sequential']);
  const [newer = NaN, older = NaN] = await widths(page);
  expect(Math.abs(newer / older - (totals[0] ?? NaN) / (totals[1] ?? NaN))).toBeLessThan(2 / Math.min(newer, older));
  await expect(strips(page).first()).toContainText('speed-up');
  expect(await violations(page)).toEqual([]);
});

test('each can be removed and all of them, and the focus stays near', async ({ page }) => {
  await show(page, runsOf(record({ totalMs: 100 }), record({ totalMs: 105 }), record({ totalMs: 110 })));
  const remove = page.locator('[data-action=remove-strip]');
  await expect(remove.nth(1)).toHaveAccessibleName('Remove the run Processes, 105 ms');
  await remove.nth(1).press('Enter');
  await expect(strips(page)).toHaveCount(2);
  await expect(remove.nth(1)).toBeFocused();
  await page.locator('[data-action=clear-strips]').press('Enter');
  await expect(strips(page)).toHaveCount(0);
  await expect(page.locator('[data-lab=race] [data-action=run]')).toBeFocused();
});

test('twelve are kept, the oldest goes', () => {
  const runs = runsOf(...Array.from({ length: 15 }, (_, at) => record({ totalMs: 500 + at })));
  expect(runs.map(({ totalMs }) => totalMs)).toEqual(Array.from({ length: 12 }, (_, at) => 514 - at));
});

test('a strip of many rows keeps those that can be told apart', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    index,
    n: '2',
    prime: true,
    worker: index % 2,
    startMs: index / 100,
    elapsedMs: 0.01,
  }));
  const [run] = runsOf(record({ rows }));
  expect(run?.numbers).toBe(50_000);
  expect(run?.rows.length).toBeLessThanOrEqual(4000);
});

test('a run that was disturbed says so, and one that is far from those like it', async ({ page }) => {
  const runs = runsOf(
    record({ totalMs: 500 }),
    record({ totalMs: 520 }),
    record({ totalMs: 900 }),
    record({ totalMs: 510, comparable: false }),
    record({ totalMs: 900, spec: { model: 'threads' } }),
  );
  expect(runs.map(({ usualMs }) => usualMs)).toEqual([undefined, undefined, 510, undefined, undefined]);
  await show(page, runs);
  const words = (at: number) => strips(page).nth(at).locator('[data-disturbed]');
  await expect(words(0)).toHaveCount(0);
  await expect(words(1)).toContainText('was disturbed');
  await expect(words(2)).toContainText('took 510 ms before');
});

test('what a run is compared with is kept with it', () => {
  const comparison: Comparison = { speedup: 1.5, bound: 1.8, efficiency: 0.83 };
  const [run] = withRun([], record(), comparison);
  expect(run).toMatchObject({ speedup: 1.5, details: '2 workers', locked: false });
});

test('the last run is repeated by one press, and its spread is told', async ({ page }) => {
  await open(page, '?lab=race&model=coroutines&numbers=2%0A3333333333333301');
  const lab = new Lab(page);
  await lab.runToEnd();
  await expect(page.locator('[data-spread]')).toHaveCount(0);
  // What is set meanwhile is not what ran.
  await lab.choose('sequential');
  await page.locator('[data-action=repeat]').click();
  await expect(strips(page)).toHaveCount(3);
  await expect(page.locator('[data-spread]')).toHaveAttribute('data-spread', '3');
  await expect(page.locator('[data-spread]')).toContainText(/^\s*3 runs .* median/);
  await expect(page.locator('.strip-name strong')).toHaveText(Array(3).fill('Coroutines'));
});

test('the spread is that of runs like the newest, without those that were disturbed', () => {
  const runs = runsOf(
    record({ totalMs: 500 }),
    record({ totalMs: 900, spec: { model: 'threads' } }),
    record({ totalMs: 510, comparable: false }),
    record({ totalMs: 540 }),
  );
  expect(spreadOfNewest(runs)).toEqual({ runs: 2, leastMs: 500, medianMs: 520, mostMs: 540 });
});

test('the runs are saved as a table', async ({ page }) => {
  await show(page, runsOf(record({ totalMs: 500 }), record({ totalMs: 900.5, comparable: false, model: 'threads' })));
  const download = page.waitForEvent('download');
  await page.locator('[data-action=save-strips]').click();
  const file = await (await download).path();
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(head).toBe('run,model,settings,numbers,totalMs,longestFreezeMs,speedup,comparable');
  expect(rows.map((row) => row.replace(/^\d+/, 'N'))).toEqual([
    'N,Processes,2 workers,0,500,20,,true',
    'N,Threads,2 workers,0,900.5,20,,false',
  ]);
});
