/** What holds of each run of the labs `lifecycle` and `server`, in every browser: every job and request is accounted for. */
import { expect } from '@playwright/test';
import type { DemoFigures, Deployment, RunRecord } from '../../pkg/baseline/interleave';

/** A record, or none where a run failed, which no claim survives. */
type Ran = RunRecord | undefined;

type FiguresOf<Kind extends DemoFigures['kind']> = Extract<DemoFigures, { kind: Kind }>;

export function figuresOf<Kind extends DemoFigures['kind']>(record: Ran, kind: Kind): FiguresOf<Kind> {
  const demo = record?.demo;
  if (demo?.kind !== kind) throw new Error(`The record has no figures of ${kind}: ${JSON.stringify(demo)}`);
  return demo as FiguresOf<Kind>;
}

const hasThreads = (record: Ran): boolean => record?.notRun?.some(({ model }) => model === 'threads') !== true;

/** Of 2 workers and so many jobs. */
export function expectStarted(record: Ran, asked: number): FiguresOf<'startup'> {
  const figures = figuresOf(record, 'startup');
  expect(figures.jobs).toBe(asked);
  for (const { way, jobs, workers, startupMs, totalMs } of figures.ways) {
    const isPool = way.endsWith('pool');
    // On a slow machine the time for new workers may be over before.
    if (isPool || way === 'coroutine-each') expect(jobs, way).toBe(asked);
    else expect(jobs, way).toBeGreaterThan(0);
    expect(workers, way).toBe(isPool ? 2 : jobs);
    if (way !== 'coroutine-each') expect(startupMs, way).toBeGreaterThan(0);
    expect(totalMs, way).toBeGreaterThan(0);
  }
  expect(figures.ways.length).toBe(hasThreads(record) ? 5 : 3);
  return figures;
}

export function expectRacy(record: Ran): void {
  const { ends, jobs } = figuresOf(record, 'racy');
  if (!hasThreads(record)) {
    expect(ends).toEqual([]);
    return;
  }
  expect(ends.map(({ end, lost }) => [end, lost.length])).toEqual([
    ['hasty', 100],
    ['counting', 100],
  ]);
  const [hasty, counting] = ends;
  expect(counting?.lost.every((lost) => lost === 0)).toBe(true);
  expect(hasty?.lost.every((lost) => lost <= jobs)).toBe(true);
  for (const { example, lost } of ends) {
    // Each job is accounted for: taken in, or lost.
    expect(example?.jobs.map(({ job }) => job).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: jobs }, (_, job) => job),
    );
    expect(example?.jobs.filter(({ counted }) => !counted).length).toBe(lost[example?.run ?? -1]);
  }
}

export function expectErrors(record: Ran): void {
  const { cases, jobs } = figuresOf(record, 'errors');
  const threads = hasThreads(record);
  expect(cases.map(({ by, failure, surfaced }) => `${by} ${failure}: ${surfaced}`)).toEqual([
    'processes returned: result',
    'processes thrown: event',
    'processes ended: nowhere',
    ...(threads ? ['threads returned: result', 'threads thrown: event'] : []),
    'coroutines returned: await',
    'coroutines unawaited: nowhere',
  ]);
  for (const { by, failure, surfaced, done, goesOn, afterMs, says } of cases) {
    const name = `${by} ${failure}`;
    expect(done, name).toBe(jobs - 1);
    expect(goesOn, name).toBe(failure === 'returned' || failure === 'unawaited');
    const heard = surfaced !== 'nowhere';
    expect(afterMs !== undefined, name).toBe(heard);
    if (heard) expect(says, name).toContain('invalid digit');
  }
}

export function expectStopped(record: Ran): void {
  const { ways, records, bytes } = figuresOf(record, 'stopping');
  expect(ways.map(({ way }) => way)).toEqual(['sentinel', 'event', 'cancel', 'terminate']);
  for (const { way, done, cut, notBegun, halfWritten, leftOpen, written, quietMs } of ways) {
    expect(done + cut + notBegun, way).toBe(records);
    expect(written.length, way).toBe(done + cut);
    expect(
      written.filter(({ state }) => state === 'whole').every((one) => one.bytes === bytes),
      way,
    ).toBe(true);
    const forced = way === 'terminate';
    expect(halfWritten > 0 && halfWritten < bytes, way).toBe(forced);
    expect(leftOpen, way).toBe(forced ? 1 : 0);
    expect(quietMs === undefined, way).toBe(forced);
  }
  const [sentinel, event, cancelled, forced] = ways;
  expect([sentinel?.done, sentinel?.cut]).toEqual([records, 0]);
  expect(event?.notBegun).toBeGreaterThan(0);
  expect([cancelled?.done, cancelled?.cut]).toEqual([4, 0]);
  expect([forced?.done, forced?.cut]).toEqual([3, 1]);
}

export function expectOrdered(record: Ran): FiguresOf<'order'> {
  const figures = figuresOf(record, 'order');
  const { runs } = figures;
  const [submission, completion, longestFirst] = runs;
  expect(runs.map(({ answers }) => answers)).toEqual(['submission', 'completion', 'longest-first']);
  for (const { answers, jobs, efficiency, totalMs } of runs) {
    expect(
      jobs.map(({ job }) => job).toSorted((one, other) => one - other),
      answers,
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(efficiency, answers).toBeGreaterThan(0);
    expect(efficiency, answers).toBeLessThanOrEqual(1);
    for (const { endMs, hadMs } of jobs) {
      expect(hadMs, answers).toBeGreaterThanOrEqual(endMs);
      expect(hadMs, answers).toBeLessThan(totalMs + 100);
    }
  }
  expect(submission?.jobs.map(({ job }) => job)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  // In order of submission an answer waits for those before it, else for itself only.
  const ends = submission?.jobs.map(({ endMs }) => endMs) ?? [];
  expect(submission?.jobs.map(({ hadMs }) => hadMs)).toEqual(ends.map((_, at) => Math.max(...ends.slice(0, at + 1))));
  for (const { endMs, hadMs } of completion?.jobs ?? []) expect(hadMs).toBe(endMs);
  // The two longest, one for each worker, whichever of them begins a moment sooner.
  const begun = longestFirst?.jobs.toSorted((one, other) => one.startMs - other.startMs) ?? [];
  expect(begun.slice(0, 2).map(({ job }) => job)).toContain(7);
  return figures;
}

export function expectHanded(record: Ran): FiguresOf<'exchange'> {
  const figures = figuresOf(record, 'exchange');
  const ways = hasThreads(record) ? ['shared', 'copy', 'transfer'] : ['copy', 'transfer'];
  expect([...new Set(figures.handed.map(({ way }) => way))]).toEqual(ways);
  for (const way of ways) {
    const ofWay = figures.handed.filter((one) => one.way === way);
    const things = ofWay.map(({ list, size }) => (list ? size : size / 2 ** 20));
    expect(things, way).toEqual(way === 'transfer' ? [1, 4, 16] : [10_000, 1, 4, 16]);
  }
  return figures;
}

export const DEPLOYMENTS: readonly Deployment[] = [
  'sync',
  'wsgi',
  'wsgi-threads',
  'threads',
  'asgi',
  'asgi-queue',
  'wsgi-asgi',
];

export const perSecond = ({ perSecond = NaN }: RunRecord): number => perSecond;

/** Every request is done, refused or failed, the figures fit each other, and so does Little's law. */
export function expectSound(record: RunRecord, name: string): void {
  const { requests, latencyMs, server, trace = [], totalMs, traceLeftOut } = record;
  if (!requests || !latencyMs || !server) throw new Error(`${name}: no figures`);
  expect(requests.done + requests.refused + requests.failed, name).toBe(requests.asked);
  expect(requests.failed, name).toBe(0);
  expect(requests.done, name).toBeGreaterThan(0);
  const { mean, p50, p95, p99, max } = latencyMs;
  expect(p50 <= p95 && p95 <= p99 && p99 <= max && mean <= max, name).toBe(true);
  expect(
    server.histogram.reduce((sum, bin) => sum + bin.requests, 0),
    name,
  ).toBe(requests.done);
  // N = λ × R: what is under way is what comes in a second, times how long it stays.
  const expected = (perSecond(record) * mean) / 1000;
  expect(Math.abs(server.inSystem - expected), name).toBeLessThanOrEqual(0.05 * expected);
  for (const { thread, startMs, endMs } of trace) {
    expect(thread, name).toBeLessThan(server.lanes.length);
    expect(endMs, name).toBeGreaterThanOrEqual(startMs);
  }
  expect(traceLeftOut, name).toBeGreaterThanOrEqual(0);
  expect(totalMs, name).toBeGreaterThan(0);
  expect(server.coresWanted, name).toBeGreaterThan(1);
}
