/** Fonts come in time, or late, or never: whatever becomes of them, nothing that is read moves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addressOf, chapters } from '../../scripts/lib/course/chapters.mjs';
import { DIST } from '../../scripts/lib/paths.mjs';
import { openForeignPage } from './foreign-page';
import { layoutShifts, MOST_MOVED, watchLayoutShifts } from './layout-shifts';
import { expect, test } from './support';

const FONT = /\.woff2$/;

test.use({ expectedErrors: /preload|Service Worker registration blocked/ });

test('a page asks for its fonts before anything else, and says within reach how its letters are encoded', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const fonts = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.woff2'));
  expect(fonts).toHaveLength(2);
  for (const page of pages.filter((file) => !file.endsWith('embed.html'))) {
    const html = readFileSync(join(DIST, page), 'utf8');
    const asked = [...html.matchAll(/<link [^>]*\b(?:src|href)="([^"]+)"|<script [^>]*src="([^"]+)"/g)]
      .map(([link, ...addresses]) => ({ link, address: addresses.join('') }))
      .filter(({ link }) => /preload|stylesheet|script/.test(link));
    const first = asked.slice(0, fonts.length);
    expect(first.map(({ address }) => address.replace(/^.*assets\//, '')).toSorted(), page).toEqual(fonts.toSorted());
    for (const { link } of first) expect(link, page).toContain('as="font"');
    // A browser looks no further for it.
    expect(Buffer.from(html).indexOf('charset="utf-8"'), page).toBeLessThan(1024);
  }
});

test.describe('that come', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium tells what has moved');
  // What it keeps would be there at once.
  test.use({ serviceWorkers: 'block' });

  test('after the first paint move nothing on the landing page and in the chapters', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await watchLayoutShifts(page);
    const fonts = await heldBack(page, FONT);
    for (const address of ['', ...chapters().map(addressOf)]) {
      fonts.hold();
      await page.goto(`./${address}`, { waitUntil: 'commit' });
      await page.evaluate(
        () => new Promise((painted) => new PerformanceObserver(painted).observe({ type: 'paint', buffered: true })),
      );
      fonts.release();
      await page.evaluate(async () => {
        const ours = [...document.fonts].filter(({ family }) => family.includes('Interleave'));
        await Promise.all(ours.map(({ loaded }) => loaded));
      });
      expect.soft(await layoutShifts(page), address).toBeLessThan(MOST_MOVED);
    }
  });
});

const LABS = {
  'in a frame': (page: Page) => page.goto('./embed.html?lab=race&model=sequential'),
  'on somebody’s page': (page: Page) => openForeignPage(page, '<interleave-lab model="sequential"></interleave-lab>'),
};

for (const [where, openLab] of Object.entries(LABS)) {
  test(`a lab ${where} is shown with the fonts that have come before it`, async ({ page }) => {
    await watchFonts(page);
    const lab = await heldBack(page, /race-lab[^/]*\.js$/);
    await openLab(page);
    await bothCame(page);
    lab.release();
    await page.locator('[data-action=settings]').waitFor();
    expect(await used(page)).toBe(2);
  });

  test(`a lab ${where} does without fonts that come later`, async ({ page }) => {
    await watchFonts(page);
    const fonts = await heldBack(page, FONT);
    await openLab(page);
    await page.locator('[data-action=settings]').waitFor();
    fonts.release();
    await bothCame(page);
    expect(await used(page)).toBe(0);
  });
}

/** Keeps the fonts that scripts of the page ask for. */
const watchFonts = (page: Page) =>
  page.addInitScript(() => {
    const asked: FontFace[] = [];
    Object.assign(globalThis, { asked });
    globalThis.FontFace = class extends FontFace {
      override load(): Promise<FontFace> {
        asked.push(this);
        return super.load();
      }
    };
  });

const bothCame = (page: Page) =>
  page.waitForFunction(() => {
    const { asked } = globalThis as unknown as { asked: FontFace[] };
    return asked.length === 2 && asked.every(({ status }) => status === 'loaded');
  });

/** How many of our fonts the page may use. */
const used = (page: Page) =>
  page.evaluate(() => [...document.fonts].filter(({ family }) => family.includes('Interleave')).length);

/** Keeps files back until they are released, and again from when they are held. */
async function heldBack(page: Page, files: RegExp) {
  let release = (): void => undefined;
  let released: Promise<unknown>;
  const hold = () => {
    released = new Promise<void>((resolve) => (release = resolve));
  };
  hold();
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return {
    hold,
    release: () => {
      release();
    },
  };
}
