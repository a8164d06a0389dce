/** Each step of each lab, in the engines whose threads Playwright cannot drive: one press runs it, and it says the truth. */
import { sites } from '../../scripts/lib/sites.mjs';
import { countOfSteps, expectHonest, LAB_IDS, LONGEST_STEP_MS, shownStep } from '../site/step-claims';
import { expect, type Site, test } from './driver';

for (const lab of LAB_IDS) {
  test(`each step of ${lab} runs by one press and says what was measured`, async ({ site }) => {
    test.setTimeout(10 * LONGEST_STEP_MS);
    await site.open(`${sites.isolated}?lab=${lab}`);
    for (let taken = 0; taken < countOfSteps(lab); taken += 1) {
      const step = await pressLitStep(site, lab);
      await expect
        .poll(() => site.evaluate(statusOf, { lab, step }), { timeout: LONGEST_STEP_MS, message: step })
        .toEqual({ step: 'done', lab: 'done' });
      expectHonest(lab, await site.evaluate(shownStep, { lab, step }));
    }
    // None is lit: all of them have been taken.
    expect(await site.evaluate((id) => document.querySelector(`[data-lab=${id}] [data-guess]`), lab)).toBeNull();
  });
}

/** The id of the step. */
async function pressLitStep(site: Site, lab: string): Promise<string> {
  const lit = `[data-lab=${lab}] [data-step][aria-current=step][data-status=todo]`;
  await site.become(true, (selector) => document.querySelector(selector) !== null, lit);
  return site.evaluate((selector) => {
    const button = document.querySelector<HTMLElement>(selector);
    button?.click();
    return button?.dataset.step ?? '';
  }, lit);
}

/** Called in the page. */
function statusOf({ lab, step }: { lab: string; step: string }) {
  const status = (selector: string) => document.querySelector<HTMLElement>(selector)?.dataset.status;
  return { step: status(`[data-lab=${lab}] [data-step=${step}]`), lab: status(`[data-lab=${lab}]`) };
}
