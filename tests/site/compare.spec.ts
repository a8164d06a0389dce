/** The comparison: every model that there is, in rounds, each with its own freeze, in one picture. */
import { sites } from '../../scripts/lib/sites.mjs';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { labelPlaces, overlap, type Plot } from '../../www/src/charts/label-places';
import { freezeAxis, timeAxis } from '../../www/src/charts/compare-axes';
import { LABS } from '../../www/src/generated/facts';
import { compareVerdict } from '../../www/src/labs/compare/compare-verdict';
import { ratioOf, standingsOf } from '../../www/src/labs/compare/standings';
import { expect, open, openLibrary, openSettings, runSpec, test } from './support';
import { letTimersGoOff, longTimersOf, watchTimers } from './timers';
import { LEADER_SCRIPT } from './workers';

/** The models that the browser has, and those that it has not. */
async function modelsHere(page: Parameters<typeof open>[0]): Promise<{ here: string[]; missing: string[] }> {
  const { models } = await page.evaluate(() => interleave.capabilities());
  const ids: readonly string[] = LABS.compare.models;
  return { here: ids.filter((id) => models[id] === true), missing: ids.filter((id) => models[id] !== true) };
}

test('every model runs once a round, told one by one, with its own freeze; the others are named', async ({
  library,
}) => {
  const { here, missing } = await modelsHere(library);
  const { record, events } = await runSpec(library, { lab: 'compare', workers: 2, repeats: 2, algorithm: 'wheel' });
  expect(record?.runs?.map(({ model }) => model)).toEqual([...here, ...here]);
  expect(record?.medians?.map(({ model }) => model)).toEqual(here);
  expect(record?.notRun?.map(({ model }) => model)).toEqual(missing);
  const told = (type: string) => events.filter((event) => event.type === type).length;
  expect([told('started'), told('run'), told('row'), told('finished')]).toEqual([1, 2 * here.length, 0, 1]);
  for (const { model, totalMs, longestGapMs = 0 } of record?.runs ?? []) {
    expect(longestGapMs, model).toBeGreaterThan(0);
    // It begins a moment before the first check and ends a moment after the last.
    if (model === 'sequential') expect(longestGapMs).toBeGreaterThanOrEqual(totalMs);
  }
  const [alone] = record?.medians ?? [];
  expect(alone?.speedup).toBe(1);
  for (const { bound, workers } of record?.medians ?? []) {
    expect(bound).toBeGreaterThanOrEqual(1);
    expect(bound).toBeLessThanOrEqual(Math.min(workers, record?.environment.cores ?? 1) + 1e-9);
  }
});

test('greenlets run in their own bundle, and their run is one of the comparison’s', async ({ library }) => {
  const { here } = await modelsHere(library);
  test.skip(!here.includes('greenlets'), 'the browser cannot suspend plain functions');
  const spec = { lab: 'compare', workers: 1, repeats: 1, numbers: Array(10).fill('9999999999999917') };
  const { record } = await runSpec(library, spec);
  const run = record?.runs?.find(({ model }) => model === 'greenlets');
  expect(run?.totalMs).toBeGreaterThan(0);
  expect(run?.longestGapMs).toBeLessThan(run?.totalMs ?? 0);
});

test('Run draws a labelled point and a bar for each model, and the table behind them; Cancel ends it', async ({
  page,
}) => {
  await open(page, '?lab=compare&workers=2&repeats=2&algorithm=wheel');
  const { here } = await modelsHere(page);
  const lab = page.locator('[data-lab=compare]');
  await lab.locator('[data-action=run]').click();
  await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  await expect(lab.locator('.compare-chart [role=img] [data-point]')).toHaveCount(here.length);
  await expect(lab.locator('[data-label]')).toHaveCount(here.length);
  await expect(lab.locator('[data-bar]')).toHaveCount(here.length);
  const table = lab.locator('details.folded');
  await expect(table.locator('summary')).toContainText(`${here.length} models, 2 runs each`);
  await table.locator('summary').click();
  await expect(table.locator('[data-figures]')).toHaveCount(here.length);
  await expect(lab.locator('.compare-chart [role=img]')).toHaveAttribute('aria-label', /Sequential: total .* longest/);
  await expect(lab.locator('.run-bar [role=status]')).toContainText('The longest freeze: Sequential');

  await openSettings(lab);
  await lab.locator('[data-field=repeats]').fill('50');
  await lab.locator('[data-action=run]').click();
  // While the page is frozen nothing can be pressed.
  await expect(lab.locator('[data-bar=coroutines]')).toBeVisible({ timeout: 60_000 });
  // Found and pressed in one task of the page: the next model may freeze it.
  await lab.locator('[data-action=cancel]:not([aria-disabled=true])').dispatchEvent('click');
  await expect(lab.and(page.locator('[data-status=cancelled]'))).toBeVisible();
  await expect(lab.locator('.run-bar [role=status]')).toContainText(/Cancelled after \d+ run/);
});

test('what took no time by a coarse clock is as fast as another that took none', () => {
  expect(ratioOf(0, 0)).toBe(1);
  expect(ratioOf(2, 0)).toBe(1);
  expect(ratioOf(2, 4)).toBe(0.5);
});

test.describe('on a page without isolation', () => {
  test('what cannot run is named once for each reason, and the others are drawn', async ({ page }) => {
    await page.goto(`${sites.plain}?lab=compare&isolate=0&workers=2&repeats=1&numbers=2,91`);
    const lab = page.locator('[data-lab=compare]');
    await lab.locator('[data-action=run]').click();
    await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
    await expect(lab.locator('[data-not-run="3"]')).toContainText('Threads, Threads with a GIL, Executor.');
    await expect(lab.locator('[data-not-run="3"]')).toContainText('Cross-Origin-Opener-Policy');
    await expect(lab.locator('[data-bar=processes]')).toBeVisible();
    await expect(lab.locator('[data-bar=threads]')).toHaveCount(0);
  });
});

test('models whose threads do not come in time are named, and the others are compared all the same', async ({
  page,
}) => {
  await watchTimers(page);
  let leaders = 0;
  // One that never says a word.
  await page.route(LEADER_SCRIPT, async (route) => {
    await route.fulfill({ response: await route.fetch(), body: '' });
    leaders += 1;
  });
  await openLibrary(page);
  const { here, missing } = await modelsHere(page);
  const onThreads = here.filter((id) => ['threads', 'threads-gil', 'executor'].includes(id));
  const others = here.filter((id) => !onThreads.includes(id));
  const comparing = runSpec(page, { lab: 'compare', workers: 2, repeats: 2, numbers: ['2', '91'] });
  for (const [at, model] of onThreads.entries()) {
    await expect.poll(() => leaders, model).toBe(at + 1);
    await expect.poll(() => longTimersOf(page), model).toContain(10_000);
    await letTimersGoOff(page);
  }
  const { record, events } = await comparing;
  expect(record?.runs?.map(({ model }) => model)).toEqual([...others, ...others]);
  expect(record?.notRun?.map(({ model }) => model)).toEqual([...missing, ...onThreads]);
  for (const { model, why } of record?.notRun?.slice(missing.length) ?? []) {
    expect(why, model).toBe('The threads were not ready within 10 seconds.');
  }
  const last = events.findLast((event) => event.type === 'progress');
  expect(last).toMatchObject({ done: 2 * others.length, total: 2 * others.length });
});

test('before the first run a recording shows what it is about, and says that it is one', async ({ page }) => {
  await open(page, '?lab=compare');
  const lab = page.locator('[data-lab=compare]');
  await expect(lab.locator('[data-recorded]')).toContainText('all models');
  await expect(lab.locator('[data-point=sequential]')).toBeVisible();
  await expect(lab.locator('[data-label]')).toHaveCount(LABS.compare.models.length);
});

for (const width of [390, 1440]) {
  test(`at ${width} px no label covers another one, and the words of the bound are in the picture`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '?lab=compare');
    const chart = page.locator('.compare-chart [role=img]');
    await expect(chart.locator('[data-label]')).toHaveCount(LABS.compare.models.length);
    await page.evaluate(() => document.fonts.ready);
    const boxes = await chart
      .locator('text')
      .evaluateAll((texts) =>
        texts
          .map((text) => (text as SVGTextElement).getBBox())
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      );
    // What a browser says of a line's height has room above and below the letters.
    const tight = boxes.map(({ y, height, ...box }) => ({ ...box, y: y + height / 4, height: height / 2 }));
    for (const [at, one] of tight.entries())
      for (const other of tight.slice(at + 1)) expect(overlap(one, other), JSON.stringify([one, other])).toBe(false);
    const [, , widest = 0] = (await chart.locator('svg').getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
    for (const { x, width: wide } of tight) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x + wide).toBeLessThanOrEqual(widest + 1);
    }
  });
}

test.describe('of what is drawn, without a page', () => {
  const plot: Plot = {
    area: { x: 0, y: 0, width: 300, height: 300 },
    lineHeight: 16,
    radius: 6,
    taken: [{ x: 0, y: 200, width: 120, height: 16 }],
    thin: [],
  };

  test('labels of points in one place lie apart, off the points, and lead to them', () => {
    const points = Array.from({ length: 7 }, (_, at) => ({ x: 290 - at, y: 280, width: 130 }));
    const places = labelPlaces(points, plot);
    const boxes = places.map((place) => place?.box ?? { x: 0, y: 0, width: 0, height: 0 });
    const marks = points.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
    expect(places.every((place) => place !== undefined)).toBe(true);
    for (const [at, box] of boxes.entries()) {
      for (const other of [...boxes.slice(at + 1), ...marks, ...plot.taken]) expect(overlap(box, other)).toBe(false);
    }
    expect(places.filter((place) => place?.leader).length).toBeGreaterThanOrEqual(4);
  });

  test('a label that has room lies beside its point, and one without any room is left out', () => {
    expect(labelPlaces([{ x: 50, y: 50, width: 60 }], plot)[0]).toMatchObject({ leader: undefined });
    expect(labelPlaces([{ x: 50, y: 50, width: 400 }], plot)).toEqual([undefined]);
  });

  test('the axis of freezes has the same room for each power of ten, and that of time begins at nought', () => {
    const up = freezeAxis(17, 900);
    expect(up.at(100) - up.at(10)).toBeCloseTo(up.at(1000) - up.at(100), 9);
    expect(up.marks.length).toBe(3);
    expect(freezeAxis(4, 20_000).marks.length).toBe(5);
    const across = timeAxis(900, 5);
    expect([across.at(0), across.at(900) < 1]).toEqual([0, true]);
  });

  test('a standing is the median of a model’s runs, with the longest start', () => {
    const run = (totalMs: number, startupMs: number) =>
      ({ model: 'processes', workers: 2, totalMs, startupMs, longestGapMs: totalMs / 10, switches: 0 }) as const;
    expect(standingsOf([run(30, 20), run(10, 0), run(20, 0)])).toEqual([
      {
        model: 'processes',
        workers: 2,
        runs: 3,
        totalMs: { least: 10, median: 20, most: 30 },
        freezeMs: { least: 1, median: 2, most: 3 },
        startupMs: 20,
      },
    ]);
  });

  test('where no model is faster, or nothing froze, the lab says why', () => {
    const record = (gap: number, speedup: number, cores: number, model = 'processes') =>
      ({
        medians: [
          { model: 'sequential', longestGapMs: gap, speedup: 1 },
          { model, longestGapMs: 20, speedup },
        ],
        environment: { cores },
      }) as unknown as RunRecord;
    expect(compareVerdict(record(900, 1.8, 4))).toBeUndefined();
    expect(compareVerdict(record(900, 1, 4))).toContain('something else needed');
    expect(compareVerdict(record(900, 1, 1))).toContain('one core');
    expect(compareVerdict(record(40, 1.8, 4))).toContain('too soon');
    expect(compareVerdict(record(900, 1.8, 4, 'coroutines'))).toContain('Coroutines were 1.80× as fast');
  });
});
