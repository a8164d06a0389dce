/** A run that can be cancelled ends soon and whole; a run that cannot says so. */
import type { Page } from '@playwright/test';
import { Lab } from './lab';
import { ENDLESS, QUICK } from './reference';
import { expect, open, openLibrary, recordOf, test } from './support';
import { expectNoWorkers, watchWorkers, workerCounts } from './workers';

/**
 * From the wish to the end of a run, in milliseconds: far more than is promised, for machines that are busy, and far less
 * than the minutes that the run would take.
 */
const SOON = 20_000;

type Moment = 'before' | 'at once' | 'started' | 'row';

interface Aborted {
  code: string;
  /** Why, as whoever aborted said it. */
  cause: unknown;
  /** From the abort to the rejection. */
  tookMs: number;
  events: string[];
  /** Events that came after the rejection, within some frames. */
  lateEvents: number;
}

/** Runs a model and aborts it at a moment. */
function abortAt(page: Page, model: string, moment: Moment, numbers = ENDLESS): Promise<Aborted> {
  return page.evaluate(
    async ({ model, moment, numbers }) => {
      const controller = new AbortController();
      const { signal } = controller;
      let abortedAt = 0;
      const abort = () => {
        abortedAt = performance.now();
        controller.abort('enough');
      };
      const events: string[] = [];
      const onEvent = ({ type }: { type: string }) => {
        events.push(type);
        if (type === moment) abort();
      };
      if (moment === 'before') abort();
      const run = interleave.run({ model, workers: 2, numbers }, { signal, onEvent });
      if (moment === 'at once') abort();
      const { code, cause } = await run.then(
        () => ({ code: 'finished', cause: undefined }),
        (thrown: unknown) => thrown as { code: string; cause: unknown },
      );
      const tookMs = performance.now() - abortedAt;
      const heard = events.length;
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
      return { code, cause, tookMs, events, lateEvents: events.length - heard };
    },
    { model, moment, numbers },
  );
}

for (const model of ['coroutines', 'processes']) {
  test(`${model}: an abort ends the run soon at any moment and leaves nothing`, async ({ page }) => {
    await openLibrary(page);
    for (const moment of ['at once', 'started', 'row'] as const) {
      const { code, cause, tookMs, events, lateEvents } = await abortAt(page, model, moment);
      expect(code).toBe('aborted');
      expect(cause).toBe('enough');
      expect(tookMs).toBeLessThan(SOON);
      expect(events).not.toContain('finished');
      expect(lateEvents).toBe(0);
      await expectNoWorkers(page);
    }
    expect((await recordOf(page, { ...QUICK, model, workers: 2 })).rows).toHaveLength(2);
  });

  test(`${model}: Cancel ends the run soon, and Run works again`, async ({ page }) => {
    await open(page);
    const lab = new Lab(page);
    await lab.choose(model);
    await lab.enter(ENDLESS);
    await lab.run.click();
    await lab.toBe('running');
    await expect(lab.run).toHaveCount(0);
    const asked = Date.now();
    await lab.cancel.click();
    await lab.toBe('cancelled');
    expect(Date.now() - asked).toBeLessThan(SOON);
    await expectNoWorkers(page);
    await expect(lab.says).toContainText(/cancelled/i);

    await lab.field('numbers').fill('2\n91');
    await lab.runToEnd();
    await expect(lab.rows).toHaveCount(2);
  });
}

test('a signal that is aborted already starts nothing', async ({ page }) => {
  await watchWorkers(page);
  await openLibrary(page);
  for (const model of ['sequential', 'coroutines', 'processes']) {
    const { code, events } = await abortAt(page, model, 'before');
    expect({ code, events }, model).toEqual({ code: 'aborted', events: [] });
  }
  expect((await workerCounts(page)).made).toBe(0);
});

test('a second run is refused as busy, and the first one goes on', async ({ page }) => {
  await openLibrary(page);
  const { second, rows } = await page.evaluate(async () => {
    const first = interleave.run({ model: 'coroutines' });
    const second = await interleave.run({ model: 'processes' }).then(
      () => 'finished',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    return { second, rows: (await first).rows.length };
  });
  expect(second).toBe('busy');
  expect(rows).toBe(20);
  await expectNoWorkers(page);
});

test('sequential: the page says why it cannot be cancelled', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.choose('sequential');
  await expect(lab.root).toContainText(/cannot be cancelled/i);
});
