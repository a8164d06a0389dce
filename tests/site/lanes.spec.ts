/** The lanes of a long run are looked at piece by piece: by keys, buttons, wheel, dragging and two fingers; and smoothly. */
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { Lab } from './lab';
import { longestTask, watchTasks } from './long-tasks';
import { many } from './reference';
import { ALONE, expect, open, test } from './support';

const COUNT = 10_000;

/** A task of 50 ms is what a visitor begins to feel. So many times as long it may be on a machine that has other work. */
const LONGEST_TASK_MS = 250;

async function runMany(page: Page): Promise<{ chart: Locator; group: Locator }> {
  await open(page, '?model=processes&algorithm=miller-rabin&workers=2');
  const lab = new Lab(page);
  await lab.enter(many(COUNT).numbers);
  await lab.runToEnd();
  const chart = page.locator('interleave-lane-chart');
  return { chart, group: chart.getByRole('group', { name: 'Lanes' }) };
}

interface Window {
  fromMs: number;
  toMs: number;
}

const windowOf = (chart: Locator): Promise<Window> =>
  chart.evaluate((element) => {
    const { fromMs, toMs } = element as unknown as Window;
    return { fromMs, toMs };
  });

const lengthOf = async (chart: Locator): Promise<number> => {
  const { fromMs, toMs } = await windowOf(chart);
  return toMs - fromMs;
};

test('the lanes of ten thousand numbers are zoomed and moved, as a trace is', async ({ page }) => {
  const { chart, group } = await runMany(page);
  const all = await lengthOf(chart);
  await group.press('+');
  expect(await lengthOf(chart)).toBeCloseTo(all / 2, 3);
  const before = await windowOf(chart);
  await group.press('ArrowRight');
  expect((await windowOf(chart)).fromMs).toBeCloseTo(before.fromMs + all / 8, 3);
  await group.press('Home');
  expect((await windowOf(chart)).fromMs).toBe(0);
  await group.press('0');
  expect(await lengthOf(chart)).toBeCloseTo(all, 3);

  await group.getByRole('button', { name: 'Zoom in' }).click();
  await group.getByRole('button', { name: 'Later' }).click();
  expect((await windowOf(chart)).toMs).toBeCloseTo(0.875 * all, 3);
  await expect(chart.locator('.trace-window')).toContainText('A part of the run');
  await group.getByRole('button', { name: 'All of it' }).click();
  expect(await lengthOf(chart)).toBeCloseTo(all, 3);

  // With a modifier, as maps have it.
  const canvas = chart.locator('canvas.lanes');
  await canvas.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => lengthOf(chart)).toBeLessThan(0.9 * all);
  const { fromMs } = await windowOf(chart);
  await canvas.dragTo(canvas, { sourcePosition: { x: 200, y: 10 }, targetPosition: { x: 240, y: 10 } });
  expect((await windowOf(chart)).fromMs).toBeLessThan(fromMs);
  expect(await violations(page)).toEqual([]);
});

test('two fingers that go apart look closer, at what is between them', async ({ page }) => {
  const { chart } = await runMany(page);
  const all = await lengthOf(chart);
  await chart.locator('.trace-lanes').evaluate((lanes) => {
    const { left, width, top } = lanes.getBoundingClientRect();
    const touch = (type: string, pointerId: number, share: number) =>
      lanes.dispatchEvent(
        new PointerEvent(type, { pointerId, bubbles: true, clientX: left + share * width, clientY: top + 5 }),
      );
    // A pointer that is made up cannot be captured.
    lanes.setPointerCapture = () => undefined;
    touch('pointerdown', 11, 0.5);
    touch('pointerdown', 12, 0.6);
    touch('pointermove', 12, 0.7);
    touch('pointerup', 11, 0.5);
    touch('pointerup', 12, 0.7);
  });
  expect(await lengthOf(chart)).toBeCloseTo(all / 2, 3);
});

test(
  'ten thousand numbers are zoomed and dragged without a long task, and only what is in sight is drawn',
  ALONE,
  async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium tells of long tasks');
    await watchTasks(page);
    const { chart, group } = await runMany(page);
    await longestTask(page);
    for (let times = 0; times < 6; times += 1) await group.press('+');
    await group.press('Home');
    const canvas = chart.locator('canvas.lanes');
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + 0.9 * width, y + 10);
    await page.mouse.down();
    for (let step = 0; step < 40; step += 1) await page.mouse.move(x + (0.9 - step / 50) * width, y + 10);
    await page.mouse.up();
    expect(await longestTask(page)).toBeLessThan(LONGEST_TASK_MS);

    const drawn = await chart.evaluate(async (element) => {
      const canvas = element.querySelector('canvas.lanes');
      const drawing = CanvasRenderingContext2D.prototype;
      const fillRect = Object.getOwnPropertyDescriptor(drawing, 'fillRect') ?? {};
      const blocks = { inSight: 0, outside: 0 };
      drawing.fillRect = function (left, ...size) {
        if (this.canvas === canvas)
          blocks[left + size[1] < 0 || left > this.canvas.clientWidth ? 'outside' : 'inSight'] += 1;
        (fillRect.value as typeof this.fillRect).call(this, left, ...size);
      };
      (element as unknown as { fromMs: number }).fromMs += 0.001;
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      await new Promise(requestAnimationFrame);
      Object.defineProperty(drawing, 'fillRect', fillRect);
      return blocks;
    });
    expect(drawn.outside).toBe(0);
    expect(drawn.inSight).toBeGreaterThan(0);
  },
);
