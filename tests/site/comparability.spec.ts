/** A run that the browser slowed down is not told as if it had been fair. */
import { Lab } from './lab';
import { expectReferenceAnswers, QUICK } from './reference';
import { ALONE, expect, open, openLibrary, recordOf, test } from './support';

test('a page that was hidden during the run is not comparable, and says so', async ({ page }) => {
  await openLibrary(page);
  const record = await page.evaluate(() => {
    let state = 'visible';
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    const change = (to: string) => {
      state = to;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    return interleave.run(
      { model: 'coroutines' },
      {
        onEvent: ({ type }) => {
          if (type !== 'started') return;
          change('hidden');
          change('visible');
        },
      },
    );
  });
  expectReferenceAnswers(record);
  expect(record.comparable).toBe(false);
  expect(record.disturbance).toBe('hidden');
  expect(record.notComparable).toMatch(/hidden/i);
});

test('a page that is hidden from the start is not comparable either', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  });
  await open(page, '?numbers=2,91');
  const lab = new Lab(page);
  expect((await lab.runToEnd()).comparable).toBe(false);
  await expect(lab.root).toContainText(/hidden/i);
});

test('a page that gets no frames goes on without them, and is not comparable', async ({ page }) => {
  await openLibrary(page);
  await page.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  for (const model of ['sequential', 'coroutines', 'processes']) {
    const record = await recordOf(page, { ...QUICK, model, workers: 2 });
    expect(record.comparable, model).toBe(false);
    expect(record.disturbance, model).toBe('no-frames');
    expect(record.notComparable, model).toMatch(/frame/i);
    expect(record.rows, model).toHaveLength(2);
  }
});

test('a run after a disturbed one is comparable again', ALONE, async ({ page }) => {
  await openLibrary(page);
  await page.evaluate(async () => {
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = () => 0;
    await interleave.run({ numbers: ['2'] });
    globalThis.requestAnimationFrame = real;
  });
  expect((await recordOf(page, QUICK)).comparable).toBe(true);
});
