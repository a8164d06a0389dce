/** Every bad value of a run specification is refused by name, before anything has begun. */
import type { Page } from '@playwright/test';
import { QUICK } from './reference';
import { expect, failureOf, openLibrary, runSpec, test } from './support';
import { watchWorkers, workerCounts } from './workers';

const BAD: Record<string, unknown[]> = {
  lab: ['maze', 1],
  model: ['fibres', '', null],
  work: ['play'],
  numbers: [
    [],
    '',
    ['2', 'abc'],
    ['-5'],
    ['1.5'],
    ['1e9'],
    ['18446744073709551616'],
    [`1${'0'.repeat(30)}`],
    [7],
    [null],
    7,
  ],
  workers: [0, 65, 1.5, -1, 'two', '1e1'],
  algorithm: ['guess'],
  nap: ['siesta'],
  slice: [0, 0.05, 1001, 'long'],
  napEvery: [0, 1_000_000_001, 0.5],
  switchInterval: [0, 1001],
  order: ['random'],
  split: [2, 'yes'],
  repeats: [0, 51],
  seconds: [0, 61],
  autorun: [2, 'yes'],
  controls: [2],
  allowLinks: [2],
  isolate: [2],
  theme: ['sepia'],
  profile: ['phone'],
  threads: [0, 17],
  mix: ['all'],
  gil: [2],
  guard: ['dog'],
  increments: [0, 10_000_001],
  test: ['acid', 1],
  accesses: ['relaxed'],
  trials: [-1, 10_000_001, 1.5],
  demo: ['magic'],
  jobs: [9, 1001],
  deployment: ['nginx'],
  clients: [0, 201],
  rate: [0, 1001],
  ioMs: [-1, 1001],
  cpuMs: [-1, 1001],
  heavy: [-0.1, 1.1, 'half'],
  heavyMs: [-1, 2001],
};

test('every bad value is refused by the name of its field, and no worker is made for it', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  for (const [field, values] of Object.entries(BAD)) {
    for (const value of values) {
      const { events, error } = await runSpec(page, { model: 'processes', [field]: value });
      const given = `${field}: ${JSON.stringify(value)}`;
      expect.soft(error, given).toMatchObject({ name: 'InterleaveError', code: 'invalid-spec', field });
      expect.soft(error?.message, given).toContain(field);
      expect.soft(events, given).toEqual([]);
    }
  }
  expect(await workerCounts(page)).toEqual({ made: 0, ended: 0 });
});

test('an unknown field is refused, and the error names it and those that there are', async ({ library }) => {
  const { code, field, message } = await failureOf(library, { ...QUICK, wrokers: 2 });
  expect({ code, field }).toEqual({ code: 'invalid-spec', field: 'wrokers' });
  expect(message).toContain('wrokers');
  expect(message).toContain('workers');
});

test('a bad number is named with its position and its text', async ({ library }) => {
  const { message } = await failureOf(library, { numbers: ['2', '3', '12a'] });
  expect(message).toContain('position 3');
  expect(message).toContain('12a');
});

test('100,000 numbers are taken, and one more is refused', async ({ library }) => {
  const [most, tooMany] = await library.evaluate(async () => {
    const attempt = (count: number) => {
      // Aborted as soon as it has been accepted: only the check of the specification matters here.
      const controller = new AbortController();
      const onEvent = () => {
        controller.abort();
      };
      const spec = { model: 'coroutines', numbers: Array<string>(count).fill('2') };
      return interleave.run(spec, { onEvent, signal: controller.signal }).then(
        () => undefined,
        (thrown: unknown) => {
          const { code, field } = thrown as { code: string; field: string | undefined };
          return { code, field };
        },
      );
    };
    return [await attempt(100_000), await attempt(100_001)];
  });
  expect(most).toMatchObject({ code: 'aborted' });
  expect(tooMany).toMatchObject({ code: 'invalid-spec', field: 'numbers' });
});

test('a refusal has a reason and its particulars, which are the same in every language', async ({ library }) => {
  expect(await detailOf(library, { numbers: ['2', '12a'] })).toMatchObject({
    reason: 'no-number',
    params: { name: 'numbers', position: 1, given: { kind: 'text', text: '“12a”' } },
    position: 1,
  });
  expect(await detailOf(library, { workers: 65 })).toMatchObject({
    reason: 'no-integer',
    params: { name: 'workers', given: { kind: 'number', text: '65' }, from: 1, to: 64 },
  });
  expect(await detailOf(library, { lab: 'sweep', model: 'offload' })).toMatchObject({
    reason: 'model-not-in-lab',
    params: { lab: 'sweep', allowed: ['processes', 'threads', 'threads-gil', 'executor'] },
  });
  expect(await detailOf(library, 7)).toMatchObject({ reason: 'no-object', params: { given: { kind: 'number' } } });
});

/** What a page around is told of the refusal. */
async function detailOf(page: Page, spec: unknown): Promise<unknown> {
  return page.evaluate(
    (spec) =>
      interleave.run(spec).then(
        () => 'ran',
        (thrown: unknown) => (thrown as { asDetail(): unknown }).asDetail(),
      ),
    spec,
  );
}

test('what is no object is refused', async ({ library }) => {
  const codes = await library.evaluate(async () => {
    const codeOf = (spec: unknown) =>
      interleave.run(spec).then(
        () => 'ran',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
    return [await codeOf(null), await codeOf('race'), await codeOf(7)];
  });
  expect(codes).toEqual(['invalid-spec', 'invalid-spec', 'invalid-spec']);
});

test('a known field that the model has no use for is checked and then ignored', async ({ library }) => {
  const { record } = await runSpec(library, { ...QUICK, model: 'sequential', workers: 7, guard: 'lock', lang: 'tlh' });
  expect(record?.workers).toBe(1);
});
