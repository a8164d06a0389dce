/** The locks lab: what is lost without a lock, and what an update leaves behind that is cut off, and what sharing costs. */
import { LOSE_MORE, NEVER_MET } from '../../www/src/content/locks-replay';
import { besideBusyLoops } from './busy';
import { ALONE, expect, open, openLibrary, recordOf, runSpec, test } from './support';

/** A record, to be opened. */
const asFile = (record: object) => ({
  name: 'kept.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(record)),
});

for (const loops of [0, 2]) {
  test(`the first run of a page loses additions, beside ${loops} busy loops`, ALONE, async ({ page }) => {
    await besideBusyLoops(loops, async () => {
      for (let visit = 0; visit < 5; visit++) {
        await openLibrary(page);
        const record = await recordOf(page, { lab: 'locks' });
        expect(record.lost).toBeGreaterThan(0);
        expect(record.overlapMs).toBeGreaterThan(0);
      }
    });
  });
}

// Threads that share cores with others' run one after another more often: then nothing is lost, and truly so.
test('without a lock additions get lost', ALONE, async ({ library }) => {
  const record = await recordOf(library, { lab: 'locks', guard: 'none', threads: 4, increments: 2_000_000 });
  expect(record).toMatchObject({ lab: 'locks', model: 'threads', workers: 4, expected: 8_000_000 });
  expect(record.lost).toBeGreaterThan(0);
  expect(record.lost).toBe(8_000_000 - (record.actual ?? 0));
});

for (const guard of ['lock', 'atomic', 'coroutines']) {
  test(`with ${guard} none is lost`, async ({ library }) => {
    const given = await recordOf(library, { lab: 'locks', guard, threads: 4, increments: 100_000 });
    expect(given).toMatchObject({ expected: 400_000, actual: 400_000, lost: 0 });
    const record = await recordOf(library, { lab: 'locks', guard, threads: 4 });
    expect(record.lost).toBe(0);
    expect(record.expected).toBeGreaterThan(0);
    expect((record.expected ?? 0) % 4_000).toBe(0);
    expect(record.perSecond).toBeGreaterThan(0);
    if (guard === 'coroutines') expect(record.naps).toBeGreaterThan(0);
  });
}

test('the counter is told while it is counted', async ({ library }) => {
  const { events } = await runSpec(library, { lab: 'locks', guard: 'lock', threads: 4, increments: 10_000_000 });
  const counts = events.flatMap((event) => (event.type === 'count' ? [event.made] : []));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});

test('a thread that is ended in the middle leaves a wrong sum, lock or no lock', async ({ page }) => {
  // Chromium takes seconds to end a thread that computes.
  test.slow();
  await openLibrary(page);
  for (const guard of ['none', 'lock']) {
    const { cuts } = await recordOf(page, { lab: 'locks', guard, cut: 1, repeats: 5 });
    const { tries, torn, notEnded = 0, accounts = [] } = cuts ?? {};
    expect(tries).toBe(5);
    expect(torn).toBeGreaterThan(0);
    expect(accounts).toHaveLength(5 - notEnded);
    // One unit at most was on its way, and the accounts were in the middle of it.
    const sums = accounts.map(([one, other]) => one + other);
    expect(sums.filter((sum) => sum === 999)).toHaveLength(torn ?? 0);
    expect(sums.filter((sum) => sum !== 999 && sum !== 1000)).toEqual([]);
    expect(accounts.filter(([, other]) => other > 1)).not.toEqual([]);
  }
});

test('a task that is cancelled at its await does not', async ({ library }) => {
  const { cuts } = await recordOf(library, { lab: 'locks', guard: 'coroutines', cut: 1, repeats: 5 });
  expect(cuts).toMatchObject({ tries: 5, torn: 0, notEnded: 0 });
  expect(cuts?.accounts?.map(([one, other]) => one + other)).toEqual([1000, 1000, 1000, 1000, 1000]);
});

test('a run that is cancelled while a thread is being ended leaves the page free for the next', async ({ page }) => {
  await open(page, '?lab=locks&cut=1&repeats=50');
  const lab = page.locator('[data-lab=locks]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-action=cancel]')).toBeVisible();
  await expect(lab.and(page.locator('[data-status=running]'))).toBeVisible({ timeout: 60_000 });
  await lab.locator('[data-action=cancel]').click();
  await expect(lab.and(page.locator('[data-status=cancelled]'))).toBeVisible({ timeout: 60_000 });
  expect((await recordOf(page, { lab: 'locks', guard: 'atomic', increments: 1000 })).lost).toBe(0);
});

test('there are no figures before the first run, and a run that loses nothing says why', async ({ page }) => {
  await open(page, '?lab=locks&threads=1');
  const lab = page.locator('[data-lab=locks]');
  await expect(lab.locator('[data-field=increments]')).toHaveValue('');
  await expect(lab.locator('.figures')).toHaveCount(0);
  await lab.locator('[data-increments="100000"]').click();
  await expect(lab.locator('[data-field=increments]')).toHaveValue('100000');
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-none-lost]')).toContainText('one thread is alone', { timeout: 60_000 });
  await expect(lab.locator('[data-each="100000"]')).toBeVisible();
  await lab.locator('[data-increments=""]').click();
  await expect(lab.locator('[data-field=increments]')).toHaveValue('');
});

test('Run shows what was lost, and runs stay side by side', async ({ page }) => {
  await open(page, '?lab=locks&guard=lock');
  const lab = page.locator('[data-lab=locks]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  await expect(lab.locator('[data-lost]')).toHaveText('0');
  await expect(lab.locator('tbody tr')).toHaveCount(1);
  await expect(lab.locator('[data-cost]')).toHaveCount(1);
  await expect(lab.locator('.counter-bar .missing')).toHaveCount(0);
});

test('the schematic is stepped by keyboard, and its second store overwrites the first', async ({ page }) => {
  await open(page, '?lab=locks');
  const picture = page.locator('[data-schematic=lost-update]');
  const memory = picture.locator('[data-memory]');
  await picture.locator('[data-action=schematic-play]').click();
  await expect(picture.locator('[data-action=schematic-play]')).toHaveText('Play');
  // It may have begun meanwhile.
  while ((await picture.getAttribute('data-at')) !== '0') await picture.locator('[data-action=schematic-step]').click();
  await picture.locator('[data-action=schematic-step]').focus();
  const seen = [await memory.textContent()];
  for (let at = 1; at <= 4; at++) {
    await page.keyboard.press('Enter');
    await expect(picture).toHaveAttribute('data-at', String(at));
    await expect(picture.locator('[data-deed=done]')).toHaveCount(at);
    seen.push(await memory.textContent());
  }
  expect(seen).toEqual(['41', '41', '41', '42', '42']);
  await expect(picture.locator('.says')).toContainText('one addition is lost');
});

test('the schematic plays by itself until it is paused', async ({ page }) => {
  await open(page, '?lab=locks');
  const picture = page.locator('[data-schematic]');
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('data-at', '2');
  await picture.locator('[data-action=schematic-play]').click();
  await expect(picture.locator('[data-action=schematic-play]')).toHaveText('Play');
});

test('the schematic follows the guard that is set: only without one, and not of one thread, is an addition lost', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const endsAt = { 'guard=none': '42', 'guard=lock': '43', 'guard=atomic': '43', 'guard=coroutines': '43' };
  for (const [set, memory] of Object.entries({ ...endsAt, 'guard=none&threads=1': '43' })) {
    await open(page, `?lab=locks&${set}`);
    const picture = page.locator('[data-schematic]');
    // With reduced motion nothing plays: all of it is there, and can be stepped through.
    await expect(picture.locator('[data-action=schematic-play]')).toHaveCount(0);
    await expect(picture.locator('[data-memory]')).toHaveText(memory);
    await expect(picture.locator('.waits')).toHaveCount(set === 'guard=lock' ? 1 : 0);
    await picture.locator('[data-action=schematic-step]').click();
    await expect(picture).toHaveAttribute('data-at', '0');
    await picture.locator('[data-action=schematic-step]').click();
    await expect(picture).toHaveAttribute('data-at', '1');
  }
});

test('a closer look that shows no loss does not speak of more losses, but says why there was none', async ({
  page,
}) => {
  await open(page, '?lab=locks&guard=none&threads=2');
  const lab = page.locator('[data-lab=locks]');
  const record = await recordOf(page, { lab: 'locks', guard: 'none', threads: 2, increments: 1000 });
  const show = (second: number, seen: number) =>
    lab.locator('[data-record-file]').setInputFiles(
      asFile({
        ...record,
        sample: [
          { thread: 0, seen: 0, askedMs: 0, loadedMs: 0, storedMs: 1 },
          { thread: 1, seen, askedMs: second, loadedMs: second, storedMs: second + 1 },
        ],
      }),
    );
  const closer = lab.locator('interleave-locks-replay');
  await show(0.5, 0);
  await expect(closer).toContainText('1 lost.');
  await expect(closer).toContainText(LOSE_MORE);
  await show(2, 1);
  await expect(closer).toContainText('none lost.');
  await expect(closer).toContainText(NEVER_MET);
  await expect(closer).not.toContainText(LOSE_MORE);
});

test('the hatched part of the bar is as much of it as was lost', ALONE, async ({ page }) => {
  await open(page, '?lab=locks');
  const lab = page.locator('[data-lab=locks]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  const figure = async (name: string) => Number(await lab.locator(`[data-${name}]`).getAttribute(`data-${name}`));
  // The first bar is the run's; its closer look has another one.
  const widthOf = (part: string) =>
    lab
      .locator(part)
      .first()
      .evaluate((element) => element.getBoundingClientRect().width);
  const drawn = (await widthOf('.counter-bar .missing')) / ((await widthOf('.counter-bar')) - 4);
  expect(Math.abs(drawn - (await figure('lost')) / (await figure('expected')))).toBeLessThan(0.01);
});

test('what each guard costs stands side by side, and a wrong count is marked', ALONE, async ({ page }) => {
  await open(page, '?lab=locks');
  const lab = page.locator('[data-lab=locks]');
  // The first press opens its question.
  await lab.locator('[data-step=cost]').click();
  await lab.locator('[data-step=cost]').click();
  await expect(lab.locator('[data-step=cost]')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  expect(
    await lab.locator('[data-cost]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-cost'))),
  ).toEqual(['none', 'lock', 'atomic', 'coroutines']);
  await expect(lab.locator('[data-cost=lock]')).not.toContainText('lost');
  await expect(lab.locator('[data-why-coroutines]')).toContainText(/include \d+ naps/);
});

test('the accounts that were cut off from are drawn, and each wrong sum says so', async ({ page }) => {
  await open(page, '?lab=locks&cut=1&guard=coroutines&repeats=3');
  const lab = page.locator('[data-lab=locks]');
  await expect(lab.locator('[data-schematic=cut]')).toBeVisible();
  await lab.locator('[data-action=run]').click();
  await expect(lab.locator('[data-sum="1000"]')).toHaveCount(3, { timeout: 60_000 });
  await expect(lab.locator('.torn')).toHaveCount(0);
  await expect(lab.locator('.accounts')).toContainText('right');
  // No update is cut off: that is what there is to see.
  await expect(lab.getByRole('status')).toHaveText('3 tasks cancelled, none inside an update.');
  await expect(lab.locator('div:has(> [data-tries]) dt')).toHaveText('Tasks cancelled');
  await expect(lab.locator('.stage')).not.toContainText(/cut off|threads ended/i);
});

test('each distance between two counters is measured, and no addition is lost', async ({ library }) => {
  const { events, record } = await runSpec(library, { lab: 'locks', sharing: 1 });
  expect(record).toMatchObject({ model: 'threads', workers: 2 });
  const places = record?.places ?? [];
  expect(places.map(({ kind, bytes }) => bytes ?? kind)).toEqual([0, 4, 8, 16, 32, 64, 128, 256, 'lock', 'own']);
  for (const { rounds, together, additions, counted, fastestNs, nsPerAddition, slowestNs } of places) {
    expect(rounds).toBeGreaterThan(0);
    expect(together).toBeLessThanOrEqual(rounds);
    expect(additions).toBeGreaterThan(0);
    expect(counted).toBe(additions);
    expect(fastestNs).toBeGreaterThan(0);
    expect([fastestNs, nsPerAddition, slowestNs]).toEqual(
      [fastestNs, nsPerAddition, slowestNs].toSorted((one, other) => one - other),
    );
  }
  expect(events.some(({ type }) => type === 'places')).toBe(true);
});

test('what sharing costs is drawn, a column for each place, in words and as a table', async ({ page }) => {
  await open(page, '?lab=locks&sharing=1');
  const lab = page.locator('[data-lab=locks]');
  await expect(lab.locator('[data-schematic=sharing]')).toBeVisible();
  await expect(lab.locator('[data-field=threads]')).toHaveValue('2');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  const columns = lab.locator('[data-place]');
  await expect(columns).toHaveCount(10);
  const ns = await columns.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.ns)));
  // Where the threads did not add at the same time, nothing was measured and nothing is drawn.
  await expect(lab.locator('.sharing-bar')).toHaveCount(ns.filter((of) => of > 0).length);
  await expect(lab.locator('.sharing [role=img]')).toHaveAttribute(
    'aria-label',
    /4 bytes apart, ([\d.]+|not at the same time);/,
  );
  // Whichever way it came out, it is said.
  const line = await lab.locator('.sharing').getAttribute('data-line');
  await expect(lab.locator('[data-verdict]')).toContainText(
    line === null ? /No clear cliff|did not add at the same time|took turns/ : `in lines of ${line} bytes`,
  );
  await expect(lab.locator('details.folded tbody tr')).toHaveCount(10);
});

test('where the threads did not add at the same time no time is drawn, and what helps is said', async ({ page }) => {
  await open(page, '?lab=locks&sharing=1');
  const lab = page.locator('[data-lab=locks]');
  const places = [0, 4, 8, 16, 32, 64, 128, 256].map((bytes) => ({
    ...{ kind: 'bytes', bytes, rounds: 5, together: bytes === 4 ? 0 : 5, additions: 1000, counted: 1000 },
    ...{ fastestNs: 1, nsPerAddition: 2, slowestNs: 3 },
  }));
  const record = { ...(await recordOf(page, { lab: 'locks', guard: 'atomic', increments: 1000 })), workers: 2, places };
  await lab
    .locator('[data-record-file]')
    .setInputFiles(asFile({ ...record, environment: { ...record.environment, cores: 2 } }));
  await expect(lab.locator('[data-place]')).toHaveCount(8);
  await expect(lab.locator('.sharing-bar')).toHaveCount(7);
  await expect(lab.locator('[data-place="4"] .sharing-bar')).toHaveCount(0);
  await expect(lab.locator('.sharing [role=img]')).toHaveAttribute(
    'aria-label',
    /4 bytes apart, not at the same time;/,
  );
  // Two threads are as few as there can be.
  await expect(lab.locator('[data-verdict]')).toContainText(/Close what else computes/);
  await expect(lab.locator('[data-verdict]')).not.toContainText(/Set/);
});

test('a measurement of what sharing costs can be cancelled, and the page is free for the next run', async ({
  library,
}) => {
  const code = await library.evaluate(async () => {
    const controller = new AbortController();
    const onEvent = ({ type }: { type: string }) => {
      // The threads have yet to begin.
      if (type === 'started') controller.abort();
    };
    const run = interleave.run({ lab: 'locks', sharing: 1, threads: 16 }, { signal: controller.signal, onEvent });
    return run.then(
      () => 'finished',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  });
  expect(code).toBe('aborted');
  expect((await recordOf(library, { lab: 'locks', guard: 'atomic', increments: 1000 })).lost).toBe(0);
});

test('without isolation the coroutines still count, and threads are refused', async ({ page }) => {
  const { sites } = await import('../../scripts/lib/sites.mjs');
  await page.goto(`${sites.plain}?isolate=0`);
  await page.locator('[data-action=run]').first().waitFor();
  expect((await runSpec(page, { lab: 'locks', guard: 'lock' })).error?.code).toBe('unsupported');
  expect((await runSpec(page, { lab: 'locks', sharing: 1 })).error?.code).toBe('unsupported');
  expect((await recordOf(page, { lab: 'locks', guard: 'coroutines' })).lost).toBe(0);
});

test('a count on a page that is hidden says that it cannot be compared', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  });
  await open(page, '?lab=locks&guard=coroutines&increments=1000');
  const lab = page.locator('[data-lab=locks]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toContainText(/cannot be compared.*hidden/i, { timeout: 60_000 });
});
