/** Threads that share memory, in a browser that Playwright cannot drive reliably there: every model and lab of them. */
import { sites } from '../../scripts/lib/sites.mjs';
import { reorderedIn } from '../../www/src/share/reordered';
import { expectReferenceAnswers } from '../site/reference';
import { ALONE } from '../site/support';
import { expect, test } from './driver';

test.beforeEach(({ site }) => site.open(sites.isolated));

for (const model of ['threads', 'threads-gil', 'executor'] as const) {
  for (const workers of [2, 4]) {
    test(`${model}, ${workers} workers: twenty right answers while the page goes on`, ALONE, async ({ site }) => {
      const record = await site.recordOf({ model, workers });
      expectReferenceAnswers(record);
      expect(record).toMatchObject({ lab: 'race', model, workers, naps: 0, restarts: 0 });
      if (model === 'threads-gil') expect(record.switches).toBeGreaterThan(0);
      else expect(record.switches).toBe(0);
      expect(record.mainThread.frames).toBeGreaterThan(5);
      expect(record.mainThread.longestGapMs).toBeLessThan(record.totalMs / 2);
    });
  }
}

test('as many threads as a run may have come up, in an executor too', ALONE, async ({ site }) => {
  expect((await site.recordOf({ model: 'threads', workers: 64, numbers: ['7'] })).workers).toBe(64);
  expect((await site.recordOf({ model: 'executor', workers: 64, numbers: ['7'] })).workers).toBe(64);
});

test('thread groups come up again and again, of every size', async ({ site }) => {
  for (let round = 0; round < 5; round++) {
    for (const workers of [2, 3, 8]) {
      expect((await site.recordOf({ model: 'threads', workers, numbers: ['7', '9'] })).rows.length).toBe(2);
    }
  }
});

test('an abort stops the threads, and the next run works', async ({ site }) => {
  const code = await site.evaluate(async () => {
    const controller = new AbortController();
    const numbers = Array<string>(2000).fill('9999999999999917');
    const onEvent = ({ type }: { type: string }) => {
      if (type === 'started') requestAnimationFrame(() => setTimeout(() => controller.abort(), 30));
    };
    const run = interleave.run({ model: 'threads', workers: 2, numbers }, { signal: controller.signal, onEvent });
    return run.then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  });
  expect(code).toBe('aborted');
  expectReferenceAnswers(await site.recordOf({ model: 'threads', workers: 2 }));
});

test('gil: the lock is handed over and traced; without it nothing is', async ({ site }) => {
  const under = await site.recordOf({ lab: 'gil', threads: 3 });
  expect(under.switches).toBeGreaterThan(2);
  expect(new Set(under.trace?.map(({ thread }) => thread))).toEqual(new Set([0, 1, 2]));
  const free = await site.recordOf({ lab: 'gil', gil: 0, threads: 2 });
  expect(free.switches).toBe(0);
});

test('gil: an answer from outside waits for the switch interval', ALONE, async ({ site }) => {
  // A long computation: who asks at its end has the lock as soon as it is over, and the median of three may be that one.
  const spec = { lab: 'gil', mix: 'mixed', threads: 2, switchInterval: 30, numbers: ['99999999999999997'] };
  const { latenciesMs = [] } = await site.recordOf(spec);
  expect(latenciesMs.length).toBeGreaterThan(4);
  const sorted = latenciesMs.toSorted((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(28);
});

test('locks: additions get lost without a lock and with nothing else', async ({ site }) => {
  const bare = await site.recordOf({ lab: 'locks', guard: 'none', threads: 4 });
  expect(bare.lost).toBeGreaterThan(0);
  for (const guard of ['lock', 'atomic', 'coroutines']) {
    expect((await site.recordOf({ lab: 'locks', guard, threads: 4 })).lost).toBe(0);
  }
});

test('locks: a thread that is ended in the middle leaves a wrong sum, a cancelled task does not', async ({ site }) => {
  const { torn = 0, notEnded = 0 } =
    (await site.recordOf({ lab: 'locks', guard: 'lock', cut: 1, repeats: 3 })).cuts ?? {};
  // Not every browser ends a thread that computes: it goes on until it is told.
  expect(torn + notEnded).toBeGreaterThan(0);
  expect((await site.recordOf({ lab: 'locks', guard: 'coroutines', cut: 1, repeats: 3 })).cuts?.torn).toBe(0);
});

test('schedules: the program runs on real threads too, and ends as some schedule does', async ({ site }) => {
  for (const program of ['counter', 'counter-lock', 'two-locks', 'pool-racy', 'peterson']) {
    const record = await site.recordOf({ lab: 'schedules', program, trials: 200 });
    const possible = record.outcomes?.map(({ value }) => value);
    expect(record.trials, program).toBe(200);
    for (const { value } of record.observed ?? []) expect(possible, program).toContain(value);
  }
});

test('schedules: the link of a schedule that loses an addition opens with it', async ({ site }) => {
  await site.open(`${sites.isolated}?lab=schedules&program=counter&schedule=0110`);
  const end = () => document.querySelector('[data-lab=schedules] [data-outcome]')?.textContent.trim() ?? '';
  await site.become(true, () => document.querySelector('[data-lab=schedules] [data-outcome="1"]') !== null);
  expect(await site.evaluate(end)).toContain('The counter shows 1 of 2: wrong.');
});

test('litmus: every trial is counted, a fence leaves what interleavings give, and an abort ends it', async ({
  site,
}) => {
  for (const name of ['store-buffering', 'message-passing', 'load-buffering', 'peterson']) {
    const record = await site.recordOf({ lab: 'litmus', test: name, accesses: 'fence', trials: 5000 });
    expect(
      record.observed?.reduce((all, { count }) => all + count, 0),
      name,
    ).toBe(5000);
    expect(reorderedIn(record.observed), name).toBe(0);
  }
  const code = await site.evaluate(async () => {
    const controller = new AbortController();
    const onEvent = ({ type }: { type: string }) => {
      if (type === 'started') setTimeout(() => controller.abort());
    };
    const run = interleave.run({ lab: 'litmus', trials: 10_000_000 }, { signal: controller.signal, onEvent });
    return run.then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  });
  expect(code).toBe('aborted');
});

for (const model of ['threads', 'threads-gil']) {
  test(`sweep of ${model}: a run for each number of workers`, async ({ site }) => {
    const record = await site.recordOf({ lab: 'sweep', model, workers: 3, repeats: 2, algorithm: 'wheel' });
    expect(record.runs?.map(({ workers }) => workers)).toEqual([1, 1, 2, 2, 3, 3]);
  });
}

test('Run in the GIL lab draws a lane for each thread', async ({ site }) => {
  await site.open(`${sites.isolated}?lab=gil&threads=2`);
  expect((await site.press('gil')).status).toBe('done');
  const lanes = await site.evaluate(() => document.querySelectorAll('[data-lab=gil] [data-thread]').length);
  expect(lanes).toBe(2);
});

test('without isolation each of them is refused, with the reason', async ({ site }) => {
  await site.open(`${sites.plain}?isolate=0`);
  for (const spec of [
    { model: 'threads' },
    { model: 'executor' },
    { lab: 'gil' },
    { lab: 'litmus' },
    { lab: 'locks' },
  ]) {
    const { code, message } = await site.failureOf(spec);
    expect(code).toBe('unsupported');
    expect(message).toContain('not cross-origin isolated');
  }
});

test('spinner: under the GIL it turns, and stutters when the switch interval is long', ALONE, async ({ site }) => {
  for (const work of ['cpu', 'blocking-sleep', 'fetch']) {
    const { spinner, answer } = await site.recordOf({ lab: 'spinner', model: 'threads-gil', work, seconds: 0.8 });
    expect({ looks: spinner?.looks, answer }).toEqual({ looks: 'turns', answer: 42 });
  }
  const spec = { lab: 'spinner', model: 'threads-gil', work: 'cpu', seconds: 2.5, switchInterval: 1000 };
  expect((await site.recordOf(spec)).spinner?.looks).toBe('freezes');
});
