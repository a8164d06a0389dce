/** The least browsers: what the code uses says which they are, and all places that name them name the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { LEAST, LEAST_WITH_SUSPENSION } from '../../www/src/content/browsers';
import { expect, test } from './support';

type Versions = readonly [chrome: number, firefox: number, safari: number];

/**
 * The youngest things that the page cannot do without, each with the versions that had it first, by
 * https://developer.mozilla.org/docs/Web. TypeScript's `lib` keeps what is younger than ES2024 out.
 */
const NEEDED: Record<string, { used: RegExp; since: Versions }> = {
  'light-dark()': { used: /light-dark\(/, since: [123, 120, 17.5] },
  'Promise.withResolvers()': { used: /Promise\.withResolvers/, since: [119, 121, 17.4] },
  'URL.canParse()': { used: /URL\.canParse/, since: [120, 115, 17] },
  'Array.prototype.toSorted()': { used: /\.toSorted\(/, since: [110, 115, 16] },
  'color-mix()': { used: /color-mix\(/, since: [111, 113, 16.2] },
  'container queries': { used: /@container/, since: [105, 110, 16] },
  ':has()': { used: /:has\(/, since: [105, 121, 15.4] },
  'constructable stylesheets': { used: /adoptedStyleSheets/, since: [73, 101, 16.4] },
  'module workers': { used: /type: 'module'/, since: [80, 114, 15] },
};

function sources(): string {
  const folder = join(ROOT, 'www', 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|css)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

test('the least browsers are the first ones that have all that the page uses', () => {
  const text = sources();
  for (const [name, { used }] of Object.entries(NEEDED)) expect(text, name).toMatch(used);
  const [chrome, firefox, safari] = [0, 1, 2].map((at) =>
    Math.max(...Object.values(NEEDED).map(({ since }) => since[at] ?? 0)),
  );
  expect(LEAST).toBe(`Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`);
});

test('the README has the same in its table', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const [row, names] of [
    ['the page', LEAST],
    ['greenlets (WebAssembly', LEAST_WITH_SUSPENSION],
  ] as const) {
    const cells = readme
      .split('\n')
      .find((line) => line.startsWith(`| ${row}`))
      ?.split('|')
      .map((cell) => cell.trim());
    expect(cells?.slice(2, 5), row).toEqual(names.match(/[\d.]+/g));
  }
});

test('the page names them where a capability is missing', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
    Reflect.deleteProperty(WebAssembly, 'Suspending');
  });
  await page.goto('./');
  await page.waitForFunction(() => 'interleave' in globalThis);
  const { models } = await page.evaluate(() => interleave.capabilities());
  expect(models.processes).toContain(`Use ${LEAST} or later.`);
  expect(models.greenlets).toContain(`Use ${LEAST_WITH_SUSPENSION} or later.`);
});
