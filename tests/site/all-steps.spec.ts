/**
 * Each step of each lab runs by one press, says the truth, and fits on a phone: on a good day, and in the long tests on bad
 * days, too.
 * In the other engines tests/drivers takes them. A lab says so where the machine was busy, so this need not run alone.
 */
import type { Page } from '@playwright/test';
import { besideBusyLoops } from './busy';
import { countOfSteps, expectHonest, LAB_IDS, type LabId, LONGEST_STEP_MS, shownStep } from './step-claims';
import { ALONE, expect, LONG, test, visit } from './support';

/** A phone: there the figures have least room. */
const WIDTH = 390;

test.use({ viewport: { width: WIDTH, height: 844 } });

/** With the machine, or the page, kept from its work. */
const LONGEST_HINDERED_STEP_MS = 4 * LONGEST_STEP_MS;

for (const id of LAB_IDS) {
  test(`each step of ${id} runs by one press, says what was measured, and lights the next`, async ({ page }) => {
    await takeAllSteps(page, id, LONGEST_STEP_MS);
  });

  if (!LONG) continue;

  test(`each step of ${id} does so beside two busy loops`, ALONE, async ({ page }) => {
    await besideBusyLoops(2, () => takeAllSteps(page, id, LONGEST_HINDERED_STEP_MS));
  });

  test(`each step of ${id} does so on a page that is six times slower`, ALONE, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await takeAllSteps(page, id, LONGEST_HINDERED_STEP_MS);
  });
}

async function takeAllSteps(page: Page, id: LabId, longestMs: number): Promise<void> {
  test.setTimeout(10 * longestMs);
  await visit(page, `?lab=${id}`);
  const lab = page.locator(`[data-lab=${id}]`);
  await lab.locator('[data-step]').first().waitFor();
  const steps = await lab
    .locator('[data-step]')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.step ?? ''));
  expect(steps.length).toBe(countOfSteps(id));
  expect(new Set(steps).size).toBe(steps.length);
  for (const [at, step] of steps.entries()) {
    const button = lab.locator(`[data-step=${step}]`);
    await expect(button, step).toHaveAttribute('data-status', 'todo');
    await expect(button, step).toHaveAttribute('aria-current', 'step');
    await button.click();
    await expect(button, step).toHaveAttribute('data-status', 'done', { timeout: longestMs });
    await expect(lab, step).toHaveAttribute('data-status', 'done');
    await expect(lab.locator('.finding'), step).toHaveCount(1);
    expectHonest(id, await page.evaluate(shownStep, { lab: id, step }));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${step} scrolls sideways`).toBe(WIDTH);
    const next = steps[at + 1];
    if (next !== undefined) await expect(lab.locator(`[data-step=${next}]`)).toHaveAttribute('aria-current', 'step');
  }
  await expect(lab.locator('[data-guess]')).toHaveCount(0);
}
