/** Litmus tests: what a fence and atomic instructions forbid is never seen, and every trial is counted. */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { sites } from '../../scripts/lib/sites.mjs';
import { ACCESSES, MODELS, TESTS } from '../../www/src/content/litmus';
import { LITMUS_STEPS } from '../../www/src/labs/litmus/litmus-steps';
import { allows } from '../../www/src/labs/litmus/models';
import { reorderedIn } from '../../www/src/share/reordered';
import { expect, failureOf, open, openLibrary, recordOf, runSpec, test } from './support';
import { expectNoWorkers, watchWorkers } from './workers';

const ALL_TESTS = Object.keys(TESTS) as (keyof typeof TESTS)[];
const ALL_ACCESSES = Object.keys(ACCESSES) as (keyof typeof ACCESSES)[];

const sum = ({ observed = [] }: RunRecord): number => observed.reduce((all, { count }) => all + count, 0);

for (const name of ALL_TESTS) {
  test(`${name}: every trial is counted, and a fence or atomic instructions leave what interleavings give`, async ({
    library,
  }) => {
    for (const accesses of ALL_ACCESSES) {
      const record = await recordOf(library, { lab: 'litmus', test: name, accesses, trials: 20_000 });
      expect(record.trials, accesses).toBe(20_000);
      expect(sum(record), accesses).toBe(20_000);
      const values = record.observed?.map(({ value }) => value);
      expect(values, accesses).toEqual(['0 0', '0 1', '1 0', '1 1']);
      expect(record.observed?.filter(({ interleaving }) => !interleaving).length, accesses).toBe(1);
      if (accesses !== 'plain') expect(reorderedIn(record.observed), accesses).toBe(0);
      expect(record.spec).toMatchObject({ lab: 'litmus', model: 'threads', test: name, accesses, trials: 20_000 });
      expect(record.workers).toBe(2);
      expect(record.totalMs).toBeGreaterThan(0);
    }
  });
}

test('on x86 messages and loads keep their order, also where nothing asks for it', async ({ library, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium says what kind of processor there is');
  for (const name of ['message-passing', 'load-buffering']) {
    const record = await recordOf(library, { lab: 'litmus', test: name, trials: 50_000 });
    if (record.environment.architecture === 'x86') expect(reorderedIn(record.observed), name).toBe(0);
  }
});

test('as many trials as were asked for, whole batches or not; else for about a second', async ({ library }) => {
  for (const trials of [1, 1023, 1024, 1025, 3000]) {
    const record = await recordOf(library, { lab: 'litmus', trials });
    expect([record.trials, sum(record)]).toEqual([trials, trials]);
  }
  const { record, events } = await runSpec(library, { lab: 'litmus' });
  expect(record?.spec.trials).toBeUndefined();
  expect(record?.totalMs).toBeGreaterThanOrEqual(1000);
  expect(record && sum(record)).toBe(record?.trials);
  const types = new Set(events.map(({ type }) => type));
  expect([...types]).toEqual(expect.arrayContaining(['started', 'observed', 'finished']));
});

test('an abort ends both threads, also while one waits for the other', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  const ended = await page.evaluate(async () => {
    const abort = new AbortController();
    const run = interleave.run(
      { lab: 'litmus', trials: 10_000_000 },
      {
        signal: abort.signal,
        onEvent: ({ type }) => {
          if (type === 'observed') abort.abort();
        },
      },
    );
    return run.then(
      () => 'a record',
      (error: unknown) => (error as { code: string }).code,
    );
  });
  // A machine that is quick enough is through before it is stopped.
  expect(['aborted', 'a record']).toContain(ended);
  await expectNoWorkers(page);
  expect((await recordOf(page, { lab: 'litmus', trials: 500 })).trials).toBe(500);
});

test('what is wrong is said of each field', async ({ library }) => {
  for (const [given, says] of [
    [{ test: 'acid' }, 'test is “acid”; store-buffering, message-passing, load-buffering or peterson is allowed.'],
    [{ accesses: 'relaxed' }, 'accesses is “relaxed”; plain, fence or atomics is allowed.'],
    [{ trials: 0 }, 'trials is 0; an integer from 1 to 10000000 is allowed.'],
    [{ model: 'processes' }, 'model is “processes” in the lab litmus; there only threads is allowed.'],
  ] as const) {
    const failure = await failureOf(library, { lab: 'litmus', ...given });
    expect(failure).toMatchObject({ code: 'invalid-spec', field: Object.keys(given)[0], message: says });
  }
});

test('without isolation it says why it cannot run, and what helps', async ({ page }) => {
  await page.goto(`${sites.plain}?isolate=0&lab=litmus`);
  const lab = page.locator('[data-lab=litmus]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'failed');
  await expect(lab.locator('.run-bar [role=status]')).toContainText('Cross-Origin-Opener-Policy');
  await expect(lab.locator('[data-schematic=litmus]')).toBeVisible();
});

test('the bars are those of the record, the one without an interleaving stands out, and each model says what it allows', async ({
  page,
}) => {
  await open(page, '?lab=litmus&test=peterson&trials=3000');
  const lab = page.locator('[data-lab=litmus]');
  await expect(lab.locator('[data-schematic=litmus]')).toBeVisible();
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  const ways = lab.locator('[data-way]');
  await expect(ways).toHaveCount(4);
  const counts = await ways.evaluateAll((all) => all.map((way) => Number(way.dataset.count)));
  expect(counts.reduce((all, count) => all + count, 0)).toBe(3000);
  await expect(lab.locator('.reordered')).toHaveAttribute('data-way', '1 1');
  await expect(lab.locator('.reordered')).toContainText('no order of the steps gives this');
  for (const model of Object.keys(MODELS) as (keyof typeof MODELS)[]) {
    const may = allows(model, 'peterson', 'plain') ? 'yes' : 'no';
    await expect(lab.locator(`[data-model=${model}] td`)).toHaveText(may);
  }
  // What was seen of one test is not shown as another one's.
  await lab.locator('[data-field=test]').selectOption('load-buffering');
  await expect(ways).toHaveCount(0);
});

test('each step says what its records showed, whatever that was', () => {
  const record = (count: number) =>
    ({ trials: 100, observed: [{ value: '0 0', count, interleaving: false }] }) as unknown as RunRecord;
  const answers = LITMUS_STEPS.map((step) => [
    step.id,
    step.shows(...step.runs.map(() => record(0))).answer,
    step.shows(...step.runs.map((_, at) => record(at === 0 ? 20 : 10))).answer,
  ]);
  expect(answers).toEqual([
    ['buffer', 'never', 'seen'],
    ['fence', 'never', 'seldom'],
    ['peterson', 'never', 'seen'],
    ['message', 'never', 'seen'],
  ]);
});

test('the board of a class sets x86 beside ARM', async ({ page }) => {
  await open(page);
  const record = await recordOf(page, { lab: 'litmus', trials: 1000 });
  const by = (architecture: unknown, totalMs: number) => ({
    name: `${totalMs}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...record, totalMs, environment: { ...record.environment, architecture } })),
  });
  const board = page.locator('interleave-results-board');
  await board.scrollIntoViewIfNeeded();
  const files = [by('x86', 1), by('x86', 2), by('arm', 3), by(undefined, 4), by('<b>', 5)];
  await board.locator('[data-results-files]').setInputFiles(files);
  await board.locator('[data-board=group]').selectOption('processor');
  const dots = (group: string) => board.locator(`[data-plot=reordered] [data-group="${group}"] [data-dot]`);
  await expect(dots('x86')).toHaveCount(2);
  await expect(dots('arm')).toHaveCount(1);
  await expect(dots('unknown processor')).toHaveCount(2);
});
