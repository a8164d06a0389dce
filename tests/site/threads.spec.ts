/** Threads that share one memory: with a GIL, without one, and in a ready-made pool. */
import { readFileSync } from 'node:fs';
import { ENDLESS, expectReferenceAnswers, REFERENCE } from './reference';
import { ALONE, expect, failureOf, LONG, openLibrary, recordOf, runSpec, test } from './support';

/** What a worker's script has to come with on an isolated page. */
const ISOLATED = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const MODELS = ['threads', 'threads-gil', 'executor'] as const;

for (const model of MODELS) {
  test(`${model}: twenty right answers, live, while the page goes on`, ALONE, async ({ page }) => {
    await openLibrary(page);
    const { record, events, error } = await runSpec(page, { model, workers: 2 });
    expect(error).toBeUndefined();
    if (!record) return;
    expectReferenceAnswers(record);
    expect(record).toMatchObject({ lab: 'race', model, workers: 2, naps: 0, restarts: 0, comparable: true });
    expect(record.startupMs).toBeGreaterThan(0);
    if (model === 'threads-gil') expect(record.switches).toBeGreaterThan(0);
    else expect(record.switches).toBe(0);
    // Alive: many frames, and none of the gaps anywhere near the whole.
    expect(record.mainThread.frames).toBeGreaterThan(5);
    expect(record.mainThread.longestGapMs).toBeLessThan(record.totalMs / 2);
    // Live: the first progress is told long before the end.
    const done = events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(done[0]).toBeLessThan(REFERENCE.length);
  });
}

test('an executor gives its results in the order of submission', async ({ library }) => {
  const given = await recordOf(library, { model: 'executor', workers: 2 });
  expect(given.rows.map(({ index }) => index)).toEqual(REFERENCE.map((_, index) => index));
  const longest = await recordOf(library, { model: 'executor', workers: 2, order: 'longest-first' });
  expect(longest.rows.map(({ index }) => index)).toEqual(REFERENCE.map((_, index) => index).toReversed());
});

test('an executor may be as large as any other', ALONE, async ({ library }) => {
  const record = await recordOf(library, { model: 'executor', workers: 64 });
  expect(record.workers).toBe(64);
  expectReferenceAnswers(record);
});

test('one thread under the GIL never hands it over', async ({ library }) => {
  const record = await recordOf(library, { model: 'threads-gil', workers: 1 });
  expect(record).toMatchObject({ switches: 0, switchInterval: 5 });
  expectReferenceAnswers(record);
});

test('numbers that are split over threads and processes have the same answers', async ({ library }) => {
  for (const model of ['threads', 'processes']) {
    expectReferenceAnswers(await recordOf(library, { model, workers: 2, split: true }));
  }
});

test('ten thousand numbers come back from threads, each once', async ({ library }) => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => String(index));
  for (const model of MODELS) {
    const { rows } = await recordOf(library, { model, workers: 2, numbers, algorithm: 'wheel' });
    expect(new Set(rows.map(({ index }) => index)).size).toBe(numbers.length);
    expect(rows.filter(({ prime }) => prime).length).toBe(1_229);
  }
});

for (const model of MODELS) {
  test(`${model}: an abort stops the threads, and the group can be used again`, async ({ library }) => {
    const codes = await library.evaluate(
      async ({ model, numbers, cycles }) => {
        const ends: string[] = [];
        for (let cycle = 0; cycle < cycles; cycle++) {
          const controller = new AbortController();
          const onEvent = ({ type }: { type: string }) => {
            // From the first frame on, the threads are at work.
            if (type === 'started') requestAnimationFrame(() => setTimeout(() => controller.abort(), 30));
          };
          const run = interleave.run({ model, workers: 2, numbers }, { signal: controller.signal, onEvent });
          ends.push(await run.then(() => 'done').catch((thrown: unknown) => (thrown as { code: string }).code));
        }
        return ends;
      },
      { model, numbers: ENDLESS, cycles: LONG ? 100 : 5 },
    );
    expect(new Set(codes)).toEqual(new Set(['aborted']));
    expectReferenceAnswers(await recordOf(library, { model, workers: 2 }));
  });
}

test('many runs and cancellations leave workers and memory where they were', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'the count of workers is asked of DevTools');
  await openLibrary(page);
  const cycle = () =>
    page.evaluate(
      async ({ numbers }) => {
        const controller = new AbortController();
        const onEvent = ({ type }: { type: string }) => {
          if (type === 'started') requestAnimationFrame(() => controller.abort());
        };
        await interleave
          .run({ model: 'threads', workers: 2, numbers }, { signal: controller.signal, onEvent })
          .catch(() => 0);
      },
      { numbers: ENDLESS },
    );
  await cycle();
  const workers = await nestedWorkers(page);
  for (let round = 0; round < (LONG ? 100 : 10); round++) await cycle();
  // A group that was thrown away is ended by the browser when it gets to it.
  await expect.poll(() => nestedWorkers(page), { timeout: 60_000 }).toBeLessThanOrEqual(workers);
});

test('without isolation threads are refused with the reason and the remedy', async ({ page }) => {
  const { sites } = await import('../../scripts/lib/sites.mjs');
  await page.goto(`${sites.plain}?isolate=0`);
  await page.locator('[data-action=run]').first().waitFor();
  for (const model of MODELS) {
    const { code, field, message } = await failureOf(page, { model });
    expect({ code, field }).toEqual({ code: 'unsupported', field: 'model' });
    expect(message).toContain('Cross-Origin-Opener-Policy');
  }
  expect(await page.evaluate(() => interleave.capabilities().rung)).toBe('message-passing');
});

test('a group that never gets ready is an error after ten seconds, and the next run works', async ({ page }) => {
  let broken = true;
  await page.route(/leader\.worker[^/]*\.js$/, async (route) => {
    if (broken) await route.fulfill({ contentType: 'text/javascript', headers: ISOLATED, body: '' });
    else await route.continue();
  });
  await openLibrary(page);
  await page.clock.install();
  const failing = failureOf(page, { model: 'threads', workers: 2 });
  // The browser's own clock would take ten seconds to say it.
  await expect.poll(() => page.workers().length).toBe(1);
  await page.clock.fastForward(11_000);
  const { code, message } = await failing;
  expect(code).toBe('worker-lost');
  expect(message).toContain('10 seconds');
  await page.clock.resume();
  broken = false;
  expectReferenceAnswers(await recordOf(page, { model: 'threads', workers: 2 }));
});

test('thread groups that come and go leave the memory of the browser where it was', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium' || process.platform !== 'linux', 'the size of a process is asked of Linux');
  await openLibrary(page);
  const cycle = (workers: number) => recordOf(page, { model: 'threads', workers, numbers: ['7'] });
  // One of another size is ended before the new one is started, so each run makes a group.
  for (let round = 0; round < 10; round++) await cycle(1 + (round % 2));
  const before = await residentMegabytes(page);
  for (let round = 0; round < (LONG ? 100 : 30); round++) await cycle(1 + (round % 2));
  await expect.poll(async () => (await residentMegabytes(page)) - before, { timeout: 60_000 }).toBeLessThan(100);
});

/** The memory that the browser's renderers hold, in megabytes. */
async function residentMegabytes(page: import('@playwright/test').Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/^VmRSS:\s+(\d+) kB/m.exec(statusOf(id))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** What Linux says of a process; nothing of one that has just ended. */
function statusOf(process: number): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** How many workers live in the browser, nested ones too, which Playwright does not count. */
async function nestedWorkers(page: import('@playwright/test').Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'worker' }] });
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'worker' }] });
  await session.detach();
  return targetInfos.length;
}
