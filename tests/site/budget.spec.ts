/**
 * What is built, and what a visitor has fetched before a press, is no larger than `tests/budget.json` says. Who has a reason
 * to make it larger says that reason in the commit that writes the file anew:
 *
 *     npx playwright test --project=chromium budget --update-snapshots
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { BUNDLES } from '../../scripts/lib/bundles.mjs';
import { addressOf, chapters } from '../../scripts/lib/course/chapters.mjs';
import { DIST, inRoot } from '../../scripts/lib/paths.mjs';
import { expect, test } from './support';

const BUDGET = inRoot('tests', 'budget.json');

/** Names of variables and orders of chunks differ a little from build to build: by so much, and by so many bytes. */
const SLACK = { share: 0.02, bytes: 100 };

const most = (budget: number): number => budget + Math.max(SLACK.bytes, Math.ceil(budget * SLACK.share));

/** A chapter whose first figure is in sight at once has that lab's module besides. */
const AS_LIGHT = 1.05;

interface Size {
  raw: number;
  gzip: number;
}

type Sizes = Record<string, Size>;

const sum = (sizes: readonly Size[]): Size => ({
  raw: sizes.reduce((total, { raw }) => total + raw, 0),
  gzip: sizes.reduce((total, { gzip }) => total + gzip, 0),
});

function sizeOf(path: string): Size {
  const body = readFileSync(path);
  // A font is compressed as it is.
  return { raw: body.length, gzip: path.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length };
}

/** What something begins with: the pages, the library, the workers, the labs; and all styles and fonts. */
const ENTRY = /\.(html|css|woff2)$|(^|\/)(index|embed|interleave|sw)\.js$|(\.worker|-lab)\.js$/;

/** Every file that a browser may fetch, by its name without the hash; those of one name are one line, and shared pieces one. */
function files(): Sizes {
  const byName = new Map<string, Size[]>();
  for (const path of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|css|woff2)$/.test(path)) continue;
    const name = path.replaceAll('\\', '/').replace(/^(assets\/.+)-[\w-]{8}(?=\.\w+$)/, '$1');
    const line = ENTRY.test(name) ? name : 'shared by several';
    byName.set(line, [...(byName.get(line) ?? []), sizeOf(join(DIST, path))]);
  }
  return Object.fromEntries([...byName].sort().map(([name, sizes]) => [name, sum(sizes)]));
}

/** What comes last: a setting that the engine fills in. */
const firstPage = (page: Page) => expect(page.locator('[data-lab=race] [data-field=slice]')).toHaveValue('5');

/** The files of this site that a page has fetched once it has nothing more to fetch. */
async function fetched(page: Page, come: () => Promise<unknown>): Promise<Size> {
  const paths = new Set<string>();
  const onRequest = (request: { url(): string }) => paths.add(new URL(request.url()).pathname);
  page.on('request', onRequest);
  await come();
  await page.waitForLoadState('networkidle');
  page.off('request', onRequest);
  return sum([...paths].map((path) => sizeOf(join(DIST, path === '/' ? 'index.html' : path))));
}

async function visited(page: Page, address: string, whole?: (page: Page) => Promise<void>): Promise<Size> {
  return fetched(page, async () => {
    await page.goto(address);
    await page.locator('[data-action=run]').first().waitFor();
    await whole?.(page);
  });
}

/** What a page elsewhere fetches for a module before it asks for a run or a lab. */
async function imported(page: Page, module: string): Promise<Size> {
  await page.goto('./LICENSE-MIT.txt');
  return fetched(page, () => page.evaluate((address) => import(address) as Promise<unknown>, `./${module}`));
}

test('nothing is larger than its budget', async ({ page, browserName }, { config }) => {
  test.skip(browserName !== 'chromium', 'The files are the same in every browser');
  const now: Record<string, Sizes> = {
    'wasm bundles': Object.fromEntries(
      BUNDLES.map(({ name }) => [name, sizeOf(inRoot('pkg', name, 'interleave_bg.wasm'))]),
    ),
    'files of the site': files(),
    'fetched before a press': {
      'index.html': await visited(page, './', firstPage),
      'embed.html': await visited(page, './embed.html?slides=1'),
    },
    'fetched with an import': {
      'library.js': await imported(page, 'library.js'),
      'element.js': await imported(page, 'element.js'),
      'interleave.js': await imported(page, 'interleave.js'),
    },
  };
  if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
    writeFileSync(BUDGET, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  const budget = JSON.parse(readFileSync(BUDGET, 'utf8')) as Record<string, Sizes>;
  for (const [kind, sizes] of Object.entries(now)) {
    expect.soft(Object.keys(sizes), `${kind} with a budget`).toEqual(Object.keys(budget[kind] ?? {}));
    for (const [name, { raw, gzip }] of Object.entries(sizes)) {
      const allowed = budget[kind]?.[name] ?? { raw: 0, gzip: 0 };
      expect.soft(raw, `${kind}: ${name}, in bytes`).toBeLessThanOrEqual(most(allowed.raw));
      expect.soft(gzip, `${kind}: ${name}, compressed`).toBeLessThanOrEqual(most(allowed.gzip));
    }
  }
});

test('the first view of a chapter is as light as the first page', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'The files are the same in every browser');
  const first = await visited(page, './', firstPage);
  for (const chapter of chapters()) {
    const { gzip } = await fetched(page, () => page.goto(`./${addressOf(chapter)}`));
    expect.soft(gzip, chapter.name).toBeLessThanOrEqual(first.gzip * AS_LIGHT);
  }
});
