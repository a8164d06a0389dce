/** The charts are drawn in the colours that apply where they stand, whatever it is that changes these. */
import type { Page } from '@playwright/test';
import { headers } from '../../scripts/lib/headers.mjs';
import { drawGround } from '../../www/src/charts/axis';
import { openForeignPage } from './foreign-page';
import { expect, open, test } from './support';

const CHARTS = {
  heartbeat: 'interleave-heart-beat canvas',
  lanes: 'interleave-lane-chart canvas',
  trace: 'interleave-trace-chart canvas',
  sweep: 'interleave-sweep-chart canvas',
};

/** The hairline that divides, as each theme has it: every chart has some. */
const LINES = { light: [0xe3, 0xd9, 0xc8], dark: [0x39, 0x32, 0x2a] };

type Theme = keyof typeof LINES;

/** The themes in whose colour a picture has a pixel: one, unless something is wrong. */
function themesIn(page: Page, picture: string): Promise<string[]> {
  return page.evaluate(
    async ({ source, lines }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const has = (line: number[]) => {
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] === 255 && line.every((value, channel) => data[at + channel] === value)) return true;
        }
        return false;
      };
      return Object.keys(lines).filter((theme) => has(lines[theme as Theme]));
    },
    { source: picture, lines: LINES },
  );
}

async function expectTheme(page: Page, theme: Theme, charts: Record<string, string> = CHARTS): Promise<void> {
  for (const [name, selector] of Object.entries(charts)) {
    const canvas = page.locator(selector).first();
    const themes = async () =>
      themesIn(page, await canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL()));
    await expect.poll(themes, name).toEqual([theme]);
  }
}

/** Presses Run in a lab that draws only what has been measured. */
async function run(page: Page, lab: string): Promise<void> {
  const root = page.locator(`[data-lab=${lab}]`);
  await root.locator('[data-action=run]').click();
  await expect(root.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 30_000 });
}

/** The page with all charts on it. */
async function openAll(page: Page, fields = ''): Promise<void> {
  await open(page, `?lab=sweep&workers=2&repeats=1&numbers=2,91&labs=all${fields}`);
  await run(page, 'sweep');
  await run(page, 'gil');
}

test('a theme that is set at the root reaches every chart, and so does what the system says', async ({ page }) => {
  await openAll(page);
  await expectTheme(page, 'light');
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await expectTheme(page, 'dark');
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  await expectTheme(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme(page, 'dark');
});

test('on a foreign page the theme of an element reaches its charts, also inside of another component', async ({
  page,
}) => {
  const labs = ['race', 'sweep', 'gil'].map(
    (lab) => `<interleave-lab lab="${lab}" numbers="2" threads="2"></interleave-lab>`,
  );
  // The GIL needs shared memory.
  await openForeignPage(page, `<div><template shadowrootmode="open">${labs.join('')}</template></div>`, headers(true));
  for (const lab of ['race', 'sweep', 'gil']) await run(page, lab);
  await expectTheme(page, 'light');
  const turn = (theme: string) =>
    page.locator('interleave-lab').evaluateAll((labs, value) => {
      for (const lab of labs) lab.setAttribute('theme', value);
    }, theme);
  await turn('dark');
  await expectTheme(page, 'dark');
  await turn('light');
  await expectTheme(page, 'light');
});

test('on paper page and charts are light, whatever theme was asked for, and dark again after it', async ({ page }) => {
  await openAll(page, '&theme=dark');
  await expectTheme(page, 'dark');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.emulateMedia({ media: 'print' });
  // The heartbeat is none of what is printed.
  const { heartbeat, ...printed } = CHARTS;
  await expect(page.locator(heartbeat)).toBeHidden();
  await expectTheme(page, 'light', printed);
  expect(await paper()).toBe('rgb(250, 246, 238)');
  await page.emulateMedia({ media: 'screen' });
  await expectTheme(page, 'dark');
  expect(await paper()).toBe(dark);
});

test('what is printed is ready when the page has been told of it: there may be no other frame', async ({ page }) => {
  await openAll(page, '&theme=dark');
  await expectTheme(page, 'dark');
  // A page that prints itself does nothing else until it has been printed.
  const printed = await page.evaluate((selectors) => {
    dispatchEvent(new Event('beforeprint'));
    const pictures = selectors.map((selector) => document.querySelector<HTMLCanvasElement>(selector)?.toDataURL());
    dispatchEvent(new Event('afterprint'));
    return pictures;
  }, Object.values(CHARTS));
  for (const [at, selector] of Object.values(CHARTS).entries()) {
    expect(await themesIn(page, printed[at] ?? ''), selector).toEqual(['light']);
  }
  await expectTheme(page, 'dark');
});

test('however narrow and however long, a time axis says more than where it begins, and its words do not touch', () => {
  const look = { palette: {}, fontSize: 12, fontFamily: 'monospace' } as Parameters<typeof drawGround>[3];
  const widthOf = (text: string) => text.length * 7.2;
  // One assertion for all: each costs milliseconds, and there are ten thousand words.
  const wrong: string[] = [];
  for (const width of [290, 330, 700, 1100]) {
    for (let toMs = 3; toMs < 100_000; toMs *= 1.07) {
      const words: { text: string; from: number; to: number }[] = [];
      const context = {
        fillRect: () => undefined,
        measureText: (text: string) => ({ width: widthOf(text) }),
        fillText: (text: string, x: number) => words.push({ text, from: x, to: x + widthOf(text) }),
      } as unknown as CanvasRenderingContext2D;
      drawGround(
        context,
        { width, height: 60, lanes: 0, pitch: 24, block: 18, left: 90, fromMs: 0, toMs },
        String,
        look,
      );
      const place = `${String(width)} px, ${toMs.toFixed(1)} ms: ${words.map(({ text }) => text).join(', ')}`;
      const fit = words.every(({ from, to }, index) => from > (words[index - 1]?.to ?? 0) && to <= width);
      if (words.length < 2 || !fit) wrong.push(place);
    }
  }
  expect(wrong).toEqual([]);
});
