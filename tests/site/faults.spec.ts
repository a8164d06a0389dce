/** No lost worker loses a number, and what cannot be made good ends in an error: never in a hang. */
import { LAST_WORDS, loseWorkersAt, replaceScript, throwAt } from './faults';
import { Lab } from './lab';
import { expectReferenceAnswers, HEAVY, QUICK, REFERENCE } from './reference';
import { expect, failureOf, LONG, open, openLibrary, recordOf, test } from './support';
import { letTimersGoOff, longTimersOf, watchTimers } from './timers';
import { expectNoWorkers, PROCESS_SCRIPT, watchWorkers } from './workers';

const race = (workers: number) => ({ model: 'processes', workers });

/** Which messages with work kill a worker, of a run with so many workers. */
const SCHEDULES: { workers: number; at: number[] }[] = [
  { workers: 2, at: [1, 2] },
  { workers: 3, at: [4, 5, 9, 13] },
  ...(LONG ? longSchedules() : []),
];

/** Each single message, then deaths that come together, for one worker and for more. */
function longSchedules() {
  const single = REFERENCE.flatMap((_, at) => [1, 2, 4].map((workers) => ({ workers, at: [at + 1] })));
  const pairs = REFERENCE.flatMap((_, at) => [2, 4].map((workers) => ({ workers, at: [at + 1, at + 2] })));
  const every = (step: number) => REFERENCE.flatMap((_, at) => (at % step === 0 ? [at + 1] : []));
  // The first pair of two workers is in the short schedule already.
  return [...single, ...pairs.slice(1), ...[3, 4, 5].map((step) => ({ workers: 4, at: every(step) }))];
}

for (const { workers, at } of SCHEDULES) {
  test(`${workers} workers, lost at messages ${at.join(', ')}: every answer is right, every loss is counted`, async ({
    page,
  }) => {
    await loseWorkersAt(page, at);
    await openLibrary(page);
    const record = await recordOf(page, race(workers));
    expectReferenceAnswers(record);
    expect(record.restarts).toBe(at.length);
    await expect.poll(() => page.workers().length).toBe(workers);
  });
}

test('a run of numbers too small to travel alone loses none of them either', async ({ page }) => {
  await loseWorkersAt(page, [1, 3]);
  await openLibrary(page);
  const record = await recordOf(page, { ...race(2), algorithm: 'miller-rabin' });
  expectReferenceAnswers(record);
  expect(record.restarts).toBe(2);
});

test('a worker that is lost between two runs is replaced', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, race(2));
  await page.evaluate((message) => {
    const worker = workersSeen.made[0];
    worker?.terminate();
    worker?.dispatchEvent(new ErrorEvent('error', { message, cancelable: true }));
  }, LAST_WORDS);
  expectReferenceAnswers(await recordOf(page, race(2)));
});

test('a number that kills its worker each time ends the run and is named', async ({ page }) => {
  await throwAt(page, HEAVY);
  await openLibrary(page);
  const { code, message } = await failureOf(page, race(2));
  expect(code).toBe('worker-lost');
  expect(message).toContain(HEAVY);
  expect(message).toContain(LAST_WORDS);
  await expectNoWorkers(page);

  const others = REFERENCE.map(([n]) => n).filter((n) => n !== HEAVY);
  expect((await recordOf(page, { ...race(2), numbers: others })).rows).toHaveLength(others.length);
});

test('the lab shows the loss of workers, and Run works again', async ({ page }) => {
  await throwAt(page, HEAVY);
  await open(page, `?model=processes&workers=2&numbers=2,${HEAVY}`);
  const lab = new Lab(page);
  await lab.run.click();
  await lab.toBe('failed');
  await expect(lab.says).toContainText(HEAVY);

  await lab.field('numbers').fill('2\n91');
  await lab.runToEnd();
});

test('a script that dies as it starts ends the run', async ({ page }) => {
  await replaceScript(page, `throw new Error('${LAST_WORDS}');`);
  await openLibrary(page);
  const { code, message, params } = await failureOf(page, race(1));
  expect(code).toBe('worker-lost');
  expect(message).toContain(LAST_WORDS);
  const said: unknown = expect.stringContaining(LAST_WORDS);
  expect(params).toMatchObject({ problem: { kind: 'thrown', said } });
  await expectNoWorkers(page);
});

test('workers that never get ready end the run within ten seconds', async ({ page }) => {
  await watchTimers(page);
  const answered = await replaceScript(page, '');
  await watchWorkers(page);
  await openLibrary(page);
  const failure = failureOf(page, race(2));
  await expect.poll(() => page.evaluate(() => workersSeen.made.length)).toBe(2);
  // Whose script has come says nothing all the same.
  await expect.poll(answered).toBe(2);
  expect(await longTimersOf(page)).toEqual([10_000]);
  await letTimersGoOff(page);
  expect(await failure).toMatchObject({ code: 'worker-lost' });
  await expectNoWorkers(page);
});

test.describe('without the network', () => {
  test.use({ expectedErrors: /failed|could not|error loading|blocked/i });

  test('a script that cannot be loaded ends the run, and a later one works', async ({ page }) => {
    let online = false;
    await page.route(PROCESS_SCRIPT, (route) => (online ? route.fallback() : route.abort()));
    await openLibrary(page);
    const { code, params } = await failureOf(page, race(2));
    expect(code).toBe('worker-lost');
    // What the browser did not say is told by an id, for pages in any language.
    expect(params).toMatchObject({ problem: { kind: 'no-script' } });
    await expectNoWorkers(page);

    online = true;
    expect((await recordOf(page, { ...QUICK, ...race(2) })).rows).toHaveLength(2);
  });

  test('an engine that cannot be loaded is an error that says so, and a later run works', async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await openLibrary(page);
    const { code, message } = await failureOf(page, QUICK);
    expect(code).toBe('internal');
    expect(message).toMatch(/could not be loaded/);

    await page.unroute(/\.wasm$/);
    expect((await recordOf(page, QUICK)).rows).toHaveLength(2);
  });
});
