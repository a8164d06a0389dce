/** An exception that the engine does not expect ends the run that it meets, and is told in its own words. */
import { HEAVY, QUICK } from './reference';
import { expect, failureOf, openLibrary, recordOf, runSpec, test } from './support';

const BROKE = 'the clock broke';

declare global {
  var clockBroken: boolean;
}

/** Runs that take a while, so that something can happen to them. */
const RUNS = {
  coroutines: { model: 'coroutines', numbers: [HEAVY, HEAVY] },
  greenlets: { model: 'greenlets', numbers: [HEAVY, HEAVY], workers: 2 },
  processes: { model: 'processes', numbers: [HEAVY, HEAVY], workers: 2 },
  'a spinner beside work that naps': { lab: 'spinner', model: 'coroutines', work: 'cpu-nap', seconds: 1 },
  'a spinner beside work that waits': { lab: 'spinner', model: 'coroutines', work: 'sleep', seconds: 1 },
  'a spinner beside work that is suspended': { lab: 'spinner', model: 'greenlets', work: 'cpu-nap', seconds: 1 },
  'locks with coroutines': { lab: 'locks', guard: 'coroutines', increments: 1_000_000 },
};

test.describe('a clock that throws', () => {
  // What is left of the engine stumbles on.
  test.use({ expectedErrors: new RegExp(`${BROKE}|unreachable`) });

  for (const [name, spec] of Object.entries(RUNS)) {
    test(`${name}: ends the run, and the next one says to reload`, async ({ page }) => {
      await page.addInitScript((broke) => {
        const now = performance.now.bind(performance);
        globalThis.clockBroken = false;
        performance.now = () => {
          if (clockBroken) throw new Error(broke);
          return now();
        };
      }, BROKE);
      await openLibrary(page);
      const supported = await page.evaluate(() => interleave.capabilities().models);
      test.skip('model' in spec && supported[spec.model] !== true, 'The browser cannot.');
      const failures = await page.evaluate(async (spec) => {
        const failure = (options = {}) =>
          interleave.run(spec, options).then(
            () => undefined,
            (thrown: unknown) => {
              const { code, message } = thrown as { code: string; message: string };
              return { code, message };
            },
          );
        const onEvent = ({ type }: { type: string }) => {
          if (type === 'started') clockBroken = true;
        };
        const first = await failure({ onEvent });
        clockBroken = false;
        return [first, await failure()];
      }, spec);
      for (const failure of failures) {
        expect(failure?.code).toBe('internal');
        expect(failure?.message).toContain(BROKE);
        expect(failure?.message).toContain('Reload');
      }
    });
  }
});

test('whatever a refused nap throws, the run ends and the next one runs', async ({ page }) => {
  await page.addInitScript(() => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const silent = new Error();
    Object.defineProperty(silent, 'message', {
      get() {
        throw silent;
      },
    });
    const odd: unknown[] = [
      undefined,
      null,
      7,
      'no',
      Symbol('no'),
      new Error('no'),
      Object.create(null),
      proxy,
      cyclic,
      silent,
    ];
    let asked = 0;
    Object.defineProperty(globalThis, 'scheduler', {
      value: {
        // Thrown and rejected with by turns.
        postTask: () => {
          const value = odd[(asked >> 1) % odd.length];
          asked += 1;
          if (asked % 2 === 0) throw value;
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what must be put up with
          return Promise.reject(value);
        },
      },
    });
  });
  await openLibrary(page);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { code, message } = await failureOf(page, { model: 'coroutines', nap: 'post-task', napEvery: 1000 });
    expect(code, message).toBe('unsupported');
    expect(message).toContain('post-task');
  }
  expect((await recordOf(page, { ...QUICK, model: 'coroutines', nap: 'timer' })).rows).toHaveLength(2);
});

test.describe('a nap that gives no promise', () => {
  test.use({ expectedErrors: /then|undefined|unreachable/ });

  test('ends the run', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'scheduler', { value: { postTask: () => undefined } });
    });
    await openLibrary(page);
    const { code, message } = await failureOf(page, { model: 'coroutines', nap: 'post-task', napEvery: 1000 });
    expect(code).toBe('internal');
    expect(message).toContain('Reload');
  });
});

test.describe('errors of the page itself', () => {
  test.use({ expectedErrors: /mine/ });

  test('are reported and end no run', async ({ page }) => {
    await openLibrary(page);
    const { rows, reported } = await page.evaluate(
      async (numbers) => {
        const reported: string[] = [];
        // The last rejection may be reported after the end of the run: a frame can come before the browser's task for it.
        const allReported = new Promise<void>((resolve) => {
          const report = (thrown: unknown) => {
            reported.push((thrown as Error).message);
            if (reported.length === 7) resolve();
          };
          addEventListener('error', ({ error }) => report(error));
          addEventListener('unhandledrejection', ({ reason }) => report(reason));
        });
        document.body.addEventListener('tested', () => {
          throw new Error('mine, in a listener of a listener');
        });
        const onEvent = ({ type }: { type: string }): void => {
          if (type !== 'row') return;
          document.body.dispatchEvent(new Event('tested'));
          // Rejects while the engine is on the stack, and is reported when it is not.
          void (() => Promise.reject(new Error('mine, in a promise')))();
          throw new Error('mine, in a listener');
        };
        setTimeout(() => {
          throw new Error('mine, in a timer');
        });
        const { rows } = await interleave.run({ model: 'coroutines', numbers }, { onEvent });
        await allReported;
        return { rows: rows.length, reported: reported.toSorted() };
      },
      [HEAVY, HEAVY],
    );
    expect(rows).toBe(2);
    expect(reported).toEqual([
      ...Array<string>(2).fill('mine, in a listener'),
      ...Array<string>(2).fill('mine, in a listener of a listener'),
      ...Array<string>(2).fill('mine, in a promise'),
      'mine, in a timer',
    ]);
    expect((await recordOf(page, QUICK)).rows).toHaveLength(2);
  });
});

test('a process that panics is told of in the words of its panic', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const { next } = message as { next?: { jobs: Uint8Array } | 'sentinel' };
        // No check of a process expects to be asked for a part of nothing: the last 4 of the 21 bytes of a job.
        if (typeof next === 'object') next.jobs.forEach((_, at, jobs) => at % 21 >= 17 && (jobs[at] = 0));
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
  });
  await openLibrary(page);
  const { error } = await runSpec(page, { ...QUICK, model: 'processes', workers: 2 });
  expect(error?.code).toBe('worker-lost');
  expect(error?.message).toContain('there is no part 0 of 0');
});
