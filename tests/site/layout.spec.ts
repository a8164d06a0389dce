/**
 * Where the main parts of each lab are, against what is kept in tests/site/layouts: not by pixels, so that figures, and
 * how fonts are drawn, make no difference. Who moves a part on purpose writes them anew, and looks at the page:
 *
 *     npx playwright test --project=chromium layout --update-snapshots
 */
import type { Page } from '@playwright/test';
import type { LabElement } from '../../www/src/labs/base/lab-element';
import { expect, test, visit } from './support';

/** What each lab is about: its figure, and what makes a run of it short. */
const LABS = {
  race: {
    figure: 'interleave-race-replay, interleave-lane-chart',
    quick: 'model=processes&workers=2&numbers=2,91',
  },
  sweep: { figure: '[data-schematic=sweep], interleave-sweep-chart', quick: 'workers=2&repeats=1&numbers=2,91' },
  compare: { figure: 'interleave-compare-chart', quick: 'workers=2&repeats=1&numbers=2,91' },
  gil: { figure: 'interleave-gil-replay, interleave-trace-chart', quick: 'threads=2' },
  locks: { figure: 'interleave-lost-update', quick: 'threads=2&increments=1000' },
  schedules: { figure: 'interleave-by-hand:has(pre)', quick: 'program=counter' },
  litmus: { figure: '[data-schematic=litmus], .litmus-test', quick: 'trials=2000' },
  spinner: { figure: 'interleave-who-lives-where', quick: 'seconds=0.3' },
  lifecycle: { figure: '.demo', quick: 'workers=2&jobs=10' },
  server: { figure: '[data-schematic=server], .server-picture', quick: 'deployment=asgi&seconds=0.3' },
};

type LabId = keyof typeof LABS;

/** The size of a phone, and of a laptop's window. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** A finger's width. */
const TARGET_PX = 44;

/** By their names in the kept layouts. The steps are added by their ids. */
const partsOf = (id: LabId): Record<string, string> => ({
  heartbeat: 'interleave-heart-beat',
  settings: `[data-lab=${id}] [data-action=settings]`,
  run: `[data-lab=${id}] .run-bar .run`,
  figure: `[data-lab=${id}] :is(${LABS[id].figure})`,
  figures: `[data-lab=${id}] .stage .figures`,
  lesson: `[data-lab=${id}] .lesson`,
  question: `[data-lab=${id}] .question`,
  details: `[data-lab=${id}] .details`,
  share: `[data-lab=${id}] .share-export`,
});

/** After a run these are higher or lower by the lines that its sentences take, so a screen's end is no measure of them. */
const BELOW_FIGURES = new Set(['figure', 'figures', 'details', 'share']);

interface Part {
  name: string;
  left: number;
  width: number;
  top: number;
  height: number;
}

for (const { width, height } of SIZES) {
  test(`at ${width} × ${height} the parts of each lab are where they were, before a run and after it`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'where parts are is a matter of the styles, and one engine is enough');
    await page.setViewportSize({ width, height });
    const kept: Record<string, unknown> = {};
    for (const id of Object.keys(LABS) as LabId[]) {
      await openLab(page, id);
      const before = await partsShown(page, id);
      expect(await widthNeeded(page), id).toBeLessThanOrEqual(width);
      expect(onFirstScreen(named(before, 'figure'), height), `${id}: the figure on the first screen`).toBe(true);
      if (width < 500) expect(await tooSmall(page, id)).toEqual([]);

      await openLab(page, id, `&${LABS[id].quick}`);
      await page.locator(`[data-lab=${id}] .run-bar [data-action=run]`).click();
      await expect(page.locator(`[data-lab=${id}]`)).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
      // A replay is a module of its own.
      await page.locator(`[data-lab=${id}]`).evaluate((lab) => (lab as LabElement).laidOut());
      const after = await partsShown(page, id);
      expect(await widthNeeded(page), id).toBeLessThanOrEqual(width);
      const isSeenAfter = (part: Part) => !BELOW_FIGURES.has(part.name) && onFirstScreen(part, height);
      kept[id] = {
        before: layoutOf(before, (part) => onFirstScreen(part, height)),
        after: layoutOf(after, isSeenAfter),
      };
    }
    expect(`${JSON.stringify(kept, undefined, 2)}\n`).toMatchSnapshot(`${width}.json`);
  });
}

async function openLab(page: Page, id: LabId, fields = ''): Promise<void> {
  await visit(page, `?lab=${id}${fields}`);
  await page.locator(`[data-lab=${id}] [data-step]`).first().waitFor();
  // A figure may be a module of its own, and a recording that is fetched.
  await expect(page.locator(partsOf(id).figure ?? '').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** The parts that are to be seen, with the page at its top. */
async function partsShown(page: Page, id: LabId): Promise<Part[]> {
  return page.evaluate(
    ({ parts, lab }) => {
      scrollTo({ top: 0, behavior: 'instant' });
      const steps = [...document.querySelectorAll<HTMLElement>(`[data-lab=${lab}] [data-step]`)].map(
        (step) => [`${step.ariaCurrent === 'step' ? 'lit step' : 'step'} ${step.dataset.step}`, step] as const,
      );
      const others = Object.entries(parts).map(([name, css]) => [name, document.querySelector(css)] as const);
      return [...others, ...steps].flatMap(([name, element]) => {
        if (!element?.checkVisibility()) return [];
        const { left, width, top, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 ? [{ name, left, width, top, height }] : [];
      });
    },
    { parts: partsOf(id), lab: id },
  );
}

/** In the order from the top: the lesson by itself, since it may be beside the others. */
function layoutOf(parts: Part[], isOnFirstScreen: (part: Part) => boolean) {
  const isTaught = ({ name }: Part) => /^(lesson|question|(lit )?step .*)$/.test(name);
  const written = (some: Part[]) =>
    Object.fromEntries(
      some
        .toSorted((one, other) => one.top - other.top || one.left - other.left)
        .map((part) => [
          part.name,
          `left ${rounded(part.left)}, width ${rounded(part.width)}${isOnFirstScreen(part) ? ', first screen' : ''}`,
        ]),
    );
  return { lab: written(parts.filter((part) => !isTaught(part))), lesson: written(parts.filter(isTaught)) };
}

/** Downwards, since many parts are an odd multiple of 4 px wide, which would be a hair from the next step. */
const rounded = (px: number) => 8 * Math.floor(px / 8);

/** Whether some of it is. Of the steps below a question, as long as it is worded, this is not asked. */
const onFirstScreen = ({ name, top, height }: Part, screen: number) =>
  !name.startsWith('step ') && top < screen && top + height > 0;

function named(parts: Part[], name: string): Part {
  const part = parts.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`There is no ${name} to be seen.`);
  return part;
}

const widthNeeded = (page: Page) => page.evaluate(() => document.scrollingElement?.scrollWidth);

/** The main controls that are too low for a finger. */
async function tooSmall(page: Page, id: LabId): Promise<string[]> {
  const controls = page.locator(
    `[data-lab=${id}] :is(.run-bar .run, [data-step], [data-guess], [data-action=settings])`,
  );
  return controls.evaluateAll(
    (all, least) =>
      all.flatMap((control) => {
        const { height } = control.getBoundingClientRect();
        // What a browser rounds is no fault.
        return height > least - 0.1 ? [] : [`${control.textContent.trim()}: ${height} px`];
      }),
    TARGET_PX,
  );
}
