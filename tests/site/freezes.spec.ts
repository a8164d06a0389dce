/** What the page is for: one model freezes it, the others do not, and it shows which. */
import type { Page } from '@playwright/test';
import { Lab } from './lab';
import { watchSpinner } from './spinner';
import { ALONE, expect, open, recordOf, test } from './support';

/** Runs the reference numbers and counts the page's frames beside the engine, which counts them too. */
function runCountingFrames(page: Page, model: string) {
  return page.evaluate(async (model) => {
    let frames = 0;
    let request = 0;
    let framesAtFirstRow: number | undefined;
    const onFrame = () => {
      frames += 1;
      request = requestAnimationFrame(onFrame);
    };
    const record = await interleave.run(
      { model },
      {
        onEvent: ({ type }) => {
          if (type === 'started') onFrame();
          if (type === 'row') framesAtFirstRow ??= frames;
        },
      },
    );
    cancelAnimationFrame(request);
    return { record, frames, framesAtFirstRow: framesAtFirstRow ?? 0 };
  }, model);
}

test('sequential: the freeze is as long as the run, and hardly a frame comes', ALONE, async ({ page }) => {
  await open(page);
  const { mainThread, totalMs } = await recordOf(page, { model: 'sequential' });
  expect(mainThread.longestGapMs).toBeGreaterThanOrEqual(0.8 * totalMs);
  expect(mainThread.blockedMs).toBeGreaterThanOrEqual(mainThread.longestGapMs - 51);
  expect(mainThread.frames).toBeLessThanOrEqual(3);
});

test('sequential: what the page says is painted before it freezes', async ({ page }) => {
  await open(page);
  const { framesAtFirstRow } = await runCountingFrames(page, 'sequential');
  expect(framesAtFirstRow).toBeGreaterThanOrEqual(2);
});

for (const model of ['coroutines', 'processes']) {
  test(`${model}: frames keep coming, and no freeze is near as long as the run`, ALONE, async ({ page }) => {
    await open(page);
    const { record, frames } = await runCountingFrames(page, model);
    expect(record.mainThread.longestGapMs).toBeLessThan(0.5 * record.totalMs);
    expect(record.mainThread.frames).toBeGreaterThanOrEqual(5);
    expect(frames).toBeGreaterThanOrEqual(record.mainThread.frames);
  });
}

test('the lab shows the freeze of sequential, and that processes have none', ALONE, async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.choose('sequential');
  await lab.runToEnd();
  expect(await lab.freezeMs()).toBeGreaterThanOrEqual(0.8 * (await lab.totalMs()));

  await lab.choose('processes');
  await lab.runToEnd();
  expect(await lab.freezeMs()).toBeLessThan(0.5 * (await lab.totalMs()));
});

/** The spinner's characters while a model runs. */
async function spinnerOf(page: Page, model: string): Promise<string[]> {
  const lab = new Lab(page);
  await lab.choose(model);
  // While the engine loads the spinner turns, too.
  await expect(lab.field('slice')).toHaveValue('5');
  const characters = await watchSpinner(page);
  await lab.runToEnd();
  return characters();
}

test('the spinner stands still in sequential', ALONE, async ({ page }) => {
  await open(page);
  expect((await spinnerOf(page, 'sequential')).length).toBeLessThanOrEqual(3);
});

test('the spinner turns in coroutines', ALONE, async ({ page }) => {
  await open(page);
  const characters = await spinnerOf(page, 'coroutines');
  expect(characters.length).toBeGreaterThan(3);
  expect(new Set(characters)).toEqual(new Set(['\\', '|', '/', '-']));
});

test('the heartbeat strip is on the page, and drawn on during a run', async ({ page }) => {
  await open(page);
  const strip = page.getByRole('img', { name: /heartbeat/i });
  await expect(strip).toBeVisible();
  const before = await strip.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const lab = new Lab(page);
  await lab.choose('coroutines');
  await lab.runToEnd();
  await expect.poll(() => strip.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(before);
});

test('the heartbeat is in sight wherever the page is scrolled to', async ({ page }) => {
  await open(page, '?lab=spinner&model=coroutines&work=sleep&seconds=2&labs=all');
  const strip = page.getByRole('img', { name: /heartbeat/i });
  await page.locator('footer').scrollIntoViewIfNeeded();
  await expect(strip).toBeInViewport();
});
