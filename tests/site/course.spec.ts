/** The course: its figures run as they are written, its links lead to runs that there are, and everybody can read it. */
import { blocksOf, addressOf, chapters } from '../../scripts/lib/course/chapters.mjs';
import type { RunRecord } from '../../pkg/baseline/interleave';
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './support';

const all = chapters();

type Block = ReturnType<typeof blocksOf>[number];
type Figure = Extract<Block, { kind: 'figure' | 'playground' }>;

const isFigure = (block: Block): block is Figure => block.kind === 'figure' || block.kind === 'playground';

/** Every specification that a figure can be run with. */
const specsOf = ({ lab, fields, knob }: Figure): Record<string, string>[] =>
  (knob?.values ?? [undefined]).map((one) => ({ lab, ...fields, ...(knob && one ? { [knob.field]: one.value } : {}) }));

for (const chapter of all) {
  test(`chapter ${chapter.number}: each of its figures runs, as it is written`, async ({ page }) => {
    await page.goto(`./${addressOf(chapter)}`);
    const figures = blocksOf(chapter)
      .filter(isFigure)
      .filter(({ kind }) => kind === 'figure');
    const places = page.locator('interleave-figure');
    await expect(places).toHaveCount(figures.length);
    for (const [at, figure] of figures.entries()) {
      const place = places.nth(at);
      await place.scrollIntoViewIfNeeded();
      const lab = place.locator(`[data-lab=${figure.lab}]`);
      const values = figure.knob?.values ?? [undefined];
      for (const one of values) {
        if (one) await place.getByRole('radio', { name: one.label, exact: true }).check();
        const record = page.evaluate(
          () =>
            new Promise<RunRecord>((done) => {
              const onResult = (event: Event) => {
                done((event as CustomEvent<RunRecord>).detail);
              };
              addEventListener('interleave:result', onResult, { once: true });
            }),
        );
        await lab.locator('[data-action=run]').click();
        const { lab: ran, spec } = await record;
        expect(ran).toBe(figure.lab);
        if (one && figure.knob) expect(textOf(spec[figure.knob.field as keyof typeof spec])).toBe(one.value);
        await expect(lab).toHaveAttribute('data-status', 'done');
      }
    }
  });

  test(`chapter ${chapter.number}: its links lead to runs and headings that there are`, async ({ library }) => {
    const links = [...chapter.text.matchAll(/\]\((\w+):([^)\s]*)\)/g)];
    for (const [, scheme, rest = ''] of links) {
      if (scheme !== 'lab') continue;
      const [lab = '', query = ''] = rest.split('?');
      expect(await refusal(library, { lab, ...Object.fromEntries(new URLSearchParams(query)) }), rest).toBe('');
    }
    for (const spec of blocksOf(chapter).filter(isFigure).flatMap(specsOf)) {
      expect(await refusal(library, spec), JSON.stringify(spec)).toBe('');
    }
  });
}

/** Flags are 1 and 0 as fields. */
const textOf = (value: unknown): string => (typeof value === 'boolean' ? String(Number(value)) : String(value));

/** A chapter without a figure is there at once. */
async function ready(page: Page, chapter: (typeof all)[number]): Promise<void> {
  if (!blocksOf(chapter).some(isFigure)) return;
  // A figure loads when it is nearly in sight.
  await page.locator('interleave-figure, .chapter [data-lab]').first().scrollIntoViewIfNeeded();
  await page.locator('.chapter [data-action=run]').first().waitFor();
}

/** What the engine has against a specification; it is not run. */
async function refusal(page: Page, spec: Record<string, string>): Promise<string> {
  return page.evaluate(async (given) => {
    try {
      await interleave.run(given, { signal: AbortSignal.abort() });
    } catch (thrown) {
      const { code, message } = thrown as { code: string; message: string };
      return code === 'aborted' ? '' : message;
    }
    return 'it ran';
  }, spec);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any chapter, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const chapter of all) {
      await page.goto(`./${addressOf(chapter)}`);
      await ready(page, chapter);
      expect(await violations(page), chapter.name).toEqual([]);
    }
  });
}

for (const width of [320, 390, 1440]) {
  test(`no chapter is wider than ${width} px, and each has one heading of the first level`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const chapter of all) {
      await page.goto(`./${addressOf(chapter)}`);
      await ready(page, chapter);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), chapter.name).toBeLessThanOrEqual(
        width,
      );
      await expect(page.locator('h1')).toHaveText(chapter.title);
    }
  });
}

test('from the landing page through the course: the map, the next chapter, and what has been read', async ({
  page,
}) => {
  await page.goto('./');
  await page.locator('#course ~ .chapters a').first().click();
  await expect(page).toHaveURL(/chapter-01/);
  await page.locator('[data-chapter-end]').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/chapter-02/);
  await page.locator('.course-map summary').click();
  await expect(page.locator('.chapters [data-read]')).toHaveCount(1);
  await expect(page.locator('.chapters a').first()).toHaveAccessibleName(/, read$/);
  await expect(page.locator('.chapters [aria-current=page]')).toHaveText(/^2\./);
});

test('an answer to a quiz is marked, and its reason opened', async ({ page }) => {
  const chapter = all.find((one) => blocksOf(one).some(({ kind }) => kind === 'quiz'));
  if (!chapter) throw new Error('There is no quiz.');
  await page.goto(`./${addressOf(chapter)}`);
  const quiz = page.locator('.quiz').first();
  await quiz.locator('[data-answer=wrong]').first().click();
  await expect(quiz.locator('details')).toHaveAttribute('open', '');
  await quiz.locator('[data-answer=right]').click();
  await expect(quiz.locator('[data-chosen]')).toHaveCount(1);
  await expect(quiz.locator('[data-chosen]')).toHaveAttribute('data-answer', 'right');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chapter can be read to its end, and its figures say what they need', async ({ page }) => {
    await page.goto(`./${all[0] ? addressOf(all[0]) : ''}`);
    await expect(page.locator('.course-figure').first()).toContainText('needs JavaScript');
    await expect(page.getByRole('link', { name: /^Next/ })).toBeVisible();
  });
});
