/** Run, pressed in each lab on each kind of page: it runs, or it says what is missing, and what helps. */
import type { FrameLocator, Page } from '@playwright/test';
import { sites } from '../../scripts/lib/sites.mjs';
import type { Lab as LabId } from '../../pkg/baseline/interleave';
import { LABS } from '../../www/src/generated/facts';
import { openAround } from './page-around';
import { PlainHost } from './plain-host';
import { expect, test, reach } from './support';

const IDS = Object.keys(LABS) as LabId[];

/** What makes each lab quick where it runs. */
const QUICKLY: Record<LabId, string> = {
  race: 'numbers=2,91',
  sweep: 'numbers=2,91&workers=1&repeats=1',
  compare: 'numbers=2,91&workers=1&repeats=1',
  gil: 'threads=1&mix=cpu&seconds=0.1',
  locks: 'threads=1&increments=1000',
  schedules: 'program=counter',
  litmus: 'trials=2000',
  spinner: 'seconds=0.1',
  lifecycle: 'workers=1&jobs=10',
  server: 'seconds=0.3',
};

type Expected = Record<LabId, 'runs' | RegExp>;

const HEADERS = /Serve it with the headers Cross-Origin-Opener-Policy/;
const ALL = (says: RegExp): Expected => ({
  race: says,
  sweep: says,
  compare: says,
  gil: says,
  locks: says,
  schedules: says,
  litmus: says,
  spinner: says,
  lifecycle: says,
  server: says,
});

async function press(page: Page, lab: LabId, expected: Expected[LabId], within: Page | FrameLocator = page) {
  const root = within.locator(`[data-lab=${lab}]:defined:has(.lab)`);
  // In a frame there is one lab, and it is there.
  if (within === page) await reach(page, lab);
  await root.locator('[data-action=run]').click();
  if (expected === 'runs') {
    await expect(root).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
    return;
  }
  await expect(root).toHaveAttribute('data-status', 'failed');
  const says = root.locator('.run-bar [role=status]');
  await expect(says).toContainText(expected);
  await expect(says).toBeVisible();
}

/** A kind of page: what is taken from it before it is opened, and where it is. */
const PAGES: Record<string, { from?: string; without?: string; expected: Expected }> = {
  'without isolation': {
    from: sites.plain,
    expected: {
      race: 'runs',
      sweep: 'runs',
      compare: 'runs',
      gil: HEADERS,
      locks: HEADERS,
      schedules: 'runs',
      litmus: HEADERS,
      spinner: 'runs',
      lifecycle: 'runs',
      server: 'runs',
    },
  },
  'without SharedArrayBuffer': {
    without: 'SharedArrayBuffer',
    expected: {
      race: 'runs',
      sweep: 'runs',
      compare: 'runs',
      gil: /no SharedArrayBuffer .* Use Chrome or Edge \d+/,
      locks: /no SharedArrayBuffer .* Use Chrome or Edge \d+/,
      schedules: 'runs',
      litmus: /no SharedArrayBuffer .* Use Chrome or Edge \d+/,
      spinner: 'runs',
      lifecycle: 'runs',
      server: 'runs',
    },
  },
  'without workers': {
    without: 'Worker',
    expected: {
      race: 'runs',
      sweep: /no Web Workers.* Use Chrome or Edge \d+/,
      compare: 'runs',
      gil: /no Web Workers.* Use Chrome or Edge \d+/,
      locks: /no Web Workers.* Use Chrome or Edge \d+/,
      schedules: /no Web Workers.* Use Chrome or Edge \d+/,
      litmus: /no Web Workers.* Use Chrome or Edge \d+/,
      spinner: 'runs',
      lifecycle: /no Web Workers.* Use Chrome or Edge \d+/,
      server: /no Web Workers.* Use Chrome or Edge \d+/,
    },
  },
  'without WebAssembly': {
    without: 'WebAssembly',
    expected: ALL(
      /no WebAssembly, or has it switched off, as Lockdown Mode and policies against the JIT do\. Allow it/,
    ),
  },
};

for (const [kind, { from = sites.isolated, without, expected }] of Object.entries(PAGES)) {
  const openIt = async (page: Page, fields = '') => {
    if (without !== undefined) {
      await page.addInitScript((name) => {
        Reflect.deleteProperty(globalThis, name);
      }, without);
    }
    await page.goto(`${from}?isolate=0${fields}`);
  };
  for (const lab of IDS.filter((id) => expected[id] === 'runs')) {
    test(`${kind}: ${lab} runs`, async ({ page }) => {
      await openIt(page, `&lab=${lab}&${QUICKLY[lab]}`);
      await press(page, lab, expected[lab]);
    });
  }
  const missing = IDS.filter((id) => expected[id] !== 'runs');
  test(`${kind}: ${missing.join(', ')} say what is missing`, async ({ page }) => {
    await openIt(page, '&labs=all');
    for (const lab of missing) await press(page, lab, expected[lab]);
  });
}

const SANDBOXED: Expected = {
  race: 'runs',
  sweep: 'runs',
  compare: 'runs',
  gil: /sandboxed without allow-same-origin.* Open the lab on a page of its own/,
  locks: /sandboxed without allow-same-origin.* Open the lab on a page of its own/,
  schedules: 'runs',
  litmus: /sandboxed without allow-same-origin.* Open the lab on a page of its own/,
  spinner: 'runs',
  lifecycle: 'runs',
  server: 'runs',
};

for (const lab of IDS) {
  test(`in a sandboxed frame: ${lab} ${SANDBOXED[lab] === 'runs' ? 'runs' : 'says what is missing'}`, async ({
    page,
  }) => {
    const { frame } = await openAround(page, `?lab=${lab}&${QUICKLY[lab]}`, { attributes: 'sandbox="allow-scripts"' });
    await press(page, lab, SANDBOXED[lab], frame);
  });
}

test.describe('under a policy that forbids WebAssembly', () => {
  test.use({ expectedErrors: /Content Security Policy|unsafe-eval/ });
  const host = new PlainHost();
  host.headers = { 'Content-Security-Policy': "script-src 'self'" };
  test.beforeAll(() => host.start());
  test.afterAll(() => host.end());

  test('each lab names the policy, and does not blame the connection', async ({ page }) => {
    await page.goto(`${host.address}?isolate=0&labs=all`);
    for (const lab of IDS) {
      await press(page, lab, /Content-Security-Policy forbids WebAssembly\. Serve it with 'wasm-unsafe-eval'/);
    }
    await expect(page.locator('main')).not.toContainText('Check the connection');
  });
});

test('what is wrong with a field that the lab has no control for is said in full', async ({ page }) => {
  for (const [lab, fields, says] of [
    ['locks', 'workers=65', /workers is “65”; /],
    ['gil', 'model=fibres', /model is “fibres”/],
    ['gil', 'numbers=abc', /numbers .*“abc”/],
    ['locks', 'seconds=99', /seconds is “99”; /],
  ] as const) {
    await page.goto(`./?lab=${lab}&${fields}`);
    await press(page, lab, says);
  }
});

test('a control is called as it is called in its own lab, and gets the focus', async ({ page }) => {
  for (const [fields, name, label] of [
    ['lab=spinner&model=fibres', 'model', 'The spinner is a'],
    ['lab=spinner&work=cpu&numbers=abc', 'numbers', 'The number'],
    ['lab=race&numbers=abc', 'numbers', 'Numbers'],
    ['lab=locks&threads=99', 'threads', 'Threads'],
  ] as const) {
    await page.goto(`./?${fields}`);
    const lab = page.locator(`[data-lab=${/lab=(\w+)/.exec(fields)?.[1] ?? ''}]:has(.lab)`);
    await lab.locator('[data-action=run]').click();
    await expect(lab.locator('.run-bar [role=status]')).toHaveText(`Nothing was run: see ${label}.`);
    await expect(lab.locator(`[data-field=${name}]`)).toBeFocused();
  }
});
