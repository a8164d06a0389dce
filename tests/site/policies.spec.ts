/**
 * Under a strict Content-Security-Policy with Trusted Types every lab runs, and nothing is reported: the site's pages, which
 * carry such a policy themselves, the frame, a sandbox, and the element on a page of somebody else's.
 *
 * Runs are started by the button: what `page.evaluate` starts is exempt from policies in Chromium.
 */
import type { FrameLocator, Page } from '@playwright/test';
import { headersFile, vercelFile } from '../../scripts/lib/host-files.mjs';
import { POLICY } from '../../scripts/lib/policy.mjs';
import { sites } from '../../scripts/lib/sites.mjs';
import { aroundOf, serve } from './page-around';
import { expect, test } from './support';

const NUMBERS = '2,91,7,9';

/** A run of each lab, and of each kind of worker; `model` and `needs` say what a browser may lack. */
const RUNS: { lab: string; needs?: string; fields: Record<string, string> }[] = [
  { lab: 'race', fields: { model: 'coroutines', numbers: NUMBERS } },
  { lab: 'race', fields: { model: 'processes', workers: '2', numbers: NUMBERS } },
  { lab: 'race', needs: 'threads', fields: { model: 'executor', workers: '2', numbers: NUMBERS } },
  { lab: 'sweep', fields: { model: 'processes', workers: '2', repeats: '1', numbers: NUMBERS } },
  { lab: 'compare', needs: 'threads', fields: { workers: '2', repeats: '1', numbers: NUMBERS } },
  { lab: 'lifecycle', needs: 'threads', fields: { workers: '2', jobs: '10' } },
  { lab: 'server', fields: { seconds: '0.3' } },
  { lab: 'gil', needs: 'threads', fields: { threads: '2', numbers: '9999999967' } },
  { lab: 'locks', fields: { guard: 'coroutines', increments: '100' } },
  { lab: 'locks', needs: 'threads', fields: { guard: 'lock', increments: '100' } },
  { lab: 'schedules', fields: { program: 'two-locks', schedule: '01', trials: '0' } },
  { lab: 'schedules', needs: 'threads', fields: { program: 'counter', trials: '2000' } },
  { lab: 'litmus', needs: 'threads', fields: { trials: '2000' } },
  { lab: 'spinner', fields: { model: 'processes', work: 'cpu', seconds: '0.3' } },
  { lab: 'spinner', needs: 'threads', fields: { model: 'threads', work: 'cpu', seconds: '0.3' } },
];

declare global {
  var violations: string[];
}

/** Collects what any policy reports, in this page and in its frames. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      globalThis.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const frame of page.frames()) expect(await frame.evaluate(() => globalThis.violations)).toEqual([]);
}

async function press(place: Page | FrameLocator, lab: string): Promise<void> {
  const root = place.locator(`[data-lab=${lab}]`);
  await root.locator('[data-action=run]').first().click();
  await expect(root.first()).toHaveAttribute('data-status', 'done', { timeout: 45_000 });
}

const query = (lab: string, fields: Record<string, string>) => `?${new URLSearchParams({ lab, ...fields }).toString()}`;

test.beforeEach(async ({ page }) => watch(page));

for (const { lab, needs, fields } of RUNS) {
  const name = `${lab}, ${Object.values(fields).slice(0, 2).join(', ')}`;

  test(`${name}: on the page`, async ({ page, browserName }) => {
    // By BiDi no tree of threads starts; see tests/drivers/driver.ts.
    test.skip(browserName === 'firefox' && needs !== undefined);
    const response = await page.goto(`./${query(lab, fields)}`);
    expect(response?.headers()['content-security-policy']).toBe(POLICY);
    await page.locator(`[data-lab=${lab}] [data-action=run]`).waitFor();
    await press(page, lab);
    await expectNoViolations(page);
  });

  test(`${name}: in a frame`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox' && needs !== undefined);
    const { frame } = await aroundOf(page, query(lab, fields), { isolated: true });
    await press(frame, lab);
    await expectNoViolations(page);
  });

  test(`${name}: in the element on a page with a strict policy`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox' && needs !== undefined);
    const host = sites.isolated.slice(0, -1);
    const policy = [
      "default-src 'none'",
      `script-src ${host} 'wasm-unsafe-eval'`,
      `worker-src blob: ${host}`,
      `connect-src ${host}`,
      "style-src 'self'",
      `font-src ${host}`,
      'img-src data:',
      "require-trusted-types-for 'script'",
      'trusted-types interleave lit-html',
    ].join('; ');
    const attributes = Object.entries(fields).map(([field, value]) => `${field}="${value}"`);
    const address = await serve(
      page,
      true,
      () => `<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="${policy}" />
            <title>A lesson</title>
            <link rel="icon" href="data:," />
            <script type="module" src="${host}/interleave.js"></script>
          </head>
          <body><interleave-lab lab="${lab}" ${attributes.join(' ')}></interleave-lab></body>
        </html>`,
    );
    await page.goto(address);
    await page.locator(`[data-lab=${lab}] [data-action=run]`).waitFor();
    await press(page, lab);
    await expectNoViolations(page);
  });
}

test('in a sandbox that only allows scripts, workers run under it too', async ({ page }) => {
  const fields = query('race', { model: 'processes', workers: '2', numbers: NUMBERS });
  const { frame } = await aroundOf(page, fields, { attributes: 'sandbox="allow-scripts"' });
  await press(frame, 'race');
  await expectNoViolations(page);
});

test('the files for hosts are those that the build writes, and say what the server here sends', async ({ request }) => {
  expect(await (await request.get(`${sites.isolated}_headers`)).text()).toBe(headersFile());
  expect(await (await request.get(`${sites.isolated}vercel.json`)).text()).toBe(vercelFile());
  for (const [path, file] of [
    ['/*', ''],
    ['/embed.html', 'embed.html'],
  ] as const) {
    const sent = (
      await request.get(sites.isolated + file, { headers: { origin: 'https://course.example' } })
    ).headers();
    const section =
      headersFile()
        .split(`${path}\n`)[1]
        ?.split(/\n(?! )/)[0] ?? '';
    for (const line of section.split('\n')) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      expect(sent[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});
