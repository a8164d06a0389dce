/** What a lab says of its run does not contradict what was measured, on an idle machine and on a busy one. */
import './node-navigator';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { BETWEEN } from '../../www/src/content/steps/steps';
import { verdict } from '../../www/src/course/verdicts';
import type { MeasureName } from '../../www/src/course/question';
import { GIL_STEPS } from '../../www/src/labs/gil/gil-steps';
import { gilVerdict } from '../../www/src/labs/gil/gil-verdict';
import type { Against } from '../../www/src/labs/base/against';
import { COMPARE_STEPS } from '../../www/src/labs/compare/compare-steps';
import { LOCKS_STEPS } from '../../www/src/labs/locks/locks-steps';
import { RACE_STEPS } from '../../www/src/labs/race/race-steps';
import { raceVerdict } from '../../www/src/labs/race/race-verdict';
import { SERVER_STEPS } from '../../www/src/labs/server/server-steps';
import { Lesson } from '../../www/src/labs/base/lesson';
import type { Step } from '../../www/src/labs/base/step';
import { spinnerSurprise } from '../../www/src/labs/spinner/spinner-verdict';
import { leastOfBest, sweepVerdict } from '../../www/src/labs/sweep/sweep-verdict';
import { besideBusyLoops } from './busy';
import { Lab } from './lab';
import { ALONE, expect, open, test } from './support';

/** What the sentences are made of; the rest of a record says nothing here. */
const record = (fields: object): RunRecord =>
  ({
    mainThread: { longestGapMs: 20 },
    environment: { cores: 2 },
    spec: {},
    totalMs: 500,
    rows: [{ elapsedMs: 10 }, { elapsedMs: 10 }],
    workers: 2,
    ...fields,
  }) as RunRecord;

/** Each of its checks took 10 ms, and in the sequential run as many times as long. */
const against = (speedup: number, checksRatio = 1, bound = 1.8): Against => ({
  comparison: { speedup, bound, efficiency: speedup / bound },
  aloneMs: [10 * checksRatio, 10 * checksRatio],
});

test('a race that shows what the text claims needs no more words, and one that does not gets some', () => {
  const frozen = { mainThread: { longestGapMs: 800 } };
  expect(raceVerdict(record({ model: 'sequential', ...frozen }), undefined)).toBeUndefined();
  expect(raceVerdict(record({ model: 'sequential' }), undefined)).toContain('too short');
  expect(raceVerdict(record({ model: 'coroutines' }), against(0.9))).toBeUndefined();
  expect(raceVerdict(record({ model: 'coroutines', ...frozen }), against(0.9))).toContain('no frame came');
  const often = raceVerdict(record({ model: 'coroutines', ...frozen, naps: 100 }), against(0.9));
  expect(often).toContain('does not let frames come');
  const seldom = raceVerdict(record({ model: 'coroutines', ...frozen, naps: 3 }), against(0.9));
  expect(seldom).toContain('3 naps, so one about every 125');
  expect(raceVerdict(record({ model: 'processes' }), against(1.6))).toBeUndefined();
  expect(raceVerdict(record({ model: 'processes' }), against(0.7))).toContain('No faster');
  expect(raceVerdict(record({ model: 'threads', environment: { cores: 1 } }), against(0.9))).toContain('one core');
  expect(raceVerdict(record({ model: 'threads', ...frozen }), against(1.6))).toContain('With fewer workers');
  const beside = raceVerdict(record({ model: 'processes', workers: 1, ...frozen }), against(0.98));
  expect(beside).toContain('share the cores');
  expect(beside).not.toContain('fewer');
  expect(raceVerdict(record({ model: 'threads-gil' }), against(0.95))).toBeUndefined();
  expect(raceVerdict(record({ model: 'threads-gil' }), against(1.7))).toContain('disturbed');
  // On a page that is slowed down, workers seem to be faster than there are cores.
  expect(raceVerdict(record({ model: 'processes' }), against(9, 5.9))).toContain('5.90× as long on the page');
  expect(raceVerdict(record({ model: 'processes', spec: { split: true } }), against(1.7, 2))).toBeUndefined();
});

test('what differs by less than the runs do is no gain', () => {
  const medians = [900, 482, 478, 480].map((totalMs, index) => ({
    workers: index + 1,
    totalMs,
    speedup: 900 / totalMs,
  }));
  const runs = medians.map(({ workers, totalMs }) => ({ workers, totalMs }));
  const swept = record({ model: 'processes', medians, runs });
  expect(leastOfBest(swept.medians ?? [], swept.runs ?? [])?.workers).toBe(2);
  expect(sweepVerdict(swept)).toBeUndefined();
  const flat = medians.map((median) => ({ ...median, totalMs: 900, speedup: 1 }));
  expect(sweepVerdict(record({ model: 'processes', medians: flat, runs }))).toContain('did not help');
});

test('a run without the lock that is no faster says so, and a convoy is told by its longest wait', () => {
  const spec = { mix: 'cpu' };
  const locked = record({ spec, switchInterval: 5, workers: 4, totalMs: 400, trace: [] });
  expect(gilVerdict(record({ spec, workers: 4, totalMs: 210 }), locked)).toContain('take turns');
  expect(gilVerdict(record({ spec, workers: 4, totalMs: 410 }), locked)).toContain('No faster');
  const mixed = { spec: { mix: 'mixed' }, switchInterval: 5 };
  expect(gilVerdict(record({ ...mixed, latenciesMs: [0.1, 0.2, 26] }), undefined)).toContain('unluckiest for 26');
  expect(gilVerdict(record({ ...mixed, latenciesMs: [0.1, 0.2] }), undefined)).toContain('No convoy');
});

test('a spinner that does not look as its text explains is not explained by that text', () => {
  const looks = (model: string, work: string, looks: string) =>
    spinnerSurprise(record({ model, spec: { work, switchInterval: 5 }, spinner: { looks, longestGapMs: 700 } }));
  expect(looks('coroutines', 'cpu', 'never-appears')).toBeUndefined();
  expect(looks('coroutines', 'cpu', 'turns')).toContain('too soon');
  expect(looks('threads', 'cpu', 'turns')).toBeUndefined();
  expect(looks('threads', 'cpu', 'freezes')).toContain('should have turned');
});

/** What a step finds in records that have these fields. */
const found = (steps: readonly Step[], id: string, ...records: object[]) => {
  const finding = steps.find((step) => step.id === id)?.shows(...records.map(record));
  // Whoever is told that it is none of the answers is told why.
  expect(finding?.sentence.endsWith(BETWEEN), id).toBe(finding?.answer === undefined);
  return finding?.answer;
};

test('a figure between two answers that are far apart is called neither', () => {
  const totals = (steps: readonly Step[], id: string, ...all: number[]) =>
    found(steps, id, ...all.map((totalMs) => ({ totalMs })));
  const turns = [284, 340, 529, 534, 760, 900, 1200, 1600, 1800].map((ms) => totals(GIL_STEPS, 'turns', 284, ms));
  expect(turns).toEqual(['one', 'one', undefined, undefined, undefined, 'four', 'four', undefined, 'more']);
  const freed = [1, 1.5, 2.2, 2.6, 4].map((gain) => totals(GIL_STEPS, 'free', 400, 400 / gain));
  expect(freed).toEqual(['same', 'cores', 'cores', undefined, 'four']);
  const waited = [1, 1.4, 2, 2.8, 4, 6].map((times) => totals(GIL_STEPS, 'wait', 200 * times, 200));
  expect(waited).toEqual(['same', undefined, 'twice', undefined, 'four', undefined]);
  const longest = [0.2, 6, 600, 1500].map((ms) => found(GIL_STEPS, 'convoy', {}, { latenciesMs: [0.1, ms] }));
  expect(longest).toEqual(['once', 'interval', undefined, 'long']);
  const napped = [1.1, 1.45, 2, 4, 12].map((times) => totals(RACE_STEPS, 'nap', 500, 500 * times));
  expect(napped).toEqual(['same', undefined, 'twice', undefined, 'ten']);
  const locked = [0.3, 0.85, 1].map((part) =>
    found(LOCKS_STEPS, 'cost', { perSecond: 1e8 }, { perSecond: part * 1e8 }),
  );
  expect(locked).toEqual(['slower', undefined, 'same']);
  const places = (times: number) =>
    [0, 4, 256].map((bytes, at) => ({ bytes, together: 9, nsPerAddition: [5 * times, times, 1][at] }));
  const shared = [1, 1.35, 4].map((times) => found(LOCKS_STEPS, 'sharing', { places: places(times) }));
  expect(shared).toEqual(['same', undefined, 'longer']);
  const queued = [1, 1.3, 3].map((times) =>
    found(SERVER_STEPS, 'queue', { latencyMs: { p99: 100 * times } }, { latencyMs: { p99: 100 } }),
  );
  expect(queued).toEqual(['same', undefined, 'shorter']);
  const priced = [1.1, 1.5, 1.8, 3].map((times) =>
    found(COMPARE_STEPS, 'price', {
      runs: [
        { model: 'sequential', totalMs: 100 },
        { model: 'coroutines', totalMs: 100 * times },
      ].map((run) => ({ ...run, startupMs: 0, longestGapMs: 20 })),
    }),
  );
  expect(priced).toEqual(['little', 'half', undefined, 'twice']);
});

test('a step that decided nothing was taken, and is still open', async () => {
  const lesson = new Lesson(LOCKS_STEPS);
  const step = LOCKS_STEPS.find(({ id }) => id === 'sharing');
  if (!step) throw new Error('There is no such step.');
  const take = async (together: number) => {
    const places = [0, 4, 256].map((bytes) => ({ bytes, together, nsPerAddition: bytes > 4 ? 1 : 9 }));
    let guess;
    await lesson.take(step, 'longer', (_, hear) => {
      const measured = record({ places });
      guess = hear(measured);
      return Promise.resolve(measured);
    });
    return { isOpen: lesson.isOpen(step), guess };
  };
  expect(lesson.isOpen(step)).toBe(false);
  expect(await take(0)).toEqual({ isOpen: true, guess: undefined });
  expect(await take(5)).toMatchObject({ isOpen: false, guess: { answer: 'longer', right: true } });
});

test('a page that stood still for a frame or two did not freeze, however short the work', () => {
  const shown = (totalMs: number, longestGapMs: number) =>
    RACE_STEPS[0]?.shows(record({ totalMs, mainThread: { longestGapMs } })).answer;
  expect([shown(2.4, 16), shown(500, 30), shown(500, 150), shown(500, 480)]).toEqual([
    'turns',
    'turns',
    'stutters',
    'still',
  ]);
});

test('a figure of the course that is between two outcomes has none of them', () => {
  const outcome = (measure: MeasureName, ...records: object[]) =>
    verdict(
      measure,
      records.map((fields) => ({ value: '', label: '', record: record(fields) })),
    ).answer;
  const gain = (times: number) =>
    outcome('gain', { perSecond: 1e6, workers: 1 }, { perSecond: times * 1e6, workers: 4 });
  expect([0.5, 2, 2.9, 3.8].map(gain)).toEqual(['none', 'some', 'between', 'full']);
  const part = (of: number) => outcome('part', { totalMs: 1000 }, { totalMs: 1000 * of });
  expect([0.001, 0.05, 0.5, 1].map(part)).toEqual(['tiny', 'between', 'part', 'whole']);
  const atOnce = (endMs: number) =>
    outcome('at once', {
      totalMs: 100,
      trace: [0, 1].map((thread) => ({ thread, state: 'holding', startMs: 0, endMs })),
    });
  expect([50, 60, 95].map(atOnce)).toEqual(['one', 'between', 'several']);
});

for (const loops of [0, 2]) {
  test(
    `workers are faster than the page alone or the lab says why not, beside ${loops} busy loops`,
    ALONE,
    async ({ page }) => {
      await besideBusyLoops(loops, async () => {
        await open(page);
        const lab = new Lab(page);
        for (const model of ['sequential', 'processes']) {
          await lab.choose(model);
          await lab.runToEnd();
        }
        const speedup = Number.parseFloat((await lab.root.locator('dt:text-is("Speed-up") + dd').textContent()) ?? '');
        const noFaster = lab.root.locator('[data-verdict]', { hasText: 'No faster' });
        // The figure is rounded, so at the border itself either is right.
        if (speedup !== 1.1) await expect(noFaster).toHaveCount(speedup < 1.1 ? 1 : 0);
      });
    },
  );
}
