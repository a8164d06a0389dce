/** The code beside each lab: whole programs of Python first, the Rust that runs a tab away, and the lines that correspond. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { LabElement } from '../../www/src/labs/base/lab-element';
import { LABS, MODELS } from '../../www/src/generated/facts';
import { PROGRAM_FACTS } from '../../www/src/generated/programs';
import { violations } from './axe';
import { expect, open, test } from './support';

const MIXES = ['cpu', 'io', 'mixed', 'native'];
const GUARDS = ['none', 'lock', 'atomic', 'coroutines'];

/** Everything that has a listing of its own, lab by lab. */
const CHOICES: Record<keyof typeof LABS, readonly Record<string, string>[]> = {
  race: LABS.race.models.map((model) => ({ model })),
  sweep: LABS.sweep.models.map((model) => ({ model })),
  // One program for all of them.
  compare: [{}],
  server: ['sync', 'wsgi', 'wsgi-threads', 'threads', 'asgi', 'asgi-queue', 'wsgi-asgi'].map((deployment) => ({
    deployment,
  })),
  lifecycle: ['startup', 'racy', 'errors', 'stopping', 'order', 'exchange'].map((demo) => ({ demo })),
  gil: MIXES.flatMap((mix) => ['1', '0'].map((gil) => ({ mix, gil }))),
  locks: [...GUARDS.flatMap((guard) => ['0', '1'].map((cut) => ({ guard, cut }))), { sharing: '1' }],
  schedules: Object.keys(PROGRAM_FACTS).map((program) => ({ program })),
  litmus: ['store-buffering', 'message-passing', 'load-buffering', 'peterson'].flatMap((test) =>
    ['plain', 'fence', 'atomics'].map((accesses) => ({ test, accesses })),
  ),
  spinner: LABS.spinner.models.flatMap((model) => MODELS[model].spinner.works.map((work) => ({ model, work }))),
};

const NAMES = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

/** What a listing is called: by all that is chosen, or by what stands for it. */
const nameOf = (fields: Record<string, string>): string =>
  fields.sharing === '1' ? 'sharing' : Object.values(fields).join(' ') || 'all';

/** The code of a lab, opened. */
async function openCode(page: Page, lab: string, fields = ''): Promise<Locator> {
  await open(page, `?lab=${lab}${fields === '' ? '' : `&${fields}`}`);
  return codeOf(page, lab);
}

async function codeOf(page: Page, lab: string): Promise<Locator> {
  const code = page.locator(`[data-lab=${lab}] interleave-code`);
  const summary = code.locator('summary');
  await summary.scrollIntoViewIfNeeded();
  if (!(await code.locator('details').evaluate((details: HTMLDetailsElement) => details.open))) await summary.click();
  await code.locator('[data-code]').first().waitFor({ state: 'attached' });
  return code;
}

const source = (path: string): string => readFileSync(inRoot(...path.split('/')), 'utf8');

interface Side {
  file: string;
  text: string;
  lines: { at: number; text: string }[];
  marks: string[];
}

/** The files of one language, as they are shown. */
const sidesOf = (code: Locator, language: string): Promise<Side[]> =>
  code.locator(`figure:has([data-code=${language}])`).evaluateAll((figures) =>
    figures.map((figure) => ({
      file: figure.querySelector('figcaption')?.textContent ?? '',
      text: figure.querySelector('pre')?.textContent ?? '',
      lines: [...figure.querySelectorAll<HTMLElement>('.code-line')].map((line) => ({
        at: Number(line.dataset.line),
        text: line.textContent.trim(),
      })),
      marks: [...figure.querySelectorAll('.code-mark')].map((mark) => mark.parentElement?.dataset.mark ?? ''),
    })),
  );

for (const lab of NAMES) {
  test(`${lab}: whatever is set has its whole program of Python first, and the Rust that runs`, async ({ page }) => {
    const code = await openCode(page, lab);
    const seen = new Set<string>();
    for (const fields of CHOICES[lab]) {
      await test.step(Object.values(fields).join(' '), async () => {
        await page.locator(`[data-lab=${lab}]`).evaluate(async (element, to) => {
          const lab = element as LabElement;
          lab.set(to);
          await lab.updateComplete;
        }, fields);
        await expect(code).toHaveJSProperty('of', nameOf(fields));
        await expect(code.locator('[data-code=python]')).toBeVisible();
        await expect(code.locator('[data-code=rust]').first()).toBeHidden();
        const [python, ...others] = await sidesOf(code, 'python');
        expect(others).toEqual([]);
        seen.add(python?.file ?? '');
        expect(python?.file).toMatch(new RegExp(`^www/python/${lab}/\\w+\\.py$`));
        expect(python?.text).toBe(source(python?.file ?? ''));
        const rust = await sidesOf(code, 'rust');
        for (const { file, lines } of rust) {
          const written = source(file).split('\n');
          expect(lines.map(({ at }) => written[at - 1]?.trim())).toEqual(lines.map(({ text }) => text));
        }
        // The numbers are those of the reader's way through Python, and each has its partner.
        expect(python?.marks).toEqual(python?.marks.map((_, index) => String(index + 1)));
        expect(rust.flatMap(({ marks }) => marks).toSorted()).toEqual(python?.marks.toSorted());
      });
    }
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(3, CHOICES[lab].length));
  });
}

test('the code follows what is chosen in the lab', async ({ page }) => {
  const code = await openCode(page, 'race', 'model=threads');
  await expect(code.locator('figcaption').first()).toHaveText('www/python/race/threads.py');
  await page.locator('[data-lab=race] [data-field=model]').selectOption('executor');
  await expect(code.locator('figcaption').first()).toHaveText('www/python/race/executor.py');
});

test('nobody pays for code that is not looked at', async ({ page }) => {
  await open(page, '?labs=all');
  await expect(page.locator('interleave-code')).toHaveCount(
    await page.locator('section:not([data-later]) > [data-lab]').count(),
  );
  await expect(page.locator('interleave-code details[open]')).toHaveCount(0);
  await expect(page.locator('[data-code]')).toHaveCount(0);
  await codeOf(page, 'locks');
  await expect(page.locator('[data-lab=locks] [data-code=python]')).toBeVisible();
  await expect(page.locator('[data-lab=race] [data-code]')).toHaveCount(0);
});

test('where there are no steps, whose answers it would tell, the code of the spinner lab is open', async ({ page }) => {
  await open(page, '?lab=spinner&steps=0');
  await expect(page.locator('[data-lab=spinner] interleave-code details[open]')).toHaveCount(1);
});

test('by keyboard the arrows change the language, and the choice holds in every lab', async ({ page }) => {
  const code = await openCode(page, 'gil', 'labs=all');
  await code.getByRole('tab', { name: 'Python' }).focus();
  await page.keyboard.press('ArrowRight');
  const rust = code.getByRole('tab', { name: 'Rust' });
  await expect(rust).toBeFocused();
  await expect(rust).toHaveAttribute('aria-selected', 'true');
  await expect(code.getByRole('tabpanel', { name: 'Rust' })).toBeVisible();
  await expect(code.getByRole('tabpanel', { name: 'Python' })).toBeHidden();
  await expect((await codeOf(page, 'locks')).locator('[data-code=rust]').first()).toBeVisible();
  // From the last one the arrow leads to the first.
  await rust.focus();
  await page.keyboard.press('ArrowRight');
  await expect(code.locator('[data-code=python]')).toBeVisible();
  await page.keyboard.press('End');
  await expect(rust).toBeFocused();
  await page.keyboard.press('Home');
  await expect(code.getByRole('tab', { name: 'Python' })).toBeFocused();
});

test('a line that is pointed at lights up with its partner, which its number leads to', async ({ page }) => {
  // The recording is one of processes, and lights up their lines.
  const code = await openCode(page, 'race', 'model=threads');
  const line = code.locator('[data-code=python] .code-line', { hasText: 'while (n := jobs.get())' });
  const partner = code.locator('[data-code=rust] .code-line', { hasText: 'while let Some(job) = jobs.get()' });
  await expect(code.locator('.lit')).toHaveCount(0);
  await line.hover();
  await expect(line).toHaveClass(/\blit\b/);
  await expect(partner).toHaveClass(/\blit\b/);
  await expect(code.locator('.code-partner')).toHaveText(/2 in Rust, line \d+: while let Some\(job\)/);
  // Of the number it is heard, and pressed it goes there.
  const mark = line.getByRole('button');
  await expect(mark).toHaveAccessibleName(/^2: go to the same in Rust, line \d+: while let Some/);
  await mark.press('Enter');
  await expect(partner).toBeVisible();
  await expect(partner.getByRole('button')).toBeFocused();
  await expect(partner).toHaveClass(/\blit\b/);
  await expect(code.locator('.code-partner')).toHaveText(/2 in Python, line 34: while \(n := jobs\.get\(\)\)/);
  await page.keyboard.press('Enter');
  await expect(mark).toBeFocused();
});

test('the partner of a line covers nothing but lines of the listing', async ({ page }) => {
  const code = await openCode(page, 'spinner');
  await code.locator('.code-line.linked').first().hover();
  const partner = code.locator('.code-partner');
  await expect(partner).toBeVisible();
  const [tabs, lines] = [code.locator('.code-bar'), code.locator('.code-panel:not([hidden]) .code-sides')];
  // With the tabs at the end of the screen.
  await tabs.evaluate((bar) => {
    bar.scrollIntoView({ block: 'end', behavior: 'instant' });
  });
  const topOf = (part: typeof tabs) => part.evaluate((element) => element.getBoundingClientRect().top);
  expect(await topOf(partner)).toBeGreaterThanOrEqual(await topOf(lines));
  await page.mouse.move(0, 0);
  await expect(partner).toBeHidden();
});

test('what lights up can be told from outside, by name', async ({ page }) => {
  const code = await openCode(page, 'race', 'model=threads');
  await code.evaluate((part) => {
    Object.assign(part, { lit: ['put', 'sentinel'] });
  });
  await expect(code.locator('[data-code=python] .lit')).toHaveText(['results.put(check(n))', 'results.put(None)']);
});

test('Copy takes the text of the file, and Save makes a program of it', async ({ page, browserName }) => {
  await page.addInitScript(() => {
    const writeText = (text: string) => {
      document.documentElement.dataset.copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  const code = await openCode(page, 'locks', 'guard=lock');
  const copied = () => page.evaluate(() => document.documentElement.dataset.copied);
  await code.getByRole('button', { name: 'Copy' }).click();
  await expect(code.getByRole('status')).toHaveText('Copied.');
  expect(await copied()).toBe(source('www/python/locks/lock.py'));
  if (browserName !== 'firefox') {
    // WebDriver BiDi does not tell of downloads yet.
    const download = page.waitForEvent('download');
    await code.getByRole('button', { name: 'Save as .py' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('locks_lock.py');
    expect(readFileSync(await file.path(), 'utf8')).toBe(source('www/python/locks/lock.py'));
  }
  await code.getByRole('tab', { name: 'Rust' }).click();
  await expect(code.getByRole('button', { name: 'Save as .py' })).toHaveCount(0);
  await code.getByRole('button', { name: 'Copy' }).click();
  expect(await copied()).toContain('fn add_in_two_steps(&self) {\n    // Where there is one thread only');
});

test('what is selected and copied by hand is the code alone', async ({ page }) => {
  const code = await openCode(page, 'spinner', 'model=threads&work=cpu');
  const [selected, written] = await code.locator('[data-code=python]').evaluate((pre) => {
    getSelection()?.selectAllChildren(pre);
    return [getSelection()?.toString().trimEnd(), pre.textContent.trimEnd()];
  });
  expect(selected).toBe(written);
});

for (const lab of NAMES) {
  test(`${lab}: on a narrow screen long lines wrap, and nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const code = await openCode(page, lab);
    for (const language of ['python', 'rust']) {
      await code.locator(`[data-language=${language}]`).click();
      const cutOff = await code.locator(`[data-code=${language}]`).evaluateAll((all) =>
        all.flatMap((pre) => {
          const most = pre.getBoundingClientRect().right;
          return [pre, ...pre.querySelectorAll('.code-line')]
            .filter((part) => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().right > most)
            .map((part) => part.textContent);
        }),
      );
      expect(cutOff).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    // A line goes on below where it began, and does not begin with nothing.
    const starts = await code.locator('.code-panel:not([hidden]) .code-text').evaluateAll((texts) =>
      texts
        .filter((text) => text.textContent.trim() !== '')
        .map((text) => {
          const letter = text.querySelector('.code-start');
          const end = letter?.getClientRects();
          return (end?.[0]?.top ?? Infinity) - text.getBoundingClientRect().top;
        }),
    );
    expect(Math.max(...starts)).toBeLessThan(12);
  });
}

for (const theme of ['light', 'dark']) {
  test(`code is highlighted in both languages on a ${theme} page, and axe finds nothing`, async ({ page }) => {
    const code = await openCode(page, 'spinner', `model=coroutines&work=cpu-nap&theme=${theme}`);
    for (const language of ['python', 'rust']) {
      await code.locator(`[data-language=${language}]`).click();
      const shown = code.locator(`[data-code=${language}]`).first();
      for (const kind of ['k', 'f', 's', 'n', 'c']) {
        if (language === 'python') await expect(shown.locator(`.code-${kind}`).first()).toBeVisible();
      }
      await expect(shown.locator('.code-k').first()).toBeVisible();
      // A line that is lit has another ground.
      await shown.locator('.linked').first().hover();
      await expect(shown.locator('.lit').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}

test.describe('without its script', () => {
  test.use({ expectedErrors: /Failed to load resource|Failed to fetch dynamically|NetworkError|error loading/i });

  test('it says that the code did not come', async ({ page }) => {
    await open(page, '?lab=locks');
    await page.route(/assets\/locks-[\w-]+\.js$/, (route) => route.abort());
    await page.locator('[data-lab=locks] interleave-code summary').click();
    await expect(page.locator('[data-lab=locks] interleave-code')).toContainText('could not be loaded');
  });
});
