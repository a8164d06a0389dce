/**
 * No text of the page is outside of `www/src/content/`: a build in which each letter of those texts has an accent is
 * opened, each lab is run, everything is unfolded, and what is read or drawn then has no letter without one.
 *
 * A translation of the course is one of its Markdown, whose accents are put in where the pages are made.
 *
 * Left out is what no translation touches: the prose of `index.html`; what says that it is not to be translated, as code
 * does (`translate="no"`); and what the engine says, which is marked as English and is translated by its reason.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { headers } from '../../scripts/lib/headers.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { PSEUDO } from '../../scripts/lib/pseudo.mjs';
import { MIXES } from '../../www/src/content/gil';
import { DEMOS } from '../../www/src/content/lifecycle/lab';
import { DEPLOYMENTS } from '../../www/src/content/server';
import { ACCESSES, TESTS } from '../../www/src/content/litmus';
import { GUARDS } from '../../www/src/content/locks';
import { ORDERS } from '../../www/src/content/settings';
import { POINTS, PROGRAMS } from '../../www/src/content/schedules';
import { WORKS } from '../../www/src/content/spinner';
import { LABS, MODELS } from '../../www/src/generated/facts';
import { ALGORITHMS, NAPS } from '../../www/src/generated/needs';
import { PlainHost } from './plain-host';
import { expect, test } from './support';

// In one worker: each would build the site again.
test.describe.configure({ mode: 'default' });

let site: string;
let host: PlainHost;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = mkdtempSync(join(tmpdir(), 'interleave-pseudo-'));
  host = new PlainHost(site);
  host.headers = headers(true);
  // The wasm is what has been built before.
  await build({
    configFile: inRoot('vite.config.ts'),
    mode: PSEUDO,
    logLevel: 'warn',
    build: { outDir: site, minify: false, sourcemap: false },
  });
  await host.start();
});

test.afterAll(async () => {
  await host.end();
  rmSync(site, { recursive: true });
});

/** Settings with which each lab is quick, and shows all that it has. */
const QUICK: Record<keyof typeof LABS, string> = {
  race: 'model=processes&workers=2&numbers=2,3,9',
  sweep: 'workers=2&repeats=1&algorithm=miller-rabin',
  compare: 'workers=2&repeats=1&numbers=2,3,9',
  gil: 'threads=2&mix=mixed&numbers=1000000007',
  locks: 'threads=2&increments=1000',
  schedules: 'program=two-locks&schedule=01',
  litmus: 'test=peterson&trials=2000',
  spinner: 'work=sleep&seconds=0.1',
  lifecycle: 'workers=2&jobs=10',
  server: 'seconds=0.3',
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const drawn = new Set<string>();
    Object.assign(globalThis, { drawn });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the canvas that it was called on
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.add(text);
      fillText.call(this, text, ...place);
    };
  });
});

/** The words of the interface, which are the same in every language: the line that says what ran is made of them. */
const IDS = [LABS, MODELS, WORKS, GUARDS, MIXES, ORDERS, DEMOS, PROGRAMS, POINTS, DEPLOYMENTS, TESTS, ACCESSES]
  .flatMap((texts) => Object.keys(texts))
  .concat(ALGORITHMS, NAPS);

/** All that can be read of the labs, each text once. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate((ids) => {
    // The longer ones first: some begin like others.
    const id = new RegExp(
      `(?<![\\w-])(${ids.toSorted((one, other) => other.length - one.length).join('|')})(?![\\w-])`,
      'g',
    );
    const found = new Set((globalThis as unknown as { drawn: Set<string> }).drawn);
    const isExempt = (element: Element) =>
      element.matches('[translate=no], [lang=en], head, pre, code, style, script, noscript');
    const look = (element: Element) => {
      if (isExempt(element)) return;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.add(element.getAttribute(name) ?? '');
      for (const child of [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])]) {
        if (child instanceof Text)
          found.add((element.matches('.on-paper') ? child.data.replace(id, '') : child.data).trim());
        else if (child instanceof Element) look(child);
      }
    };
    // Where a lab's own texts begin: its language is not that of the page around.
    const roots = (tree: ParentNode): Element[] =>
      [...tree.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches('[lang=en-XA]') ? [element] : []),
        ...(element.shadowRoot ? roots(element.shadowRoot) : []),
      ]);
    for (const root of roots(document)) look(root);
    return [...found];
  }, IDS);
}

/** What is left of a text without figures with units, and names that are the same everywhere. */
const plain = (text: string) =>
  text.replace(/(?<=\d)\u00a0m?s\b|(?<=\d)M\b|×|\b(Chrome|Chromium|Firefox|Safari|Edge)\b/g, '').match(/[a-z]{2,}/gi) ??
  [];

async function expectAccents(page: Page, where: string): Promise<void> {
  const texts = await textsOf(page);
  expect(texts.length, where).toBeGreaterThan(20);
  expect
    .soft(
      texts.filter((text) => plain(text).length > 0),
      where,
    )
    .toEqual([]);
}

async function pressRun(page: Page, lab: string): Promise<void> {
  const root = page.locator(`[data-lab=${lab}]`).last();
  await root.locator('[data-action=run]').first().click();
  await expect(root.and(page.locator('[data-status=done], [data-status=failed]'))).toBeVisible({ timeout: 60_000 });
  await expect(root).toHaveAttribute('data-status', 'done');
}

/** Opens every fold, and Share and Export one after the other. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const action of ['share', 'export']) {
    for (const button of await page.locator(`[data-action=${action}]`).all()) await button.click();
    if (action === 'share') await expectAccents(page, action);
  }
}

for (const lab of Object.keys(LABS) as (keyof typeof LABS)[]) {
  test(`${lab}: idle, run and unfolded, on the page`, async ({ page }) => {
    await page.goto(`${host.address}?lab=${lab}&${QUICK[lab]}`);
    await expect(page.locator(`[data-lab=${lab}][lang=en-XA] [data-action=share]`)).toBeVisible();
    await expectAccents(page, 'idle');
    await pressRun(page, lab);
    await unfold(page);
    await expectAccents(page, 'unfolded');
  });
}

test('a wrong number and a lost setting, on the page', async ({ page }) => {
  await page.goto(`${host.address}?numbers=2,x&workers=2`);
  const lab = page.locator('[data-lab=race]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'failed');
  await expectAccents(page, 'failed');
});

test('the frame, before and after its lab has come', async ({ page }) => {
  await page.goto(`${host.address}embed.html?slides=1&lab=race&${QUICK.race}`);
  await expect(page.locator('.facade')).toHaveAttribute('lang', 'en-XA');
  await expect(page.locator('.facade button')).not.toHaveText(/[a-z]/i);
  await pressRun(page, 'race');
  await expectAccents(page, 'frame');
});

test('the element, on a page in another language', async ({ page }) => {
  await page.goto(`${host.address}embed.html?slides=1`);
  await page.evaluate(async (library) => {
    document.documentElement.lang = 'es';
    const lab = document.createElement('interleave-lab');
    for (const [name, value] of Object.entries({ lab: 'race', model: 'sequential', numbers: '2' })) {
      lab.setAttribute(name, value);
    }
    document.body.replaceChildren(lab);
    await import(library);
  }, `${host.address}interleave.js`);
  await pressRun(page, 'race');
  await expectAccents(page, 'element');
});

test('a chapter, its questions, its words and its search; and the pages beside it', async ({ page }) => {
  await page.goto(`${host.address}chapter-05-the-gil.html`);
  await page.locator('interleave-figure').first().scrollIntoViewIfNeeded();
  await page.locator('interleave-figure [data-action=run]').first().waitFor();
  await page.locator('[data-answer=wrong]').first().click();
  await page.locator('.course-map summary').click();
  await page.getByRole('searchbox').fill('xxx');
  await expect(page.locator('.found-count')).not.toBeEmpty();
  await expectAccents(page, 'chapter');
  for (const sheet of ['words', 'answers', 'teachers', 'worksheet-05-the-gil']) {
    await page.goto(`${host.address}${sheet}.html`);
    await page.locator('.course-map summary').click();
    await expectAccents(page, sheet);
  }
});
