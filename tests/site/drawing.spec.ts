/**
 * What is drawn during a run takes time from it: with sixty drawings a second a race of two processes on two cores took a
 * quarter longer than the same race asked of the library. So the page is drawn seldom while a lab runs.
 */
import type { Page } from '@playwright/test';
import { Lab } from './lab';
import { expect, open, test } from './support';
import { many } from './reference';

const SELDOM_MS = 200;
/** What begins and ends a run is drawn outside of that rhythm. */
const BESIDES = 8;

interface Drawing {
  /** In how many frames something was drawn or changed between the start and the result of a run. */
  frames: number;
  ms: number;
}

/** Counts the frames of the next run in which a canvas was drawn on, or the lab's document changed. */
async function countDrawings(page: Page): Promise<() => Promise<Drawing>> {
  await page.evaluate(() => {
    const drawing = { frames: 0, ms: 0 };
    let counted = -1;
    let frame = 0;
    let running = false;
    const note = () => {
      if (!running || counted === frame) return;
      counted = frame;
      drawing.frames += 1;
    };
    const onFrame = () => {
      frame += 1;
      requestAnimationFrame(onFrame);
    };
    onFrame();
    // All that is drawn is drawn in some colour.
    const canvas = CanvasRenderingContext2D.prototype;
    const colour = Object.getOwnPropertyDescriptor(canvas, 'fillStyle') ?? {};
    Object.defineProperty(canvas, 'fillStyle', {
      ...colour,
      set(this: CanvasRenderingContext2D, value: string) {
        note();
        colour.set?.call(this, value);
      },
    });
    // The spinner turns ten times a second: it is what the page shows of its thread.
    new MutationObserver((changes) => {
      const ofSpinner = (node: Node) => node.parentElement?.closest('interleave-spinner-line') != null;
      if (changes.some(({ target }) => !ofSpinner(target))) note();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    let began = 0;
    addEventListener('interleave:started', () => {
      running = true;
      began = performance.now();
    });
    addEventListener('interleave:result', () => {
      running = false;
      drawing.ms = performance.now() - began;
    });
    Object.assign(globalThis, { drawing });
  });
  return () => page.evaluate(() => (globalThis as unknown as { drawing: Drawing }).drawing);
}

const LABS = [
  '?lab=race&model=processes&workers=2',
  '?lab=race&model=coroutines',
  '?lab=gil',
  '?lab=locks&guard=lock',
  '?lab=sweep&workers=2&repeats=3',
  '?lab=compare&workers=2&repeats=1',
  '?lab=schedules&program=wrong-lock&threads=3&times=5',
  '?lab=litmus&test=peterson&trials=2000',
  '?lab=lifecycle&workers=2&jobs=10',
  '?lab=server&seconds=0.3',
];

for (const query of LABS) {
  test(`the page is drawn seldom while it runs ${query}`, async ({ page }) => {
    await open(page, query);
    const drawings = await countDrawings(page);
    const name = new URLSearchParams(query).get('lab') ?? '';
    const result = page.evaluate(
      () => new Promise((done) => addEventListener('interleave:result', done, { once: true })),
    );
    await page.locator(`[data-lab=${name}] [data-action=run]`).click();
    await result;
    const { frames, ms } = await drawings();
    expect(frames).toBeGreaterThan(0);
    expect(frames).toBeLessThanOrEqual(ms / SELDOM_MS + BESIDES);
  });
}

test('rows that come by the thousand are drawn as seldom', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.choose('processes');
  await lab.field('algorithm').selectOption('miller-rabin');
  await lab.enter(many(10_000).numbers);
  const drawings = await countDrawings(page);
  await lab.runToEnd();
  const { frames, ms } = await drawings();
  expect(frames).toBeLessThanOrEqual(ms / SELDOM_MS + BESIDES);
});
