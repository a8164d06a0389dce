/**
 * The steps of each lab, in the engines whose threads Playwright cannot drive: one press runs a step, and it says the truth.
 * In the long tests all of them; else the first one, for Chromium takes all of them each time, and what an engine may lack,
 * webkit.spec.ts and shared-memory.spec.ts run one by one. A step of the labs below runs many times what those tests run
 * once, so they are left to the long tests.
 */
import { sites } from '../../scripts/lib/sites.mjs';
import { countOfSteps, expectHonest, LAB_IDS, type LabId, LONGEST_STEP_MS, shownStep } from '../site/step-claims';
import { LONG } from '../site/support';
import { expect, type Site, test } from './driver';

const RUN_MANY_TIMES: readonly LabId[] = ['sweep', 'compare'];

const labs = LONG ? LAB_IDS : LAB_IDS.filter((lab) => !RUN_MANY_TIMES.includes(lab));

for (const lab of labs) {
  const steps = LONG ? countOfSteps(lab) : 1;

  test(`each step of ${lab}, up to ${steps}, runs by one press and says what was measured`, async ({ site }) => {
    test.setTimeout(10 * LONGEST_STEP_MS);
    await site.open(`${sites.isolated}?lab=${lab}`);
    for (let taken = 0; taken < steps; taken += 1) {
      const step = await pressLitStep(site, lab);
      await expect
        .poll(() => site.evaluate(statusOf, { lab, step }), { timeout: LONGEST_STEP_MS, message: step })
        .toEqual({ step: 'done', lab: 'done' });
      expectHonest(lab, await site.evaluate(shownStep, { lab, step }));
    }
    // Once all of them have been taken none is lit.
    const isLit = await site.evaluate((id) => document.querySelector(`[data-lab=${id}] [data-guess]`) !== null, lab);
    expect(isLit).toBe(steps < countOfSteps(lab));
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
