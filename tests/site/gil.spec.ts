/** The GIL lab: one lock for everybody, and what each thread did meanwhile. */
import { readFileSync } from 'node:fs';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { STATES } from '../../www/src/content/charts';
import { FIGURES } from '../../www/src/content/gil';
import { ALONE, expect, open, recordOf, test } from './support';

type Span = NonNullable<RunRecord['trace']>[number];

const holding = ({ trace = [] }: RunRecord) => trace.filter(({ state }) => state === 'holding');

/** The longest time that two spans of different threads have in common. */
function overlapMs(spans: readonly Span[]): number {
  const byStart = spans.toSorted((one, other) => one.startMs - other.startMs);
  let longest = 0;
  byStart.forEach((span, at) => {
    for (const later of byStart.slice(at + 1)) {
      if (later.startMs >= span.endMs) break;
      if (later.thread !== span.thread) longest = Math.max(longest, Math.min(span.endMs, later.endMs) - later.startMs);
    }
  });
  return longest;
}

test('under the GIL no two threads hold it at once, and it is handed over on request', async ({ library }) => {
  const record = await recordOf(library, { lab: 'gil', threads: 3 });
  expect(record).toMatchObject({ lab: 'gil', model: 'threads-gil', workers: 3, switchInterval: 5, traceLeftOut: 0 });
  expect(record.rows.map(({ prime }) => prime)).toEqual([true, true, true]);
  expect(record.switches).toBeGreaterThan(2);
  expect(new Set(holding(record).map(({ thread }) => thread))).toEqual(new Set([0, 1, 2]));
  // Noted before the lock is given back and after it was taken, however busy the machine; the clocks of two workers agree
  // to well under a millisecond.
  expect(overlapMs(holding(record))).toBeLessThan(1);
  expect(record.trace?.some(({ state }) => state === 'request')).toBe(true);
  expect(record.mainThread.longestGapMs).toBeLessThan(record.totalMs);
});

test('without a GIL nobody waits for it and nothing is handed over', async ({ library }) => {
  const record = await recordOf(library, { lab: 'gil', gil: 0, threads: 2 });
  expect(record).toMatchObject({ model: 'threads', switches: 0 });
  expect(record).not.toHaveProperty('switchInterval');
  expect(new Set(record.trace?.map(({ state }) => state))).toEqual(new Set(['computing']));
});

test('an answer from outside waits for the switch interval beside a thread that computes', async ({ library }) => {
  const median = async (switchInterval: number) => {
    // A prime that takes long enough for the first and the last answer, which may find the lock free, not to matter.
    const numbers = ['999999999999999989'];
    const { latenciesMs = [] } = await recordOf(library, {
      lab: 'gil',
      mix: 'mixed',
      threads: 2,
      switchInterval,
      numbers,
    });
    return latenciesMs.toSorted((one, other) => one - other)[Math.floor(latenciesMs.length / 2)] ?? 0;
  };
  // Nobody gets the lock before the interval is over, however fast the machine.
  expect(await median(30)).toBeGreaterThanOrEqual(29);
});

test('threads that only wait hardly wait for the lock', async ({ library }) => {
  const { latenciesMs = [], trace = [] } = await recordOf(library, { lab: 'gil', mix: 'io', threads: 2 });
  expect(latenciesMs.length).toBe(40);
  expect(trace.some(({ state }) => state === 'io')).toBe(true);
});

test('native work is done with the lock released', ALONE, async ({ library }) => {
  const { trace = [], rows } = await recordOf(library, { lab: 'gil', mix: 'native', threads: 2 });
  expect(rows.length).toBe(2);
  const native = trace.filter(({ state }) => state === 'native');
  const held = trace.filter(({ state }) => state === 'holding');
  const sum = (spans: readonly Span[]) => spans.reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
  expect(sum(native)).toBeGreaterThan(10 * sum(held));
});

test('Run draws a lane for each thread, which can be zoomed by keyboard, and a table of the same', async ({ page }) => {
  await open(page, '?lab=gil&threads=2');
  const lab = page.locator('[data-lab=gil]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  await expect(lab.locator('[data-thread]')).toHaveCount(2);
  await expect(lab.locator('[data-switches]')).toHaveText(/^\d+$/);
  const chart = lab.locator('interleave-trace-chart');
  const sight = () =>
    chart.evaluate((element) => {
      const { fromMs, toMs } = element as unknown as { fromMs: number; toMs: number };
      return toMs - fromMs;
    });
  const trace = chart.getByRole('group', { name: 'Trace' });
  // It begins with a few switch intervals.
  await trace.press('0');
  const all = await sight();
  await trace.press('+');
  expect(await sight()).toBeCloseTo(all / 2, 3);
  await trace.press('0');
  expect(await sight()).toBeCloseTo(all, 3);
});

test('whatever a thread does between its beginning and its end is drawn, and named below', async ({ page }) => {
  await open(page, '?lab=gil&threads=2');
  const lab = page.locator('[data-lab=gil]');
  const record = await recordOf(page, { lab: 'gil', threads: 2, numbers: ['97', '101'] });
  const trace = [
    { thread: 0, state: 'holding', startMs: 0, endMs: 6 },
    { thread: 1, state: 'waiting', startMs: 0, endMs: 12 },
    { thread: 0, state: 'released', startMs: 6, endMs: 12 },
    { thread: 1, state: 'holding', startMs: 12, endMs: 18 },
  ];
  await lab.locator('[data-record-file]').setInputFiles({
    name: 'kept.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...record, trace, totalMs: 18 })),
  });
  const chart = lab.locator('interleave-trace-chart');
  await expect(chart.locator('figcaption')).toContainText(STATES.released ?? '');
  await expect(chart.locator('figcaption .key')).toHaveCount(3);
  // The same for all that threads did in a run; a request is a moment.
  const recorded = JSON.parse(readFileSync(inRoot('www', 'src', 'recordings', 'gil.json'), 'utf8')) as RunRecord;
  const states = new Set(recorded.trace?.map(({ state }) => state));
  expect([...states].filter((state) => !(state in STATES))).toEqual(['request']);
});

test('the run before is shown where it did the same work', async ({ page }) => {
  await open(page, '?lab=gil&threads=2&mix=io');
  const lab = page.locator('[data-lab=gil]');
  const before = lab.locator('dt', { hasText: FIGURES.before });
  const run = async () => {
    const result = page.evaluate(
      () =>
        new Promise<void>((done) => {
          addEventListener('interleave:result', () => done(), { once: true });
        }),
    );
    await lab.locator('[data-action=run]').click();
    await result;
    await expect(lab).toHaveAttribute('data-status', 'done');
  };
  await run();
  await expect(before).toHaveCount(0);
  await lab.locator('[data-field=gil]').selectOption('0');
  await run();
  await expect(before).toHaveCount(1);
  await lab.locator('[data-field=mix]').selectOption('native');
  await run();
  await expect(before).toHaveCount(0);
});

test('a trace of more spans than a call takes arguments is drawn to its end', async ({ page }) => {
  await open(page, '?lab=gil');
  const endMs = await page.evaluate(async () => {
    await customElements.whenDefined('interleave-trace-chart');
    const chart = document.createElement('interleave-trace-chart');
    const spans = Array.from({ length: 300_000 }, (_, at) => ({
      thread: 0,
      state: 'holding',
      startMs: at,
      endMs: at + 1,
    }));
    Object.assign(chart, { spans, lanes: 1, totalMs: 1 });
    document.body.append(chart);
    await (chart as unknown as { updateComplete: Promise<boolean> }).updateComplete;
    return (chart as unknown as { toMs: number }).toMs;
  });
  expect(endMs).toBe(300_000);
});
