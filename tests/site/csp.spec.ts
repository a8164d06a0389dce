/**
 * The site under a policy that lets nobody make code of text.
 *
 * Runs are started by the page's own button: what `page.evaluate` starts is exempt from the policy in Chromium.
 */
import type { Page } from '@playwright/test';
import { headers } from '../../scripts/lib/headers.mjs';
import { Lab } from './lab';
import { PlainHost } from './plain-host';
import { HEAVY } from './reference';
import { expect, test } from './support';

const host = new PlainHost();
host.headers = {
  ...headers(true),
  'Content-Security-Policy': "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
};

test.beforeAll(() => host.start());
test.afterAll(() => host.end());

async function open(page: Page, fields: Record<string, string | number>): Promise<void> {
  await page.goto(
    `${host.address}?${new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, `${value}`])).toString()}`,
  );
}

/** Whether this browser has it, on the page that was opened. */
async function has(page: Page, kind: 'models' | 'naps', id: string): Promise<boolean> {
  await page.waitForFunction(() => 'interleave' in globalThis);
  return (await page.evaluate((kind) => interleave.capabilities()[kind], kind))[id] === true;
}

const race = { lab: 'race', numbers: `91,${HEAVY}`, workers: 2 };

for (const model of ['sequential', 'coroutines', 'greenlets', 'processes', 'threads', 'threads-gil', 'executor']) {
  test(`${model} runs`, async ({ page, browserName }) => {
    // By BiDi no tree of threads starts; see tests/drivers/driver.ts.
    test.skip(browserName === 'firefox' && /^(threads|executor)/.test(model));
    await open(page, { ...race, model });
    test.skip(!(await has(page, 'models', model)), 'The browser cannot.');
    const { rows } = await new Lab(page).runToEnd();
    expect(rows).toHaveLength(2);
  });
}

for (const nap of ['timer', 'message', 'post-task', 'scheduler-yield', 'frame']) {
  test(`coroutines nap by ${nap}`, async ({ page }) => {
    await open(page, { ...race, model: 'coroutines', nap });
    test.skip(!(await has(page, 'naps', nap)), 'The browser cannot.');
    const record = await new Lab(page).runToEnd();
    expect(record.nap).toBe(nap);
    expect(record.naps).toBeGreaterThan(1);
  });
}

const OTHERS = {
  'locks with coroutines': { lab: 'locks', guard: 'coroutines' },
  'a spinner beside work that naps': { lab: 'spinner', model: 'coroutines', work: 'cpu-nap', seconds: 0.3 },
  'a spinner beside work that is suspended': { lab: 'spinner', model: 'greenlets', work: 'cpu-nap', seconds: 0.3 },
  'a spinner in a process': { lab: 'spinner', model: 'processes', work: 'cpu', seconds: 0.3 },
};

for (const [name, fields] of Object.entries(OTHERS)) {
  test(`${name}: runs`, async ({ page }) => {
    await open(page, fields);
    test.skip('model' in fields && !(await has(page, 'models', fields.model)), 'The browser cannot.');
    const lab = page.locator(`[data-lab=${fields.lab}]`);
    await lab.locator('[data-action=run]').click();
    await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  });
}
