/** What a lab says of its run does not contradict what was measured, on an idle machine and on a busy one. */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { gilVerdict } from '../../www/src/labs/gil/gil-verdict';
import type { Against } from '../../www/src/labs/base/against';
import { raceVerdict } from '../../www/src/labs/race/race-verdict';
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
  expect(raceVerdict(record({ model: 'threads', ...frozen }), against(1.6))).toContain('share the cores');
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
