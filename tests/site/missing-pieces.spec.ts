/** A file of the site that does not come, is cut off, or is another one: the page says so, with a way out. */
import type { Page, Route } from '@playwright/test';
import { LEAST } from '../../www/src/content/browsers';
import { LABS } from '../../www/src/generated/facts';
import { openAround } from './page-around';
import { expect, test } from './support';

test.skip(({ browserName }) => browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');
// The browser tells its console of each file that it does not get; nothing is left uncaught.
test.use({ expectedErrors: /^(error|warning): |Unexpected token/ });

/** What may become of a file on its way. */
const WAYS: Record<string, (route: Route) => Promise<void>> = {
  'is not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'There is no such file.' }),
  'is cut off': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  'is a page': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>Log in first.' }),
  'does not come': (route) => route.abort(),
};

const ENGINE = /assets\/interleave_bg-[^/]+\.wasm$/;
const WORKER_WAYS = ['is not there', 'is cut off'];

interface Piece {
  file: RegExp;
  fields: string;
  /** Whether it is asked for only when Run is pressed. */
  late: boolean;
  ways: readonly string[];
}

/** Files that a lab is made of, and how the lab is set that needs them. */
const PIECES: Record<string, Piece> = {
  'the script of a lab': { file: /assets\/locks-lab-/, fields: 'lab=locks', late: false, ways: Object.keys(WAYS) },
  'the engine': { file: ENGINE, fields: 'lab=race&numbers=2,91', late: false, ways: Object.keys(WAYS) },
  'the engine with shared memory': {
    file: ENGINE,
    fields: 'lab=locks&threads=1&increments=1000',
    late: true,
    ways: Object.keys(WAYS),
  },
  'the engine with shared memory, for the main thread': {
    file: ENGINE,
    fields: 'lab=spinner&model=threads&work=cpu&seconds=0.1',
    late: true,
    ways: ['is cut off'],
  },
  'the engine with suspension': {
    file: ENGINE,
    fields: 'lab=race&model=greenlets&numbers=2,91',
    late: true,
    ways: ['is cut off'],
  },
  'a process’s script': {
    file: /\/process\.worker-/,
    fields: 'lab=race&model=processes&workers=2&numbers=2,91',
    late: true,
    ways: WORKER_WAYS,
  },
  'a leader’s script': {
    file: /leader\.worker-/,
    fields: 'lab=locks&threads=1&increments=1000',
    late: true,
    ways: WORKER_WAYS,
  },
  'a spinner’s script': {
    file: /spinner-process\.worker-/,
    fields: 'lab=spinner&model=processes&work=cpu&seconds=0.1',
    late: true,
    ways: WORKER_WAYS,
  },
};

/** What helps, in one of these words. */
const WAY_OUT = /[Rr]eload the page|Check the connection and try again/;

for (const [piece, { file, fields, late, ways }] of Object.entries(PIECES)) {
  for (const way of ways) {
    test(`${piece} ${way}: the lab says so, with a way out`, async ({ page }) => {
      const become = WAYS[way];
      if (!become) throw new Error(way);
      const id = /lab=(\w+)/.exec(fields)?.[1] ?? '';
      const lab = page.locator(`[data-lab=${id}]`);
      if (!late) await page.route(file, become);
      await page.goto(`./?${fields}`);
      if (late) {
        // The engine that every lab needs is there, and has said what the settings are.
        await page.waitForLoadState('networkidle');
        await page.route(file, become);
      }
      if (late || file === ENGINE) await lab.locator('[data-action=run]').click();
      await expect(lab).toHaveAttribute('data-status', 'failed', { timeout: 20_000 });
      await expect(lab.getByRole('status').filter({ hasText: WAY_OUT }).first()).toBeVisible();
      await expect(lab).not.toContainText('should not have');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  }
}

test('a script of a lab that did not come: the button reloads the page, and the lab is there', async ({ page }) => {
  await page.route(/assets\/locks-lab-/, (route) => route.abort());
  await page.goto('./?labs=all');
  const lab = page.locator('[data-lab=locks]');
  await expect(lab).toContainText('could not be loaded');
  await expect(page.locator('[data-lab=race] [data-action=run]')).toBeVisible();
  await page.unroute(/assets\/locks-lab-/);
  await lab.getByRole('button', { name: 'Reload the page' }).click();
  await expect(lab.locator('[data-action=run]')).toBeVisible();
});

test('what fails again is not to be tried again: then it says to reload', async ({ page }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto('./');
  const lab = page.locator('[data-lab=race]:has(.lab)');
  const says = lab.locator('.run-bar [role=status]');
  await lab.locator('[data-action=run]').click();
  await lab.locator('[data-action=run]').click();
  await expect(says).toContainText('Reload the page');
});

test('a wrong type alone keeps no bundle from running', async ({ page }) => {
  await page.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto('./?lab=locks&threads=1&increments=1000');
  const lab = page.locator('[data-lab=locks]:has(.lab)');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done');
});

async function expectReadable(page: Page, labs = ['race']): Promise<void> {
  await expect(page.getByRole('heading', { name: 'One lock for everybody' })).toBeVisible();
  for (const lab of labs) {
    const place = page.locator(`[data-lab=${lab}]`);
    await expect(place).toContainText(`JavaScript and WebAssembly, in ${LEAST} or later`);
    await expect(place.getByRole('link', { name: 'reload the page' })).toBeVisible();
  }
}

test('without the page’s own script its text is there, and each lab’s place says what it needs', async ({ page }) => {
  await page.route(/assets\/index-[^/]+\.js$/, (route) => route.abort());
  await page.goto('./?labs=all');
  await expectReadable(page, Object.keys(LABS));
});

test('a script that the browser cannot parse leaves the same page', async ({ page }) => {
  await page.route(/assets\/index-[^/]+\.js$/, async (route) => {
    await route.fulfill({ response: await route.fetch(), body: 'let a = ;' });
  });
  await page.goto('./');
  await expectReadable(page);
});

test.describe('a page of its own without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('can be read, and says what the labs need', async ({ page }) => {
    await page.goto('./');
    await expectReadable(page);
  });

  test('as a frame says so too, and has no button that does nothing', async ({ page }) => {
    await page.goto('./embed.html');
    await expect(page.locator('.facade')).toContainText(`JavaScript and WebAssembly, in ${LEAST} or later`);
    await expect(page.locator('[data-action=run]')).toBeHidden();
  });
});

for (const [name, file] of [
  ['what lies behind its button', /assets\/frame-/],
  ['its contents', /assets\/contents-/],
  ['its lab', /assets\/locks-lab-/],
] as const) {
  test(`a frame whose script for ${name} does not come says so, to the page around it too`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    const { frame, hear } = await openAround(page, '?lab=locks&slides=1').then((around) => ({
      frame: around.frame,
      hear: around.hear.bind(around),
    }));
    await frame.locator('[data-action=run]').click();
    await expect(frame.getByRole('status')).toContainText(/The lab could not be loaded .*Check the connection/);
    const [{ error } = {}] = await hear('error');
    expect(error).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('could not be loaded'),
    });
  });
}
