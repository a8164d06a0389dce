/** Each model checks the reference numbers: pressed by a person, and called by a page. */
import { Lab } from './lab';
import { expectReferenceAnswers, REFERENCE } from './reference';
import { ALONE, expect, open, openLibrary, recordOf, runSpec, test } from './support';

const MODELS = ['sequential', 'coroutines', 'processes'] as const;

for (const model of MODELS) {
  test(`${model}: Run shows twenty right rows, the total and the longest freeze`, async ({ page }) => {
    await open(page);
    const lab = new Lab(page);
    await lab.toBe('idle');
    await lab.choose(model);
    const { totalMs, mainThread } = await lab.runToEnd();

    await expect(lab.rows).toHaveCount(REFERENCE.length);
    for (const [index, [, prime]] of REFERENCE.entries()) {
      await expect(lab.row(index)).toHaveAttribute('data-prime', String(prime));
    }
    expect(await lab.totalMs()).toBeCloseTo(totalMs, 0);
    expect(await lab.freezeMs()).toBeCloseTo(mainThread.longestGapMs, 0);
    await expect(lab.run).toBeVisible();
  });

  // Beside others a page may get no frame for a second, and then its run is not comparable.
  test(`${model}: the record and the events are as promised`, ALONE, async ({ page }) => {
    await openLibrary(page);
    const { record, events } = await runSpec(page, { model, workers: 2 });
    if (!record) throw new Error('The run failed.');
    expect(record).toMatchObject({
      schema: 1,
      lab: 'race',
      model,
      algorithm: 'trial-division',
      workers: model === 'processes' ? 2 : 1,
      switches: 0,
      restarts: 0,
      comparable: true,
      environment: {
        userAgent: await page.evaluate(() => navigator.userAgent),
        cores: await page.evaluate(() => navigator.hardwareConcurrency),
        crossOriginIsolated: true,
      },
    });
    expect(record.environment.timerResolutionMs).toBeGreaterThan(0);
    expect(record).not.toHaveProperty('notComparable');
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expectReferenceAnswers(record);

    const { rows, totalMs, startupMs, mainThread } = record;
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['elapsedMs', 'index', 'n', 'prime', 'startMs', 'worker']);
      expect(row.worker).toBeLessThan(record.workers);
      expect(row.startMs + row.elapsedMs).toBeLessThan(totalMs + 50);
    }
    expect(mainThread.frames).toBeGreaterThan(0);
    expect(mainThread.longestGapMs).toBeGreaterThan(0);
    expect(mainThread.blockedMs).toBeGreaterThanOrEqual(0);
    if (model === 'processes') expect(startupMs).toBeGreaterThan(0);
    else expect(startupMs).toBe(0);

    if (model === 'coroutines') {
      expect(record.naps).toBeGreaterThan(0);
      expect(record).toMatchObject({ nap: 'post-task', slice: 5 });
    } else {
      expect(record.naps).toBe(0);
      expect(record).not.toHaveProperty('nap');
      expect(record).not.toHaveProperty('slice');
    }

    expect(events[0]).toEqual({ type: 'started' });
    expect(events.at(-1)).toEqual({ type: 'finished', result: record });
    const between = events.slice(1, -1);
    expect(between.flatMap((event) => (event.type === 'row' ? [event.row] : []))).toEqual(rows);
    const progress = between.flatMap((event) => (event.type === 'progress' ? [event] : []));
    expect(rows.length + progress.length).toBe(between.length);
    expect(new Set(progress.map(({ total }) => total))).toEqual(new Set([REFERENCE.length]));
    const done = progress.map((event) => event.done);
    expect(done).toEqual([...new Set(done)].toSorted((one, other) => one - other));
    expect(done.at(-1)).toBe(REFERENCE.length);
    expect(progress.length).toBeLessThanOrEqual(mainThread.frames + 1);
  });
}

test('rows of processes are in order of completion and name workers that exist', async ({ library }) => {
  const { rows } = await recordOf(library, { model: 'processes', workers: 3 });
  expect(new Set(rows.map(({ worker }) => worker))).toEqual(new Set([0, 1, 2]));
  const indexes = rows.map(({ index }) => index);
  expect(indexes).not.toEqual(indexes.toSorted((one, other) => one - other));
});

test.describe('a listener that throws', () => {
  test.use({ expectedErrors: /the listener's own mistake/ });

  test('is reported as such, and the run goes on', async ({ library }) => {
    const rows = await library.evaluate(async () => {
      const onEvent = () => {
        throw new Error("the listener's own mistake");
      };
      return (await interleave.run({ numbers: ['2', '91'] }, { onEvent })).rows.length;
    });
    expect(rows).toBe(2);
  });
});
