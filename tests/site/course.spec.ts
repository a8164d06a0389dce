/** The course: its figures run as they are written, its questions are answered, its links lead to runs that there are, and everybody can read it. */
import { readFileSync } from 'node:fs';
import { addressOf, AT_THE_END, blocksOf, chapters, worksheetOf } from '../../scripts/lib/course/chapters.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { WORKSHEET } from '../../www/src/content/course/pages';
import { AGAIN } from '../../www/src/content/course/figures';
import { FOUND, NOT_SO, RIGHT, SEARCH } from '../../www/src/content/course/texts';
import { MODELS } from '../../www/src/content/models';
import { FIGURES } from '../../www/src/content/race';
import {
  aboutGuess,
  MEASURED,
  NOT_SO as NOT_THIS_TIME,
  ON_MOST,
  onMost,
  otherwise,
  RIGHT as YOU_WERE_RIGHT,
  RIGHT_ELSEWHERE,
  RIGHT_HERE_ONLY,
  YOU_GUESSED,
} from '../../www/src/content/steps/steps';
import { answerId } from '../../www/src/course/question';
import type { KeptRecord } from '../../www/src/share/kept-record';
import type { RunRecord } from '../../pkg/baseline/interleave';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { layoutShifts, MOST_MOVED, watchLayoutShifts } from './layout-shifts';
import { expect, test } from './support';

const all = chapters();

type Block = ReturnType<typeof blocksOf>[number];
type Figure = Extract<Block, { kind: 'figure' }>;
type Playground = Extract<Block, { kind: 'playground' }>;

const isFigure = (block: Block): block is Figure => block.kind === 'figure';

const isLab = (block: Block): block is Figure | Playground => isFigure(block) || block.kind === 'playground';

const figuresOf = (chapter: (typeof all)[number]) => blocksOf(chapter).filter(isFigure);

const quizzesOf = (chapter: (typeof all)[number]) =>
  blocksOf(chapter).flatMap((block) => (block.kind === 'quiz' ? [block] : []));

/** Every specification that a figure can be run with. */
const specsOf = (block: Figure | Playground): Record<string, string>[] =>
  (block.kind === 'figure' && block.knob ? block.knob.values : [undefined]).map((one) => ({
    lab: block.lab,
    ...block.fields,
    ...(one && block.kind === 'figure' && block.knob ? { [block.knob.field]: one.value } : {}),
  }));

/** What the Run button is pressed with: an answer to the question runs the others. */
function pressed({ knob, guess }: Figure) {
  const values = knob?.values ?? [];
  const others = values.filter(({ value }) => !guess.runs.some((run) => run.value === value));
  return others.length > 0 ? others : [values[0]];
}

for (const chapter of all) {
  test(`chapter ${chapter.number}: each of its figures runs, as it is written`, async ({ page }) => {
    await page.goto(`./${addressOf(chapter)}`);
    const figures = figuresOf(chapter);
    const places = page.locator('interleave-figure');
    await expect(places).toHaveCount(figures.length);
    for (const [at, figure] of figures.entries()) {
      const place = places.nth(at);
      await place.scrollIntoViewIfNeeded();
      const lab = place.locator(`[data-lab=${figure.lab}]`);
      for (const one of pressed(figure)) {
        if (one) await place.getByRole('radio', { name: one.label, exact: true }).check();
        const records = recordsOf(page, 1);
        await lab.locator('[data-action=run]').click();
        const [record] = await records;
        expect(record?.lab).toBe(figure.lab);
        expect(record?.guess).toBeUndefined();
        const field = figure.knob?.field as keyof RunRecord['spec'] | undefined;
        if (one && field) expect(textOf(record?.spec[field])).toBe(one.value);
        await expect(lab).toHaveAttribute('data-status', 'done');
      }
    }
  });

  test(`chapter ${chapter.number}: an answer to a figure's question runs it, and is held against what was measured`, async ({
    page,
  }) => {
    await page.goto(`./${addressOf(chapter)}`);
    for (const [at, { ask, guess, knob }] of figuresOf(chapter).entries()) {
      const place = page.locator('interleave-figure').nth(at);
      await place.scrollIntoViewIfNeeded();
      const answers = place.getByRole('group', { name: ask }).locator('[data-guess]');
      await expect(answers).toHaveText(guess.answers.map(({ text }) => text));
      const records = recordsOf(page, guess.runs.length || 1);
      // By key and by mouse, what most machines say and what they do not.
      const guessed = at % guess.answers.length;
      const button = answers.nth(guessed);
      if (at === 0) await button.press('Enter');
      else await button.click();
      const finding = place.locator('.finding');
      await expect(finding).toHaveCount(1, { timeout: 60_000 });
      if (at === 0) await expect(button).toBeFocused();
      const said = await told(finding);
      expectHonest(said, ask, guess, guessed);
      const ran = (await records).map(({ spec }) => textOf(spec[knob?.field as keyof RunRecord['spec']]));
      if (guess.runs.length > 0) expect(ran).toEqual(guess.runs.map(({ value }) => value));
      // Only the last record can know what was measured; it keeps what was guessed before.
      const kept = (await records).map((record) => record.guess);
      const answer = await button.getAttribute('data-guess');
      const last =
        said.answer === 'none'
          ? undefined
          : {
              step: `${chapter.name}-${at + 1}`,
              answer,
              right: answer === said.answer,
              measured: said.answer,
            };
      expect(kept).toEqual([...kept.slice(1).map(() => undefined), last]);
    }
    if (figuresOf(chapter).length > 0) expect(await violations(page)).toEqual([]);
  });

  test(`chapter ${chapter.number}: its links lead to runs and headings that there are`, async ({ library }) => {
    const links = [...chapter.text.matchAll(/\]\((\w+):([^)\s]*)\)/g)];
    for (const [, scheme, rest = ''] of links) {
      if (scheme !== 'lab') continue;
      const [lab = '', query = ''] = rest.split('?');
      expect(await refusal(library, { lab, ...Object.fromEntries(new URLSearchParams(query)) }), rest).toBe('');
    }
    const specs = [
      ...blocksOf(chapter).filter(isLab).flatMap(specsOf),
      ...quizzesOf(chapter).map(({ run: { lab, fields } }) => ({ lab, ...fields })),
    ];
    for (const spec of specs) {
      expect(await refusal(library, spec), JSON.stringify(spec)).toBe('');
    }
  });
}

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`on a ${screen}, what came of a guess is in sight though a closer look at the run came after it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const chapter of all) {
      for (const [at, { lab }] of figuresOf(chapter).entries()) {
        if (lab !== 'locks' || at > 0) continue;
        await page.goto(`./${addressOf(chapter)}`);
        const place = page.locator('interleave-figure').nth(at);
        await place.scrollIntoViewIfNeeded();
        await place.locator('[data-guess]').first().click();
        await expect(place.locator('interleave-locks-replay p').first()).toBeAttached({ timeout: 60_000 });
        await expect(place.locator('.finding'), chapter.name).toBeInViewport({ ratio: 0.9 });
      }
    }
  });
}

/** The next records of a page, so many. */
const recordsOf = (page: Page, count: number): Promise<KeptRecord[]> =>
  page.evaluate(
    (count) =>
      new Promise<KeptRecord[]>((done) => {
        const records: KeptRecord[] = [];
        const onResult = (event: Event) => {
          records.push((event as CustomEvent<KeptRecord>).detail);
          if (records.length < count) return;
          removeEventListener('interleave:result', onResult);
          done(records);
        };
        addEventListener('interleave:result', onResult);
      }),
    count,
  );

interface Told {
  /** The id of the answer that was measured; `none` where it was none of them. */
  answer: string;
  says: string[];
}

const told = (finding: Locator): Promise<Told> =>
  finding.evaluate((element) => ({
    answer: (element as HTMLElement).dataset.finding ?? '',
    says: [...element.querySelectorAll('p')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
  }));

/** The measurement decides, whatever the text expects; a wrong guess hears which idea it came from. */
function expectHonest({ answer, says }: Told, ask: string, figure: Figure['guess'], guessed: number): void {
  const { answers } = figure;
  const [asked, ...more] = says;
  expect(asked).toBe(ask);
  if (answer === 'none') {
    const usually = answers.find((one) => one.right);
    expect(more.at(-1)).toBe(`${onMost(usually?.text ?? '')} ${usually?.says}`);
    test.info().annotations.push({ type: `none of the answers: ${ask}`, description: more.join(' ') });
    return;
  }
  const [yours, measured, ...explained] = more;
  const given = answers.find((_, at) => answerId(figure, at) === answer);
  const right = answers.find((one) => one.right);
  const guess = answers[guessed];
  const usual = given === right;
  const met = usual ? YOU_WERE_RIGHT : RIGHT_HERE_ONLY;
  const missed = guess === right ? RIGHT_ELSEWHERE : NOT_THIS_TIME;
  expect(yours).toBe(`${YOU_GUESSED} ${guess?.text}. ${given === guess ? met : missed}`);
  expect(measured).toContain(`${MEASURED} ${given?.text}.`);
  expect(measured).toMatch(/\d|spinner/);
  const misconception = guess === right ? [] : [`${aboutGuess(guess?.text ?? '')} ${guess?.says}`];
  if (usual) {
    expect(explained).toEqual([...misconception, right?.says]);
  } else {
    const instead = `${otherwise(right?.text ?? '')} ${AGAIN}`;
    expect(explained).toEqual([instead, ...misconception, `${ON_MOST} ${right?.says}`]);
    test.info().annotations.push({ type: `otherwise: ${ask}`, description: measured ?? '' });
  }
}

/** How much of a lab's place is left under the lab, in CSS pixels. */
const emptyBelow = (place: Element): number =>
  place.getBoundingClientRect().bottom - (place.querySelector('.lab')?.getBoundingClientRect().bottom ?? 0);

/** Flags are 1 and 0 as fields. */
const textOf = (value: unknown): string => (typeof value === 'boolean' ? String(Number(value)) : String(value));

/** A chapter without a figure is there at once. */
async function ready(page: Page, chapter: (typeof all)[number]): Promise<void> {
  if (!blocksOf(chapter).some(isLab)) return;
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

for (const chapter of all) {
  test(`chapter ${chapter.number}: it fits every width, has one heading of the first level, and axe finds nothing, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`./${addressOf(chapter)}`);
    await ready(page, chapter);
    await expect(page.locator('h1')).toHaveText(chapter.title);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), `${width} px`).toBeLessThanOrEqual(
        width,
      );
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
}

test('the runs of a figure are called as its buttons are, and a start-up that takes longest stands large', async ({
  page,
}) => {
  await page.goto('./chapter-02-why-it-is-hard.html');
  const figure = page.locator('interleave-figure').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('[data-action=show-me]').click();
  await expect(figure.locator('.finding')).toHaveCount(1, { timeout: 60_000 });
  await expect(figure.locator('.strip-name strong')).toHaveText(['16 workers', 'one worker']);
  await expect(figure.locator('.strip-name').first()).toContainText(MODELS.processes.name);
  await expect(figure.locator('.figures .large dt')).toContainText([FIGURES.startUp]);
});

test('a table too wide for a phone says so, keeps its first column in sight, and breaks no word of code', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./chapter-04-the-spinner.html');
  const hint = page.locator('.wide-table');
  const box = page.locator('.chapter > .scroll');
  await expect(hint).toBeVisible();
  const lines = await box
    .locator('code')
    .evaluateAll((codes) =>
      codes.flatMap((code) => (code.textContent.includes(' ') ? [] : [code.getClientRects().length])),
    );
  expect(new Set(lines)).toEqual(new Set([1]));
  const first = box.locator('tbody tr').first().locator('th, td').first();
  const before = await first.boundingBox();
  await box.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  expect((await first.boundingBox())?.x).toBe(before?.x);
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect(hint).toBeHidden();
});

test.describe('with the fonts that the system has', () => {
  // What it keeps would not be asked for where it is refused.
  test.use({ serviceWorkers: 'block', expectedErrors: /ERR_FAILED|preload|Service Worker registration blocked/ });

  test('nothing moves while the landing page is opened, or a chapter read to its end', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route(/\.woff2$/, (route) => route.abort());
    await watchLayoutShifts(page);
    await page.goto('./');
    await page.locator('.chip').nth(2).waitFor();
    expect.soft(await layoutShifts(page), 'landing page').toBeLessThan(MOST_MOVED);
    for (const chapter of all) {
      await page.goto(`./${addressOf(chapter)}`);
      // As somebody reads: a lab comes when its place is nearly in sight, and is there when that is.
      for (const place of await page.locator('interleave-figure, .chapter > [data-lab]').all()) {
        await place.evaluate((element) => {
          scrollBy(0, element.getBoundingClientRect().top - innerHeight - 200);
        });
        await place.locator('[data-action=run]').first().waitFor();
        // Its steps by hand come with the explorer.
        const byHand = place.locator('interleave-by-hand');
        if ((await byHand.count()) > 0) await byHand.locator('.by-hand').waitFor({ state: 'attached' });
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        await place.scrollIntoViewIfNeeded();
      }
      await page.locator('[data-chapter-end]').scrollIntoViewIfNeeded();
      await ready(page, chapter);
      expect.soft(await layoutShifts(page), chapter.name).toBeLessThan(MOST_MOVED);
    }
  });
});

test('before the first run of a playground its settings are those of the recording, and its step is the one that was asked for', async ({
  page,
}) => {
  let recorded = 0;
  for (const chapter of all) {
    const playgrounds = blocksOf(chapter).flatMap((block) => (block.kind === 'playground' ? [block] : []));
    await page.goto(`./${addressOf(chapter)}`);
    const places = page.locator('.chapter > [data-lab]');
    await expect(places).toHaveCount(playgrounds.length);
    for (const [at, { lab, fields }] of playgrounds.entries()) {
      const place = places.nth(at);
      await place.scrollIntoViewIfNeeded();
      await place.locator('[data-action=run]').waitFor();
      if (fields.step !== undefined) {
        await expect(place.locator('[data-step][aria-current=step]'), lab).toHaveAttribute('data-step', fields.step);
      }
      // What was kept for it is what it needs, once what it draws at first has come.
      await expect.poll(() => place.evaluate(emptyBelow), `${chapter.name}, ${lab}`).toBeLessThan(32);
      const says = place.locator('[data-recorded] strong');
      if ((await says.count()) === 0) continue;
      recorded += 1;
      const what = (await says.innerText()).replace(/\.$/, '').split(', ');
      // The lab of the GIL has its model in a chip of its own words.
      const told = lab === 'gil' ? what.slice(1) : what;
      const chips = (await place.locator('.chip').allInnerTexts()).map((chip) => chip.toLowerCase());
      for (const one of told) expect(chips, `${chapter.name}, ${lab}`).toContain(one.toLowerCase());
    }
  }
  expect(recorded).toBeGreaterThan(0);
});

test('from the landing page through the course: the map, the next chapter, and what has been read', async ({
  page,
}) => {
  await page.goto('./');
  await page.locator('#course ~ .chapters a').first().click();
  await expect(page).toHaveURL(/chapter-01/);
  await page.locator('[data-chapter-end]').scrollIntoViewIfNeeded();
  await expect(page.locator('.chapters [data-read]')).toHaveCount(1);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/chapter-02/);
  await page.locator('.course-map summary').click();
  await expect(page.locator('.chapters [data-read]')).toHaveCount(1);
  await expect(page.locator('.chapters a').first()).toHaveAccessibleName(/, read$/);
  await expect(page.locator('.chapters [aria-current=page]')).toHaveText(/^2\./);
});

test('an answer to a quiz is marked, and is spoken to; its run is one press away', async ({ page }) => {
  const chapter = all[1];
  const [quiz] = chapter ? quizzesOf(chapter) : [];
  if (!chapter || !quiz) throw new Error('There is no quiz.');
  await page.goto(`./${addressOf(chapter)}`);
  const place = page.locator('.quiz').first();
  const said = place.getByRole('status');
  for (const { text, right, says } of quiz.answers) {
    await place.getByRole('button', { name: text, exact: true }).click();
    await expect(place.locator('[data-chosen]')).toHaveText(text);
    await expect(said).toHaveText(`${right ? RIGHT : NOT_SO} ${says}`);
  }
  await place.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`lab=${quiz.run.lab}`));
  await expect(page.locator(`[data-lab=${quiz.run.lab}] [data-action=run]`)).toBeVisible();
  // A run is looked at, and no step is asked for.
  await expect(page.locator('[data-step], [data-next-key]:visible')).toHaveCount(0);
  const back = page.getByRole('link', { name: 'Back to chapter 2' });
  await back.click();
  await expect(page).toHaveURL(new RegExp(addressOf(chapter)));

  // Who has skipped to the lab comes back all the same.
  await page.goForward();
  await page.locator('.skip').press('Enter');
  await expect(page).toHaveURL(/#/);
  await back.click();
  await expect(page).toHaveURL(new RegExp(addressOf(chapter)));
});

test('?quiz=1 shows the three questions, and nothing of the text', async ({ page }) => {
  for (const chapter of all) {
    await page.goto(`./${addressOf(chapter)}?quiz=1`);
    await expect(page.locator('.quiz:visible')).toHaveCount(AT_THE_END);
    await expect(page.locator('.chapter > p:visible, interleave-figure:visible, .around:visible')).toHaveCount(0);
  }
});

test('a word that was explained opens its sentence, and leads to all words', async ({ page }) => {
  await page.goto(`./${all[3] ? addressOf(all[3]) : ''}`);
  const word = page.locator('.word').first();
  const card = page.locator(`#${(await word.getAttribute('popovertarget')) ?? ''}`);
  await expect(card).toBeHidden();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await word.click();
  const term = (await card.locator('strong').textContent()) ?? '';
  await card.getByRole('link').click();
  await expect(page).toHaveURL(/words\.html#word-/);
  await expect(page.locator('dt:target')).toHaveText(term);
});

test('the search finds sections and words, and is fetched when somebody types', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`./${all[0] ? addressOf(all[0]) : ''}`);
  await page.locator('.course-map summary').click();
  expect(fetched.filter((url) => /course-index|MiniSearch/i.test(url))).toEqual([]);
  const input = page.getByRole('searchbox', { name: SEARCH });
  await input.pressSequentially('sentinel');
  await expect(page.locator('.found li').first()).toContainText('sentinel');
  await expect(page.locator('.found a').filter({ hasText: 'How does a worker quit?' })).toHaveCount(1);
  await input.fill('xylophone');
  await expect(page.locator('.found-count')).toHaveText(FOUND(0));
  await input.fill('sentinel');
  await page.locator('.found a').filter({ hasText: 'How does a worker quit?' }).click();
  await expect(page.locator('#how-does-a-worker-quit')).toBeInViewport();
});

const SHEETS = ['words.html', 'answers.html', 'teachers.html', ...all.map(worksheetOf)];

test('words, answers, worksheets and the page for teachers: axe finds nothing, and none is too wide', async ({
  page,
}) => {
  for (const sheet of SHEETS) {
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`./${sheet}`);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), sheet).toBeLessThanOrEqual(width);
    }
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await violations(page), sheet).toEqual([]);
  }
});

test('a worksheet asks what the chapter asks, and does not tell; the answers are on their page', async ({ page }) => {
  for (const chapter of all) {
    const asked = quizzesOf(chapter).slice(-AT_THE_END);
    await page.goto(`./${addressOf(chapter)}`);
    await page.getByRole('link', { name: WORKSHEET.link }).click();
    await expect(page.locator('.questions > li strong')).toHaveText(asked.map(({ ask }) => ask));
    await expect(page.locator('table.to-fill .boxes > li')).toHaveText(
      figuresOf(chapter).flatMap(({ guess }) => guess.answers.map(({ text }) => text)),
    );
    const sheet = (await page.locator('main').textContent()) ?? '';
    const said = [...asked, ...figuresOf(chapter).map(({ guess }) => guess)].flatMap(({ answers }) => answers);
    for (const { says } of said) expect(sheet).not.toContain(says);
    await page.getByRole('link', { name: WORKSHEET.answers }).click();
    const told = page.locator(`#chapter-${chapter.number} + .answers > li`);
    await expect(told).toHaveCount(quizzesOf(chapter).length);
    for (const { ask, answers } of asked) {
      const right = answers.find((answer) => answer.right)?.text ?? '';
      await expect(told.filter({ hasText: ask }).locator('li').first()).toContainText(right);
    }
  }
});

test('a program is saved as a file, as it is', async ({ page, request }) => {
  await page.goto(`./${all[3] ? addressOf(all[3]) : ''}`);
  const link = page.locator('.program a').first();
  const href = (await link.getAttribute('href')) ?? '';
  const text = await (await request.get(`./${href}`)).text();
  expect(text).toBe(readFileSync(inRoot('www', href), 'utf8'));
});

test('who sees the lab does not see what was recorded, which would give the answer away', async ({ page }) => {
  await page.goto(`./${all[0] ? addressOf(all[0]) : ''}`);
  await expect(page.locator('.recorded-run').first()).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chapter can be read to its end, and its figures show what was recorded', async ({ page }) => {
    for (const chapter of all) {
      await page.goto(`./${addressOf(chapter)}`);
      const figures = figuresOf(chapter);
      await expect(page.locator('.recorded-run svg:visible')).toHaveCount(figures.length);
    }
    await page.goto(`./${all[0] ? addressOf(all[0]) : ''}`);
    await expect(page.locator('.course-figure').first()).toContainText('needs JavaScript');
    const recorded = page.locator('.recorded-run').first();
    await expect(recorded).toContainText('in one piece');
    const [asked] = all[0] ? figuresOf(all[0]) : [];
    await expect(recorded.locator('strong').first()).toHaveText(asked?.ask ?? '');
    await recorded.locator('summary').click();
    await expect(recorded.locator('details p')).toContainText(
      asked?.guess.answers.find(({ right }) => right)?.text ?? '',
    );
    await expect(page.getByRole('link', { name: /^Next/ })).toBeVisible();
    await page.locator('.word').first().click();
    await expect(page.locator('.word-card:popover-open')).toBeVisible();
  });
});
