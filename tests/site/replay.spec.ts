/** A run looked at slowly: what is shown at a moment is what the record says of it. */
import type { Locator, Page } from '@playwright/test';
import type { Row, RunRecord } from '../../pkg/baseline/interleave';
import { eventBeside } from '../../www/src/reels/order';
import { firstHandOver, GilReel } from '../../www/src/reels/gil-reel';
import { idleEnds } from '../../www/src/reels/idle';
import { LocksReel } from '../../www/src/reels/locks-reel';
import { RaceReel } from '../../www/src/reels/race-reel';
import { SpinnerReel } from '../../www/src/reels/spinner-reel';
import { SweepReel } from '../../www/src/reels/sweep-reel';
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
    await this.slider.fill(String(Number((Math.round(ms / step) * step).toFixed(6))));
    return this.at();
  }

  async at(): Promise<number> {
    return Number(await this.moment.getAttribute('data-at'));
  }
}

const addition = (thread: number, seen: number, askedMs: number, loadedMs: number, storedMs: number) => ({
  thread,
  seen,
  askedMs,
  loadedMs,
  storedMs,
});

/** Runs what the address sets, to its end. */
async function runAt(page: Page, id: string, fields: string): Promise<{ record: RunRecord; replay: Replay }> {
  await open(page, `?lab=${id}&${fields}`);
  const lab = page.locator(`[data-lab=${id}]`);
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  const record = await lab.evaluate(
    (lab) => JSON.parse(JSON.stringify((lab as unknown as { record: unknown }).record)) as RunRecord,
  );
  return { record, replay: new Replay(lab) };
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
  const reel = RaceReel.of([row(1, 0, 0, 10), row(0, 1, 1, 4), row(2, 1, 6, 0), row(3, 1, 6, 20)], 2);
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

test('a spinner’s moments tell which character stood, when the page drew last, and where it was frozen', () => {
  const turns = [
    { turn: 0, atMs: -5 },
    { turn: 1, atMs: 110 },
    { turn: 3, atMs: 700 },
  ];
  const reel = new SpinnerReel({ workFromMs: 20, turns, framesMs: [16, 120, 640, 700] }, 600);
  expect(reel.events).toEqual([16, 20, 110, 120, 620, 640, 700]);
  expect(reel.at(0)).toMatchObject({ seen: 1, turn: { turn: 0 }, pageMs: 0, frozenMs: undefined, work: 'before' });
  expect(reel.at(119)).toMatchObject({ seen: 2, turn: { turn: 1 }, pageMs: 16, frozenMs: 103, work: 'going' });
  expect(reel.at(630)).toMatchObject({ seen: 2, pageMs: 120, frozenMs: 510, work: 'over' });
  expect(reel.at(700)).toMatchObject({ seen: 3, turn: { turn: 3 }, pageMs: 700, frozenMs: undefined });
});

test('a sample of additions tells who had loaded what, and which stores wrote over others', () => {
  const reel = new LocksReel(
    [addition(1, 0, 0.1, 0.1, 0.4), addition(0, 0, 0, 0, 0.2), addition(0, 1, 0.3, 0.3, 0.5)],
    2,
    false,
  );
  expect(reel.stored.map(({ thread, lost }) => [thread, lost])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
  const at = (ms: number) => {
    const { threads, made, counter } = reel.at(ms);
    return [threads.map(({ does }) => does), made, counter];
  };
  expect(at(0.15)).toEqual([['adds', 'adds'], 0, 0]);
  expect(at(0.25)).toEqual([['between', 'adds'], 1, 1]);
  expect(at(0.4)).toEqual([['adds', 'done'], 2, 1]);
  expect(at(0.5)).toEqual([['done', 'done'], 3, 2]);
});

test('a lock’s sample tells who held it and who waited', () => {
  const reel = new LocksReel([addition(0, 0, 0, 0, 2), addition(1, 1, 1, 2, 3)], 2, true);
  expect(reel.at(1.5).threads.map(({ does }) => does)).toEqual(['adds', 'waits']);
  expect(reel.at(2).threads.map(({ does }) => does)).toEqual(['done', 'adds']);
  expect(reel.spans.map(({ thread, state }) => `${thread} ${state}`)).toEqual(['0 holding', '1 waiting', '1 holding']);
});

test('a sweep’s runs tell how many were over, and what the workers did in the one that went on', () => {
  const run = (workers: number, startMs: number, totalMs: number) =>
    ({ model: 'processes', workers, startupMs: 1, startMs, totalMs, switches: 0 }) as const;
  const span = (thread: number, startMs: number, endMs: number) =>
    ({ thread, state: 'computing', startMs, endMs }) as const;
  const reel = new SweepReel([run(1, 0, 10), run(2, 15, 5)], [span(0, 0, 9), span(1, 15, 18), span(0, 15, 20)]);
  expect(reel.events).toEqual([0, 10, 15, 20]);
  expect(reel.at(5)).toMatchObject({ over: 0, index: 0, going: true });
  expect(reel.at(12)).toMatchObject({ over: 1, index: 0, going: false });
  expect(reel.at(20)).toMatchObject({ over: 2, index: 1, going: false });
  const { run: second } = reel.at(16);
  expect(second && reel.lanesOf(second).map(({ thread, startMs, endMs }) => [thread, startMs, endMs])).toEqual([
    [1, 0, 3],
    [0, 0, 5],
  ]);
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
  const events = RaceReel.of(record.rows, record.workers).events;
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

test('a frozen spinner is replayed: the character stands, the page’s clock too, and the work’s line is lit', async ({
  page,
}) => {
  const { record, replay } = await runAt(page, 'spinner', 'model=coroutines&work=cpu&seconds=1&steps=0');
  const { moments, mainThread, totalMs } = record;
  const { workFromMs = 0, framesMs = [] } = moments ?? {};
  expect(framesMs.length).toBeGreaterThan(0);
  const longest = Math.max(...framesMs.map((ms, index) => ms - (framesMs[index - 1] ?? 0)));
  expect(Math.abs(longest - mainThread.longestGapMs), 'the same freeze').toBeLessThan(2);
  const at = await replay.scrubTo(workFromMs + totalMs / 2);
  const before = framesMs.filter((ms) => ms <= at).at(-1) ?? 0;
  await expect(replay.root.locator('[data-page-clock]')).toHaveAttribute('data-page-clock', String(before));
  await expect(replay.words).toContainText('the page is frozen');
  await expect(replay.words).toContainText('the work goes on');
  await expect(replay.root.locator('[data-lives=work]')).toContainText('goes on');
  // The code comes when somebody is near.
  await replay.root.locator('interleave-code').scrollIntoViewIfNeeded();
  await expect(replay.root.locator('[data-code=python] .lit', { hasText: 'await slow(n)' })).toBeVisible();
  await replay.slider.press('Home');
  await replay.on.click();
  expect(await replay.at()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  await replay.slider.press('End');
  await expect(replay.words).toContainText('the work is done');
});

test('a spinner that turns shows at each moment as many characters as had been painted', async ({ page }) => {
  const { record, replay } = await runAt(page, 'spinner', 'model=coroutines&work=sleep&seconds=1');
  const { turns = [], framesMs = [] } = record.moments ?? {};
  expect(turns.length).toBe(record.spinner?.frames);
  for (const share of [0.3, 0.7]) {
    const at = await replay.scrubTo(share * (framesMs.at(-1) ?? 0));
    const seen = turns.filter(({ atMs }) => atMs <= at);
    await expect(replay.words).toContainText(`${seen.length} character`);
    await expect(replay.root.locator('[data-spinner]')).toHaveText('\\|/-'[(seen.at(-1)?.turn ?? 0) % 4] ?? '');
  }
});

for (const guard of ['none', 'lock', 'coroutines'] as const) {
  test(`additions under the guard “${guard}” are replayed one by one, and the losses are those of the record`, async ({
    page,
  }) => {
    const { record, replay } = await runAt(page, 'locks', `guard=${guard}&threads=3&increments=1000`);
    const { sample = [] } = record;
    expect(sample.length).toBe(30);
    expect(record.expected, 'they are not counted').toBe(3000);
    const lasting = sample.filter(({ loadedMs, storedMs }) => storedMs - loadedMs > 0.03);
    const some = lasting[Math.floor(lasting.length / 2)];
    test.skip(some === undefined, 'The clock is too coarse');
    if (!some) return;
    const at = await replay.scrubTo((some.loadedMs + some.storedMs) / 2);
    expect(at > some.loadedMs && at < some.storedMs, 'the slider is fine enough').toBe(true);
    await expect(replay.root.locator(`[data-lane="${some.thread}"]`)).toContainText(`loaded ${some.seen}`);
    const made = sample.filter(({ storedMs }) => storedMs <= at).length;
    const tally = replay.root.locator('.tally');
    await expect(tally).toHaveAttribute('data-made', String(made));
    if (guard === 'lock') {
      await expect(replay.root.locator('[data-baton]')).toHaveAttribute('data-baton', String(some.thread));
      await expect(replay.words).toContainText(`thread ${some.thread} holds the lock`);
    }
    await replay.slider.press('End');
    await expect(tally).toHaveAttribute('data-made', '30');
    const shown = Number(await tally.getAttribute('data-counter'));
    const most = Math.max(...sample.map(({ seen }) => seen + 1));
    expect(guard === 'none' ? shown <= most : shown === 30).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
}

test('a sweep is replayed run by run: the points arrive, and each run has its lanes', async ({ page }) => {
  const { record, replay } = await runAt(page, 'sweep', 'model=processes&workers=2&repeats=2&numbers=9999999999999917');
  const { runs = [] } = record;
  expect(runs.length).toBe(4);
  const chart = replay.root.locator('.sweep-chart');
  for (const [index, { startMs = 0, totalMs, workers }] of runs.entries()) {
    await replay.scrubTo(startMs + totalMs / 2);
    await expect(replay.words).toContainText(`run ${index + 1} of 4 goes on, with ${workers} worker`);
    await expect(replay.root.getByText(`Run ${index + 1} of 4, with`)).toBeVisible();
    // A point is there when all of its runs are.
    await expect(chart).toHaveAttribute('data-sweeps', index < 2 ? '0' : '1');
  }
  expect(await violations(page)).toEqual([]);
  await replay.slider.press('End');
  await expect(replay.words).toContainText('all 4 runs are over');
});

const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

for (const [id, spec] of Object.entries({
  race: { lab: 'race', model: 'processes', workers: 2, numbers: ['9999999999999917', '3333333333333301'] },
  gil: { lab: 'gil', threads: 2, numbers: ['999999000001'] },
  locks: { lab: 'locks', guard: 'lock', threads: 2, increments: 1000 },
  spinner: { lab: 'spinner', model: 'offload', work: 'cpu', seconds: 0.5 },
  sweep: { lab: 'sweep', model: 'processes', workers: 2, repeats: 1, numbers: ['9999999999999917'] },
})) {
  test(`a record of ${id} that was exported is opened again, and replayed`, async ({ page }) => {
    // What runs in the end is short, too.
    await open(page, `?lab=${id}&workers=2&repeats=1&seconds=0.5`);
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
