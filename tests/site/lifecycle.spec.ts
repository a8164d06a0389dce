/** Why it is hard: each demo on real workers, with every job accounted for. */
import { statSync } from 'node:fs';
import { BUNDLES } from '../../scripts/lib/bundles.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { sites } from '../../scripts/lib/sites.mjs';
import { logAxis } from '../../www/src/charts/log-axis';
import { expectErrors, expectHanded, expectOrdered, expectRacy, expectStarted, expectStopped } from './practice-claims';
import { ALONE, expect, open, openLibrary, openSettings, runSpec, test } from './support';
import { watchWorkers, workerCounts } from './workers';

test(
  'starting: every way does its jobs, a new process each costs most, and a pool soon pays',
  ALONE,
  async ({ library }) => {
    const { record } = await runSpec(library, { lab: 'lifecycle', workers: 2, jobs: 20 });
    const { ways } = expectStarted(record, 20);
    const each = Object.fromEntries(ways.map((way) => [way.way, way.totalMs / way.jobs]));
    expect(each['process-each']).toBeGreaterThan(2 * (each['process-pool'] ?? Infinity));
    const pool = ways.find(({ way }) => way === 'process-pool');
    expect(pool?.paysFrom).toBeGreaterThan(0);
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
  await expect(lab.locator('[data-pays-from]').first()).toContainText('than a new worker for each job');
  await lab.locator('details.folded summary').click();
  await expect(lab.locator('[data-figures]')).toHaveCount(5);

  await openSettings(lab);
  await lab.locator('[data-field=demo]').selectOption('racy');
  await expect(lab.locator('[data-demo=racy] [data-schematic]')).toBeVisible();
  // Enough to be cancelled.
  await lab.locator('[data-field=jobs]').fill('1000');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'running');
  await lab.locator('[data-action=cancel]').click();
  await expect(lab).toHaveAttribute('data-status', 'cancelled');
});

test('an abort in the middle of the starts leaves no worker', async ({ page }) => {
  await watchWorkers(page);
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
  const { made, ended: over } = await workerCounts(page);
  expect(made).toBeGreaterThan(0);
  expect(over).toBe(made);
});

test('knowing the end: a hundred runs of each pool, and the one that counts loses nothing', async ({ library }) => {
  const { record, events } = await runSpec(library, { lab: 'lifecycle', demo: 'racy', workers: 2 });
  expectRacy(record);
  expect(events.filter(({ type }) => type === 'started').length).toBe(1);
});

test('errors: each failure is heard of where it should be, and the other jobs are done', async ({ library }) => {
  const { record } = await runSpec(library, { lab: 'lifecycle', demo: 'errors' });
  expectErrors(record);
});

// The processes must see the event before their work is over.
test(
  'quitting: every record is done, cut off or not begun, and only force leaves one half written',
  ALONE,
  async ({ library }) => {
    const { record } = await runSpec(library, { lab: 'lifecycle', demo: 'stopping' });
    expectStopped(record);
  },
);

// Beside others the second worker may begin so late that the first answer is the first one by either order.
test('order: an answer in order of submission waits for those before it', ALONE, async ({ library }) => {
  const { record } = await runSpec(library, { lab: 'lifecycle', demo: 'order', workers: 2 });
  const [submission, completion] = expectOrdered(record).runs;
  // The first job is five times as long as the second one.
  expect(submission?.firstMs).toBeGreaterThan(1.2 * (completion?.firstMs ?? Infinity));
});

test(
  'handing over: a copy of 16 MB takes much longer than a reference, and than one of 1 MB',
  ALONE,
  async ({ library }) => {
    const { record } = await runSpec(library, { lab: 'lifecycle', demo: 'exchange' });
    const { handed } = expectHanded(record);
    const micros = (way: string, megabytes: number) =>
      handed.find((one) => one.way === way && !one.list && one.size === megabytes * 2 ** 20)?.micros ?? NaN;
    expect(micros('copy', 16)).toBeGreaterThan(2 * micros('copy', 1));
    if (handed.some(({ way }) => way === 'shared')) {
      expect(micros('copy', 16)).toBeGreaterThan(5 * micros('shared', 16));
    }
  },
);

for (const demo of ['racy', 'errors', 'stopping', 'order', 'exchange']) {
  test(`${demo}: Run draws it in place of its idea, with the table behind it`, async ({ page }) => {
    await open(page, `?lab=lifecycle&workers=2&demo=${demo}`);
    const lab = page.locator('[data-lab=lifecycle]');
    await expect(lab.locator('[data-schematic]')).toBeVisible();
    await lab.locator('[data-action=run]').click();
    await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    await expect(lab.locator('[data-schematic]')).toHaveCount(0);
    await lab.locator('details.folded summary').click();
    await expect(lab.locator('[data-figures]').first()).toBeVisible();
    await expect(lab.locator('.run-bar [role=status]')).not.toBeEmpty();
  });
}

test('without isolation a demo of threads says what is missing, and shows no figures', async ({ page }) => {
  await page.goto(`${sites.plain}?isolate=0&lab=lifecycle&demo=racy`);
  const lab = page.locator('[data-lab=lifecycle]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done');
  await expect(lab.locator('[data-end]')).toHaveCount(0);
  await expect(lab.locator('[data-not-run=threads]')).toContainText('Cross-Origin-Opener-Policy');
});

test('an axis of powers of ten has the same room for each of them, and a place for nought', () => {
  const axis = logAxis([0.0002, 5, 20]);
  expect(axis.marks[0]).toBeCloseTo(0.0001, 9);
  expect(axis.marks.at(-1)).toBe(100);
  expect(axis.at(10) - axis.at(1)).toBeCloseTo(axis.at(0.01) - axis.at(0.001), 9);
  expect(axis.at(0)).toBe(0);
});

/** Which bundle a file of the built site is: no two are of the same size. */
function bundleOf(bytes: number): string {
  const is = (name: string) => statSync(inRoot('pkg', name, 'interleave_bg.wasm')).size === bytes;
  return BUNDLES.find(({ name }) => is(name))?.name ?? `a module of ${bytes} bytes`;
}

test('the engine of this lab and of the server is loaded when one of them runs, and by no other lab', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.wasm')) loaded.push(bundleOf((await response.body()).length));
  });
  await openLibrary(page);
  const run = (spec: object) => page.evaluate((spec) => interleave.run(spec).then(() => undefined), spec);
  await run({ lab: 'race', model: 'processes', numbers: [2n, 91n], workers: 1 });
  await run({ lab: 'race', model: 'threads', numbers: [2n, 91n], workers: 1 });
  await expect.poll(() => loaded).toEqual(['baseline', 'threads']);
  await run({ lab: 'lifecycle', demo: 'order', workers: 2, numbers: [2n, 91n] });
  await expect.poll(() => loaded.toSorted()).toEqual(['baseline', 'practice', 'practice-threads', 'threads']);
  await run({ lab: 'server', deployment: 'wsgi', workers: 1, clients: 1, seconds: 1, ioMs: 1, cpuMs: 1 });
  expect(loaded.length).toBe(4);
});

test(
  'a worker that was ended by force in one bundle marks the next run of another as not comparable',
  ALONE,
  async ({ page }) => {
    await openLibrary(page);
    const { first, second } = await page.evaluate(async () => {
      const race = { model: 'sequential', numbers: [91n] };
      const first = await interleave.run(race);
      performance.mark('interleave: a worker was ended by force');
      const second = await interleave.run({ lab: 'lifecycle', demo: 'order', workers: 1, numbers: [91n] });
      return { first, second };
    });
    expect(first.disturbance).toBeUndefined();
    expect(second.disturbance).toBe('ended-by-force');
  },
);

test('the pools of the demo are programs of the lab of all schedules, a link away', async ({ page }) => {
  for (const [path, field] of [
    ['?', 'index.html'],
    ['embed.html?', 'a frame'],
  ] as const) {
    await page.goto(`./${path}lab=lifecycle&demo=racy&workers=2`);
    const lab = page.locator('[data-lab=lifecycle]');
    await lab.locator('[data-action=run]').click();
    await expect(lab, field).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    for (const [text, program] of [
      ['See every schedule of this program', 'pool-racy'],
      ['and of the one that counts', 'pool-sentinels'],
    ] as const) {
      const popup = page.waitForEvent('popup');
      await lab.getByRole('link', { name: text }).click();
      const other = await popup;
      const schedules = other.locator('[data-lab=schedules]');
      await expect(schedules.locator('[data-field=program]'), field).toHaveValue(program);
      // A page of that lab alone.
      await expect(other.locator('main [data-lab]')).toHaveCount(1);
      await other.close();
    }
  }
});
