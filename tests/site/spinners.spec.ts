/** The spinners: what turns, what freezes and what never appears, by what was measured and by what can be seen. */
import type { Looks, Model, Work } from '../../pkg/baseline/interleave';
import { sites } from '../../scripts/lib/sites.mjs';
import { answersOf, expectReferenceAnswers, REFERENCE } from './reference';
import { ALONE, expect, failureOf, openLibrary, recordOf, runSpec, test } from './support';
import { expectNoWorkers, watchWorkers, workerCounts } from './workers';

/** Every pair that means something, what the spinner does, and whether the page is frozen meanwhile. */
const PAIRS: readonly [Model, Work, Looks, frozen: boolean][] = [
  ['coroutines', 'sleep', 'turns', false],
  ['coroutines', 'fetch', 'turns', false],
  ['coroutines', 'blocking-sleep', 'never-appears', true],
  ['coroutines', 'cpu', 'never-appears', true],
  ['coroutines', 'cpu-nap', 'turns', false],
  ['greenlets', 'cpu-nap', 'turns', false],
  ['threads', 'blocking-sleep', 'turns', true],
  ['threads', 'fetch', 'turns', true],
  ['threads', 'cpu', 'turns', true],
  ['threads-gil', 'blocking-sleep', 'turns', false],
  ['threads-gil', 'fetch', 'turns', false],
  ['threads-gil', 'cpu', 'turns', false],
  ['processes', 'blocking-sleep', 'turns', true],
  ['processes', 'fetch', 'turns', true],
  ['processes', 'cpu', 'turns', true],
  ['offload', 'blocking-sleep', 'turns', false],
  ['offload', 'cpu', 'turns', false],
];

const SECONDS = 0.8;

// Browsers advise against synchronous requests on a page's thread, and that is what these show.
test.use({ expectedErrors: /Synchronous XMLHttpRequest/ });

for (const [model, work, looks, frozen] of PAIRS) {
  test(
    `${model} × ${work}: the spinner ${looks}, the page is ${frozen ? 'frozen' : 'alive'}`,
    ALONE,
    async ({ library, browserName }) => {
      test.skip(model === 'threads-gil' && browserName === 'firefox', 'a thread group: tested by its own driver');
      const { record, events, error } = await runSpec(library, { lab: 'spinner', model, work, seconds: SECONDS });
      expect(error).toBeUndefined();
      expect(record).toMatchObject({ lab: 'spinner', model, work, answer: 42, comparable: true });
      expect(record?.spinner?.looks).toBe(looks);
      if (looks === 'turns') expect(record?.spinner?.frames).toBeGreaterThanOrEqual(3);
      else expect(record?.spinner).toMatchObject({ frames: 0 });
      const freeze = record?.mainThread.longestGapMs ?? 0;
      if (frozen) expect(freeze).toBeGreaterThan(300);
      else expect(freeze).toBeLessThan(400);
      const printed = events.flatMap((event) => (event.type === 'printed' ? [event.line] : []));
      expect(printed[0]).toMatch(/^spinner object: <.+>$/);
      expect(printed.at(-1)).toBe('Answer: 42');
      // Erased in the end, where the page draws it.
      const lines = events.flatMap((event) => (event.type === 'turned' ? [event.line] : []));
      if (lines.length > 0) expect(lines.at(-1)).toBe('');
      expect(record?.uninterruptedMs).toBeGreaterThan(0);
      // The bound is generous, for the machine may be busy; a calibration that is off is off by far more.
      expect(record?.totalMs).toBeGreaterThan(SECONDS * 300);
      expect(record?.totalMs).toBeLessThan(SECONDS * 6000);
      if (work === 'cpu-nap') expect(record?.naps).toBeGreaterThan(0);
      if (work === 'cpu' || work === 'cpu-nap') expect(record?.rows).toMatchObject([{ index: 0, prime: true }]);
    },
  );
}

test('a spinner under the GIL stutters when the switch interval is long', ALONE, async ({ library, browserName }) => {
  test.skip(browserName === 'firefox', 'a thread group: tested by its own driver');
  const spec = { lab: 'spinner', model: 'threads-gil', work: 'cpu', seconds: 2.5, switchInterval: 1000 };
  const { spinner, switches } = await recordOf(library, spec);
  expect(spinner?.looks).toBe('freezes');
  expect(spinner?.longestGapMs).toBeGreaterThan(900);
  expect(switches).toBeGreaterThan(0);
});

for (const model of ['threads', 'processes']) {
  test(`${model}: while the page is frozen its pixels change`, ALONE, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'a screencast is asked of DevTools');
    await openLibrary(page);
    const session = await page.context().newCDPSession(page);
    const pictures = new Set<string>();
    const acknowledgements: Promise<unknown>[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      pictures.add(data);
      acknowledgements.push(session.send('Page.screencastFrameAck', { sessionId }));
    });
    await session.send('Page.startScreencast', { format: 'png' });
    const record = await recordOf(page, { lab: 'spinner', model, work: 'blocking-sleep', seconds: 2 });
    // No picture comes after the answer to this, and none is being acknowledged when the page closes.
    await session.send('Page.stopScreencast');
    await Promise.all(acknowledgements);
    expect(record.mainThread.longestGapMs).toBeGreaterThan(1900);
    // A still page has one picture before, one while it runs and one after; the four characters make more.
    expect(pictures.size).toBeGreaterThanOrEqual(4);
    expect(await page.locator('canvas[aria-hidden=true]').count()).toBe(0);
  });
}

test('nothing is left running, of a run that ended and of one that was cancelled', async ({ page }) => {
  await openLibrary(page);
  await recordOf(page, { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.2 });
  await recordOf(page, { lab: 'spinner', model: 'processes', work: 'cpu', seconds: 0.2 });
  await expectNoWorkers(page);
  const { code, last } = await page.evaluate(async () => {
    const controller = new AbortController();
    const lines: string[] = [];
    const onEvent = (event: { type: string; line?: string }) => {
      if (event.type !== 'turned') return;
      lines.push(event.line ?? '');
      controller.abort();
    };
    const spec = { lab: 'spinner', model: 'coroutines', work: 'sleep', seconds: 60 };
    const code = await interleave.run(spec, { signal: controller.signal, onEvent }).then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    return { code, last: lines.at(-1) };
  });
  // The spinner's task was told at its await, and erased its line there.
  expect({ code, last }).toEqual({ code: 'aborted', last: '' });
});

test('a thread of the page’s memory is never ended, only told and joined', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  await recordOf(page, { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.2 });
  const code = await page.evaluate(async () => {
    const controller = new AbortController();
    const run = interleave.run({ lab: 'spinner', model: 'threads', seconds: 0.2 }, { signal: controller.signal });
    // While the thread comes up.
    requestAnimationFrame(() => controller.abort());
    return run.then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  });
  expect(code).toBe('aborted');
  // It might have held a lock of the page's memory. It closes by itself.
  expect(await workerCounts(page)).toEqual({ made: 2, ended: 0 });
  await expectNoWorkers(page);
});

test('a thread of the page’s memory and the page allocate at once, and the page never waits', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const { pen } = (message ?? {}) as { pen?: { turnMs: number } };
        // It turns without a pause, and each turn allocates.
        if (pen) pen.turnMs = 0.01;
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
  });
  await openLibrary(page);
  for (let round = 0; round < 20; round++) {
    const { answer } = await recordOf(page, { lab: 'spinner', model: 'threads', work: 'cpu', numbers: ['7'] });
    expect(answer).toBe(42);
  }
});

test('without isolation everything goes on but what shares memory, which says why', async ({ page }) => {
  await page.goto(`${sites.plain}?isolate=0`);
  await page.locator('[data-action=run]').first().waitFor();
  for (const model of ['coroutines', 'processes', 'offload']) {
    expect((await recordOf(page, { lab: 'spinner', model, work: 'cpu', seconds: 0.2 })).answer).toBe(42);
  }
  for (const model of ['threads', 'threads-gil']) {
    const { code, message } = await failureOf(page, { lab: 'spinner', model });
    expect(code).toBe('unsupported');
    expect(message).toContain('Cross-Origin-Opener-Policy');
  }
});

test.describe('on a host that gives no slow answers', () => {
  test.use({ expectedErrors: /404/ });

  test(
    'a worker stands in where the answer is awaited, and a synchronous request is refused',
    ALONE,
    async ({ page }) => {
      await page.route(/\/slow\?/, (route) => route.fulfill({ status: 404, body: 'nothing here' }));
      await openLibrary(page);
      const record = await recordOf(page, { lab: 'spinner', model: 'coroutines', work: 'fetch', seconds: SECONDS });
      expect(record).toMatchObject({ answer: 42, answeredBy: 'worker', spinner: { looks: 'turns' } });
      const { code, field, message } = await failureOf(page, { lab: 'spinner', model: 'processes', work: 'fetch' });
      expect({ code, field }).toEqual({ code: 'unsupported', field: 'work' });
      expect(message).toContain('npm start');
    },
  );
});

test('greenlets run the race', ALONE, async ({ library }) => {
  const record = await recordOf(library, { model: 'greenlets' });
  expectReferenceAnswers(record);
  expect(record).toMatchObject({ model: 'greenlets', workers: 1 });
  expect(record.naps).toBeGreaterThan(0);
  expect(record.mainThread.longestGapMs).toBeLessThan(record.totalMs / 2);
  const [first] = REFERENCE;
  expect(answersOf(await recordOf(library, { model: 'greenlets', numbers: [first?.[0]] }))).toEqual([first]);
});

test('an abort ends greenlets, and the next run works', async ({ library }) => {
  const code = await library.evaluate(async () => {
    const controller = new AbortController();
    const numbers = Array<string>(2000).fill('9999999999999917');
    const onEvent = ({ type }: { type: string }) => {
      if (type === 'started') setTimeout(() => controller.abort(), 100);
    };
    return interleave.run({ model: 'greenlets', numbers }, { signal: controller.signal, onEvent }).then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  });
  expect(code).toBe('aborted');
  expectReferenceAnswers(await recordOf(library, { model: 'greenlets' }));
});

test('where functions cannot be suspended greenlets are refused, and everything else loads', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['Suspending', 'promising']) Reflect.deleteProperty(WebAssembly, name);
  });
  await openLibrary(page);
  const { code, message } = await failureOf(page, { model: 'greenlets' });
  expect(code).toBe('unsupported');
  expect(message).toContain('Promise Integration');
  expectReferenceAnswers(await recordOf(page, { model: 'coroutines' }));
});
