/** What the page is for: one model freezes it, the others do not. Frames are counted here beside the engine's count. */
import type { Page } from '@playwright/test';
import { Lab } from './lab';
import { expect, open, test } from './support';

/** Runs the reference numbers, and counts the page's frames from its side. */
function runCountingFrames(page: Page, model: string) {
  return page.evaluate(async (model) => {
    let frames = 0;
    let request = 0;
    let framesAtFirstRow: number | undefined;
    const onFrame = () => {
      frames += 1;
      request = requestAnimationFrame(onFrame);
    };
    const onEvent = ({ type }: { type: string }) => {
      if (type === 'started') request = requestAnimationFrame(onFrame);
      if (type === 'row') framesAtFirstRow ??= frames;
    };
    const record = await interleave.run({ model }, { onEvent });
    cancelAnimationFrame(request);
    return { record, frames, framesAtFirstRow: framesAtFirstRow ?? 0 };
  }, model);
}

test('sequential: what the page says is painted, then it freezes as long as the run takes', async ({ page }) => {
  await open(page);
  const { record, frames, framesAtFirstRow } = await runCountingFrames(page, 'sequential');
  const { mainThread, totalMs } = record;
  expect(framesAtFirstRow).toBeGreaterThanOrEqual(1);
  expect(frames - framesAtFirstRow).toBeLessThanOrEqual(3);
  expect(mainThread.frames).toBeLessThanOrEqual(3);
  expect(mainThread.longestGapMs).toBeGreaterThanOrEqual(0.8 * totalMs);
  expect(mainThread.blockedMs).toBeGreaterThanOrEqual(mainThread.longestGapMs - 51);
});

for (const model of ['coroutines', 'processes']) {
  test(`${model}: frames keep coming, and no freeze is near as long as the run`, async ({ page }) => {
    await open(page);
    const { record, frames } = await runCountingFrames(page, model);
    expect(record.mainThread.longestGapMs).toBeLessThan(0.5 * record.totalMs);
    expect(record.mainThread.frames).toBeGreaterThanOrEqual(5);
    expect(frames).toBeGreaterThanOrEqual(record.mainThread.frames);
  });
}

test('the heartbeat strip is on the page, and drawn on during a run', async ({ page }) => {
  await open(page, '?numbers=2,91');
  const strip = page.getByRole('img', { name: /heartbeat/i }).first();
  await expect(strip).toBeVisible();
  const pixels = () => strip.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await pixels();
  await new Lab(page).runToEnd();
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect.poll(pixels).not.toBe(before);
});
