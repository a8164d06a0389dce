/** A thread that dies ends its run with an error, soon and in whatever it was part of, and the next run works. */
import { type Death, letThreadsDie } from './deaths';
import { expect, openLibrary, recordOf, runSpec, test } from './support';

/** From the death to the error, in milliseconds: far more than it takes, for machines that are busy. Unseen, it would hang. */
const SOON = 20_000;

/** Everything that runs on threads, and after how many milliseconds of its work a thread of it asks for the time. */
const RUNS: Record<string, { spec: object; afterMs: number }> = {
  'race of threads': { spec: { model: 'threads', workers: 2 }, afterMs: 20 },
  'race of threads-gil': { spec: { model: 'threads-gil', workers: 2 }, afterMs: 20 },
  'race of an executor': { spec: { model: 'executor', workers: 2 }, afterMs: 20 },
  'race of split numbers': { spec: { model: 'threads', workers: 2, split: true }, afterMs: 20 },
  sweep: { spec: { lab: 'sweep', model: 'threads', workers: 2, repeats: 1 }, afterMs: 20 },
  'gil lab': { spec: { lab: 'gil', threads: 2 }, afterMs: 20 },
  'gil lab, mixed': { spec: { lab: 'gil', threads: 2, mix: 'mixed' }, afterMs: 20 },
  // After the rehearsal, whose last look at the clock is the first after 20 ms.
  'locks lab': { spec: { lab: 'locks', threads: 2, increments: 10_000_000 }, afterMs: 20 },
  'locks lab, with a lock': { spec: { lab: 'locks', threads: 2, guard: 'lock' }, afterMs: 20 },
  'spinner of threads': { spec: { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.1 }, afterMs: 20 },
};

/** The thread that spins in it never asks for the time. */
const UNDER_A_GIL = ['cpu', 'blocking-sleep', 'fetch'].map((work) => ({
  lab: 'spinner',
  model: 'threads-gil',
  work,
  seconds: 0.5,
}));

test.skip(({ browserName }) => browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');

function thatDies(what: string, spec: object, death: Death, says: RegExp, named: string) {
  test(`${what}: a thread that ${named} ends the run, and the next run works`, async ({ page }) => {
    const letLive = await letThreadsDie(page, death);
    await openLibrary(page);
    const { error } = await runSpec(page, spec);
    const tookMs = await page.evaluate(async () => {
      const now = performance.timeOrigin + performance.now();
      // A thread tells of its death on a way of its own.
      while (deaths.length === 0) await new Promise(requestAnimationFrame);
      return now - (deaths[0] ?? NaN);
    });
    expect(error?.code).toBe('worker-lost');
    expect(error?.message).toMatch(says);
    expect(tookMs).toBeLessThan(SOON);

    letLive();
    expect((await recordOf(page, spec)).schema).toBe(1);
  });
}

for (const [what, { spec, afterMs }] of Object.entries(RUNS)) {
  thatDies(what, spec, { traps: afterMs }, /unreachable/, 'traps');
  // A pool is ready when its threads have begun to work, so one that ends before that is not up within the limit.
  if (!what.includes('executor')) thatDies(what, spec, 'closes', /has ended/, 'is closed');
}

for (const spec of UNDER_A_GIL) {
  thatDies(`spinner of threads-gil, ${spec.work}`, spec, 'closes', /has ended/, 'is closed');
}

thatDies(
  'race of threads',
  { model: 'threads', workers: 2 },
  'leader traps',
  /unreachable/,
  'leads the others and traps',
);

/**
 * Long enough for a thread to die in the middle, and short enough for two rounds of all models. Many numbers of a few
 * milliseconds: of a few long ones, the thread that is to die may get none, where the other thread came to run first.
 */
const COMPARE = { lab: 'compare', workers: 2, repeats: 1, numbers: Array(50).fill('99999999999973') };

/** A pool whose thread ends before it has begun to work is not up within the limit. */
const COMPARE_DEATHS: [string, Death, RegExp][] = [
  ['traps', { traps: 20 }, /unreachable/],
  ['is closed', 'closes', /has ended|not ready within/],
];

for (const [named, death, says] of COMPARE_DEATHS) {
  test(`compare: a thread that ${named} costs its model only, and the next run has all of them`, async ({ page }) => {
    const letLive = await letThreadsDie(page, death);
    await openLibrary(page);
    const { runs = [], notRun = [] } = await recordOf(page, COMPARE);
    const lost = notRun.filter(({ why }) => says.test(why)).map(({ model }) => model);
    expect(lost).toContain('threads');
    const ran = runs.map(({ model }) => model);
    expect(ran).toEqual(expect.arrayContaining(['sequential', 'processes']));
    expect(ran.filter((model) => lost.includes(model))).toEqual([]);

    letLive();
    const next = await recordOf(page, COMPARE);
    expect(next.runs?.map(({ model }) => model)).toEqual(expect.arrayContaining([...ran, ...lost]));
  });
}
