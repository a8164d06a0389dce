/** A run looked at slowly: what is shown at a moment is what the record says of it. */
import type { Locator, Page } from '@playwright/test';
import type { Row, RunRecord } from '../../pkg/baseline/interleave';
import { eventBeside } from '../../www/src/reels/order';
import { firstHandOver, GilReel } from '../../www/src/reels/gil-reel';
import { idleEnds } from '../../www/src/reels/idle';
import { RaceReel } from '../../www/src/reels/race-reel';
import { slowerFor } from '../../www/src/replay/speeds';
import { violations } from './axe';
import { Lab } from './lab';
import { expect, open, recordOf, test } from './support';

const row = (index: number, worker: number, startMs: number, elapsedMs: number): Row => ({
  index,
  n: String(index),
  prime: true,
  worker,
  startMs,
  elapsedMs,
});

/** A replay within a lab, as a person and a test find it. */
class Replay {
  readonly play: Locator;
  readonly back: Locator;
  readonly on: Locator;
  readonly slider: Locator;
  readonly words: Locator;
  readonly moment: Locator;

  constructor(readonly root: Locator) {
    this.play = root.locator('[data-action=replay]');
    this.back = root.locator('[data-action=step-back]');
    this.on = root.locator('[data-action=step-on]');
    this.slider = root.getByRole('slider', { name: 'Moment of the run' });
    this.words = root.locator('.replay-words');
    this.moment = root.locator('.replay-moment');
  }

  /** Drags the slider to about there; the moment at which it came to stand. */
  async scrubTo(ms: number): Promise<number> {
    const step = Number(await this.slider.getAttribute('step'));
    await this.slider.fill(String(Math.round(ms / step) * step));
    return this.at();
  }

  async at(): Promise<number> {
    return Number(await this.moment.getAttribute('data-at'));
  }
}

/** What a record says of a moment, found without what the page finds it with. */
function stateOf({ rows, workers }: RunRecord, ms: number) {
  const ended = rows.filter(({ startMs, elapsedMs }) => startMs + elapsedMs <= ms);
  const begun = rows.filter(({ startMs }) => startMs <= ms);
  const hands = Array.from({ length: workers }, (_, worker) =>
    begun.find((row) => row.worker === worker && !ended.includes(row)),
  );
  return { queue: rows.length - begun.length, results: ended.length, hands: hands.map((row) => row?.index) };
}

async function shownIn(root: Locator) {
  const number = async (name: string) => Number(await root.locator(`[data-${name}]`).getAttribute(`data-${name}`));
  const hands = await root
    .locator('[data-worker]')
    .evaluateAll((workers) => workers.map((worker) => worker.getAttribute('data-hand')));
  return {
    queue: await number('queue'),
    results: await number('results'),
    hands: hands.map((hand) => (hand === null ? undefined : Number(hand))),
  };
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

async function runGil(page: Page): Promise<Replay> {
  const lab = page.locator('[data-lab=gil]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  return new Replay(lab);
}

const gilRecord = (page: Page): Promise<RunRecord> =>
  page
    .locator('[data-lab=gil]')
    .evaluate((lab) => JSON.parse(JSON.stringify((lab as unknown as { record: unknown }).record)) as RunRecord);

test('the rows alone tell what waited, what was in hand and what was answered', () => {
  const reel = new RaceReel([row(1, 0, 0, 10), row(0, 1, 1, 4), row(2, 1, 6, 0), row(3, 1, 6, 20)], 2);
  expect(reel.events).toEqual([0, 1, 5, 6, 10, 26]);
  const at = (ms: number) => {
    const { waiting, next, hands, answered, latest } = reel.at(ms, 2);
    const indices = (rows: readonly (Row | undefined)[]) => rows.map((row) => row?.index);
    return [waiting, indices(next), indices(hands), answered, indices(latest)];
  };
  expect(at(0)).toEqual([3, [0, 2], [1, undefined], 0, []]);
  expect(at(4.9)).toEqual([2, [2, 3], [1, 0], 0, []]);
  expect(at(6)).toEqual([0, [], [1, 3], 2, [2, 0]]);
  expect(at(30)).toEqual([0, [], [undefined, undefined], 4, [3, 1]]);
});

test('the trace alone tells who held the lock, who asked, and when it was handed over first', () => {
  const trace = [
    { thread: 0, state: 'holding', startMs: 0, endMs: 6 },
    { thread: 1, state: 'request', startMs: 5, endMs: 5 },
    { thread: 1, state: 'waiting', startMs: 0, endMs: 6.5 },
    { thread: 0, state: 'released', startMs: 6, endMs: 6.5 },
    { thread: 1, state: 'holding', startMs: 6.5, endMs: 9 },
  ] as const;
  const reel = new GilReel(trace, 2);
  expect(reel.events).toEqual([0, 5, 6, 6.5, 9]);
  expect(reel.at(3)).toMatchObject({ holder: 0, threads: [{ state: 'holding' }, { state: 'waiting', asks: false }] });
  expect(reel.at(5)).toMatchObject({ holder: 0, threads: [{}, { state: 'waiting', asks: true }] });
  expect(reel.at(6.2)).toMatchObject({
    holder: undefined,
    before: 0,
    threads: [{ state: 'released' }, { asks: true }],
  });
  expect(reel.at(7)).toMatchObject({ holder: 1, threads: [{ state: 'done' }, { state: 'holding', asks: false }] });
  expect(firstHandOver(trace)).toBe(6.5);
  expect(firstHandOver(trace.slice(0, 1))).toBeUndefined();
});

test('a step goes to the event before or after, and stays where there is none', () => {
  const events = [0, 2, 5];
  expect([eventBeside(events, 2, true), eventBeside(events, 5, true)]).toEqual([5, undefined]);
  expect([eventBeside(events, 3, false), eventBeside(events, 2, false)]).toEqual([2, 0]);
  expect(eventBeside(events, 0, false)).toBeUndefined();
});

test('a replay is slow enough to be followed', () => {
  expect([5000, 850, 90, 0.3].map(slowerFor)).toEqual([1, 10, 100, 1000]);
});

test('who waits in the end is told only where no work was left', () => {
  const rows = [row(0, 0, 0, 40), row(1, 1, 0, 100)];
  expect(idleEnds(rows, 2, 100)).toEqual([{ worker: 0, fromMs: 40, ms: 60 }]);
  expect(idleEnds([...rows, row(2, 1, 100, 20)], 2, 120)).toEqual([]);
  expect(idleEnds([row(0, 0, 0, 95), row(1, 1, 0, 100)], 2, 100)).toEqual([]);
});

test('a race is replayed from its rows: at each moment the queue, the hands and the results are those of the record', async ({
  page,
}) => {
  await open(page, '?lab=race&model=processes&workers=2');
  const lab = new Lab(page);
  const record = await lab.runToEnd();
  const replay = new Replay(lab.root);
  expect(await shownIn(lab.root)).toEqual(stateOf(record, record.totalMs));
  for (const share of [0, 0.13, 0.5, 0.88]) {
    const at = await replay.scrubTo(share * record.totalMs);
    expect(Math.abs(at - share * record.totalMs)).toBeLessThan(record.totalMs / 100);
    const state = stateOf(record, at);
    expect(await shownIn(lab.root)).toEqual(state);
    await expect(replay.words).toContainText(`${state.queue} number`);
  }
});

test('Next and Previous go from one check’s beginning or end to another', async ({ page }) => {
  await open(page, '?lab=race&model=processes&workers=2');
  const lab = new Lab(page);
  const record = await lab.runToEnd();
  const replay = new Replay(lab.root);
  const events = new RaceReel(record.rows, record.workers).events;
  const [last, before] = [events.at(-1) ?? NaN, events.at(-2) ?? NaN];
  await replay.back.click();
  const first = await replay.at();
  expect([last, before]).toContain(first);
  await replay.back.click();
  expect(await replay.at()).toBeLessThan(first);
  await replay.on.click();
  expect(await replay.at()).toBe(first);
  expect(await shownIn(lab.root)).toEqual(stateOf(record, first));
  await replay.slider.press('Home');
  await expect(replay.back).toHaveAttribute('aria-disabled', 'true');
});

test('all of it goes by keyboard, and the slider says the moment', async ({ page }) => {
  await open(page, '?lab=race&model=coroutines');
  const lab = new Lab(page);
  const { totalMs } = await lab.runToEnd();
  const replay = new Replay(lab.root);
  await replay.slider.press('Home');
  await expect(replay.slider).toHaveAttribute('aria-valuetext', /^0\.0\sms$/);
  await replay.slider.press('ArrowRight');
  const step = Number(await replay.slider.getAttribute('step'));
  expect(await replay.at()).toBeCloseTo(step, 6);
  await replay.slider.press('End');
  expect(await replay.at()).toBeCloseTo(totalMs, 6);
  await replay.slider.press('Home');
  await replay.play.press('Space');
  await expect(replay.play).toContainText('Pause');
  await expect.poll(() => replay.at()).toBeGreaterThan(0);
  await replay.play.press('Enter');
  await expect(replay.play).toContainText('Go on');
  const stood = await replay.at();
  await twoFrames(page);
  expect(await replay.at()).toBe(stood);
  expect(await violations(page)).toEqual([]);
});

test('a replay that has come to its end shows the whole run again', async ({ page }) => {
  await open(page, '?lab=race&model=processes&workers=1&numbers=2,3,5');
  const lab = new Lab(page);
  await lab.runToEnd();
  const replay = new Replay(lab.root);
  await lab.root.getByLabel('Speed').selectOption({ index: 0 });
  await replay.play.click();
  await expect(replay.play).toContainText('Replay slowly');
  await expect(replay.moment).not.toHaveAttribute('data-at');
});

test('the GIL goes with its holder, and hands are up where threads ask', async ({ page }) => {
  await open(page, '?lab=gil&threads=3');
  const replay = await runGil(page);
  const { trace = [] } = await gilRecord(page);
  const lanes = replay.root.locator('[data-lane]');
  const held = trace.filter(({ state, startMs, endMs }) => state === 'holding' && endMs - startMs > 3).slice(0, 6);
  expect(held.length).toBeGreaterThan(2);
  for (const { thread, startMs, endMs } of held) {
    const at = await replay.scrubTo((startMs + endMs) / 2);
    expect(at > startMs && at < endMs, 'the slider is fine enough').toBe(true);
    await expect(lanes.nth(thread)).toHaveAttribute('data-state', 'holding');
    await expect(replay.root.locator('[data-baton]')).toHaveAttribute('data-baton', String(thread));
    await expect(replay.words).toContainText(`thread ${thread} holds the GIL`);
    const asking = [0, 1, 2].filter((other) => {
      const waits = trace.find(
        (span) => span.thread === other && span.state === 'waiting' && span.startMs <= at && at < span.endMs,
      );
      return (
        waits &&
        trace.some(
          ({ thread, state, startMs }) =>
            thread === other && state === 'request' && waits.startMs <= startMs && startMs <= at,
        )
      );
    });
    for (const other of [0, 1, 2]) {
      await expect(lanes.nth(other)).toHaveAttribute('data-asks', String(asking.includes(other)));
    }
  }
  expect(await violations(page)).toEqual([]);
});

test('the trace begins where a hand-over can be seen, and follows a replay', async ({ page }) => {
  await open(page, '?lab=gil&threads=2');
  const replay = await runGil(page);
  const { trace = [], totalMs } = await gilRecord(page);
  const sight = replay.root.locator('[data-from]');
  const seen = async () => [Number(await sight.getAttribute('data-from')), Number(await sight.getAttribute('data-to'))];
  const [from = NaN, to = NaN] = await seen();
  const handOver = firstHandOver(trace) ?? NaN;
  expect(to - from).toBeCloseTo(30, 6);
  expect([from <= handOver, handOver <= to]).toEqual([true, true]);
  const at = await replay.scrubTo(totalMs * 0.9);
  const [later = NaN, end = NaN] = await seen();
  expect([later <= at, at <= end]).toEqual([true, true]);
  expect(end - later).toBeCloseTo(30, 6);
});

test('without a lock there is no baton, and the threads compute side by side', async ({ page }) => {
  await open(page, '?lab=gil&gil=0&threads=2');
  const replay = await runGil(page);
  const { trace = [] } = await gilRecord(page);
  const [longest] = trace.toSorted((one, other) => other.endMs - other.startMs - (one.endMs - one.startMs));
  const at = await replay.scrubTo(((longest?.startMs ?? NaN) + (longest?.endMs ?? NaN)) / 2);
  const computing = [0, 1].filter((thread) =>
    trace.some((span) => span.thread === thread && span.startMs <= at && at < span.endMs),
  );
  await expect(replay.root.locator('.baton')).toHaveCount(0);
  await expect(replay.root.locator('[data-state=computing]')).toHaveCount(computing.length);
  await expect(replay.words).toContainText(computing.length === 2 ? 'threads 0 and 1 compute' : 'computes');
});

for (const lab of ['race', 'gil']) {
  test(`before the first run ${lab} plays a recording that says it is one, and that can be paused`, async ({
    page,
  }) => {
    await open(page, `?lab=${lab}`);
    const root = page.locator(`[data-lab=${lab}]`);
    await root.scrollIntoViewIfNeeded();
    await expect(root.locator('[data-recorded]')).toContainText('A recording, made on another machine');
    const replay = new Replay(root);
    await replay.slider.scrollIntoViewIfNeeded();
    const first = await replay.at();
    await expect.poll(() => replay.at()).not.toBe(first);
    await replay.play.click();
    const stood = await replay.at();
    await twoFrames(page);
    expect(await replay.at()).toBe(stood);
    // None of its figures stands where one's own will stand.
    await expect(root.locator('[data-total], [data-row], [data-thread], [data-strip]')).toHaveCount(0);
    await root.locator('[data-action=run]').click();
    await expect(root.locator('[data-recorded]')).toHaveCount(0);
    await expect(root.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
    await expect(root.locator('[data-total]')).toBeVisible();
    await expect(replay.moment).not.toHaveAttribute('data-at');
  });

  test(`with less motion the recording of ${lab} stands still, and can be stepped through`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `?lab=${lab}`);
    const root = page.locator(`[data-lab=${lab}]`);
    await root.scrollIntoViewIfNeeded();
    const replay = new Replay(root);
    await expect(replay.play).toContainText('Go on');
    const stood = await replay.at();
    expect(stood).toBeGreaterThan(0);
    await twoFrames(page);
    expect(await replay.at()).toBe(stood);
    await replay.on.click();
    expect(await replay.at()).toBeGreaterThan(stood);
    const moves = await root
      .locator('.machine-chip, .baton')
      .evaluateAll((parts) => parts.some((part) => parseFloat(getComputedStyle(part).transitionDuration) > 0));
    expect(moves).toBe(false);
  });
}

const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

for (const [id, spec] of Object.entries({
  race: { lab: 'race', model: 'processes', workers: 2, numbers: ['9999999999999917', '3333333333333301'] },
  gil: { lab: 'gil', threads: 2, numbers: ['999999000001'] },
})) {
  test(`a record of ${id} that was exported is opened again, and replayed`, async ({ page }) => {
    await open(page, `?lab=${id}`);
    const record = await recordOf(page, spec);
    const lab = page.locator(`[data-lab=${id}]`);
    await lab.locator('[data-record-file]').setInputFiles(asFile('kept.json', JSON.stringify(record)));
    await expect(lab.locator('[data-file]')).toContainText('kept.json');
    await expect(lab.locator('[data-total]')).toHaveAttribute('data-total', String(record.totalMs));
    // It is no run of this page.
    await expect(lab.locator('[data-strip]')).toHaveCount(0);
    const replay = new Replay(lab);
    await replay.slider.press('Home');
    await replay.on.click();
    expect(await replay.at()).toBeGreaterThan(0);
    // A run takes its place.
    await lab.locator('[data-action=run]').click();
    await expect(lab.locator('[data-file]')).toHaveCount(0);
    await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  });
}

test('a file that is no record of this lab is named, with what is wrong', async ({ page }) => {
  await open(page, '?lab=race');
  const record = await recordOf(page, { lab: 'race', model: 'sequential', numbers: ['2'] });
  const lab = page.locator('[data-lab=race]');
  const file = lab.locator('[data-record-file]');
  const problem = lab.locator('[data-problem]');
  await file.setInputFiles(asFile('a.json', '{'));
  await expect(problem).toHaveText('a.json is no JSON.');
  await file.setInputFiles(asFile('b.json', JSON.stringify({ ...record, lab: 'gil' })));
  await expect(problem).toContainText('b.json is a record of “The GIL”');
  await file.setInputFiles(asFile('c.json', JSON.stringify({ ...record, rows: [{ index: 0, n: 2 }] })));
  await expect(problem).toContainText('rows[0].n should be a string, rows[0].prime should be a boolean');
  await expect(lab).toHaveAttribute('data-status', 'idle');
  await file.setInputFiles(asFile('d.json', JSON.stringify(record)));
  await expect(problem).toHaveCount(0);
});
