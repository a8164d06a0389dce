/** Why it is hard: each demo on real workers, with every job accounted for. */
import type { DemoFigures, RunRecord } from '../../pkg/baseline/interleave';
import { sites } from '../../scripts/lib/sites.mjs';
import { logAxis } from '../../www/src/charts/log-axis';
import { ALONE, expect, open, openLibrary, runSpec, test } from './support';

type FiguresOf<Kind extends DemoFigures['kind']> = Extract<DemoFigures, { kind: Kind }>;

function figuresOf<Kind extends DemoFigures['kind']>(record: RunRecord | undefined, kind: Kind): FiguresOf<Kind> {
  const demo = record?.demo;
  if (demo?.kind !== kind) throw new Error(`The record has no figures of ${kind}: ${JSON.stringify(demo)}`);
  return demo as FiguresOf<Kind>;
}

test(
  'starting: every way does its jobs, a new process each costs most, and a pool soon pays',
  ALONE,
  async ({ library }) => {
    const { record } = await runSpec(library, { lab: 'lifecycle', workers: 2, jobs: 20 });
    const { ways, jobs } = figuresOf(record, 'startup');
    expect(jobs).toBe(20);
    const each = Object.fromEntries(ways.map((way) => [way.way, way.totalMs / way.jobs]));
    for (const { way, jobs, workers, startupMs, totalMs } of ways) {
      const isPool = way.endsWith('pool');
      // On a slow machine the time for new workers may be over before.
      if (isPool || way === 'coroutine-each') expect(jobs, way).toBe(20);
      else expect(jobs, way).toBeGreaterThan(0);
      expect(workers, way).toBe(isPool ? 2 : jobs);
      if (way !== 'coroutine-each') expect(startupMs, way).toBeGreaterThan(0);
      expect(totalMs, way).toBeGreaterThan(0);
    }
    expect(each['process-each']).toBeGreaterThan(2 * (each['process-pool'] ?? Infinity));
    const pool = ways.find(({ way }) => way === 'process-pool');
    expect(pool?.paysFrom).toBeGreaterThan(0);
    const threads = record?.notRun?.some(({ model }) => model === 'threads');
    expect(ways.length).toBe(threads ? 3 : 5);
  },
);

test('without isolation the processes and the coroutines start, and it is said what the threads lack', async ({
  page,
}) => {
  await page.goto(`${sites.plain}?isolate=0&lab=lifecycle&workers=1&jobs=10`);
  const lab = page.locator('[data-lab=lifecycle]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(lab.locator('[data-lane]')).toHaveCount(3);
  await expect(lab.locator('[data-not-run=threads]')).toContainText('Cross-Origin-Opener-Policy');
});

test('Run draws the ways, with the table behind them; Cancel ends it; another demo shows its idea', async ({
  page,
}) => {
  await open(page, '?lab=lifecycle&workers=2&jobs=10');
  const lab = page.locator('[data-lab=lifecycle]');
  await expect(lab.locator('[data-schematic]')).toBeVisible();
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(lab.locator('[data-lane]')).toHaveCount(5);
  await expect(lab.locator('[data-pays-from]').first()).toContainText('pays for itself from');
  await lab.locator('details.folded summary').click();
  await expect(lab.locator('[data-figures]')).toHaveCount(5);
});

test('an abort in the middle of the starts leaves no worker', async ({ page }) => {
  await openLibrary(page);
  const ended = await page.evaluate(async () => {
    const abort = new AbortController();
    const run = interleave.run(
      { lab: 'lifecycle', jobs: 1000 },
      {
        signal: abort.signal,
        onEvent: ({ type }) => {
          if (type === 'started') setTimeout(() => abort.abort(), 300);
        },
      },
    );
    return run.then(
      () => 'a record',
      (error: unknown) => (error as { code: string }).code,
    );
  });
  expect(ended).toBe('aborted');
});

test('an axis of powers of ten has the same room for each of them, and a place for nought', () => {
  const axis = logAxis([0.0002, 5, 20]);
  expect(axis.marks[0]).toBeCloseTo(0.0001, 9);
  expect(axis.marks.at(-1)).toBe(100);
  expect(axis.at(10) - axis.at(1)).toBeCloseTo(axis.at(0.01) - axis.at(0.001), 9);
  expect(axis.at(0)).toBe(0);
});
