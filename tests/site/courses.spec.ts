/** The lab in courses that are built with the tools that teachers use, each on a host of its own. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { sites } from '../../scripts/lib/sites.mjs';
import { build, ensureTools, hasPython } from '../hosts/build';
import { serveCourse } from '../hosts/course';
import { Lab } from './lab';
import { ENDLESS } from './reference';
import { expect, LONG, test } from './support';

const SITE = sites.isolated.replace(/\/$/, '');

test('in a Reveal.js deck the lab runs while its slide is shown, and only then', async ({ page }) => {
  const folders = { '/': inRoot('tests/hosts/reveal'), '/reveal.js/': inRoot('node_modules/reveal.js/dist') };
  await page.goto(await serveCourse(page, folders, { SITE, NUMBERS: ENDLESS.slice(0, 300).join(',') }));
  await page.waitForFunction(() => 'Reveal' in globalThis);
  const frame = page.frameLocator('iframe');
  // The frame is there before its slide is, as far as its façade.
  await expect(frame.locator('[data-status=idle] [data-action=run]')).toHaveCount(1);
  await expect(frame.locator('.lab')).toHaveCount(0);

  const lab = new Lab(page, undefined, frame);
  await page.keyboard.press('ArrowRight');
  await lab.toBe('running');
  await page.keyboard.press('ArrowRight');
  await expect(lab.root).toHaveAttribute('data-status', 'cancelled');
  await page.keyboard.press('ArrowLeft');
  await lab.toBe('running');
});

test('the widget of the Jupyter recipe shows the lab, and hands its result on', async ({ page }) => {
  const recipe = /_esm = """([^"]+)"""/.exec(readFileSync(inRoot('docs/embedding.md'), 'utf8'))?.[1] ?? '';
  await page.goto(await serveCourse(page, { '/': inRoot('tests/hosts/notebook') }, { SITE }));
  const result = await page.evaluate(
    async (module) => {
      const { default: widget } = (await import(
        URL.createObjectURL(new Blob([module], { type: 'text/javascript' }))
      )) as {
        default: { render(given: { model: object; el: Element }): void };
      };
      // What anywidget gives a module: the traits of the Python side, and an element of the cell.
      const traits: Record<string, unknown> = { fields: { lab: 'race', model: 'processes', numbers: '2,91' } };
      return new Promise((resolve) => {
        const model = {
          get: (name: string) => traits[name],
          set: (name: string, value: unknown) => (traits[name] = value),
          save_changes: () => {
            resolve(traits.result);
          },
        };
        widget.render({ model, el: document.body });
        document.querySelector('interleave-lab')?.shadowRoot?.querySelector('button')?.click();
      });
    },
    recipe.replace('https://HOST', SITE),
  );
  expect(result).toMatchObject({ schema: 1, model: 'processes', rows: [{}, {}] });
});

test.describe('built with tools of Python', () => {
  test.skip(!LONG, 'The tools are installed for the long tests only');
  test.skip(!hasPython(), 'There is no python3 with venv');
  test.setTimeout(300_000);

  test.beforeAll(() => {
    ensureTools();
  });

  test('in a page of MkDocs the frame runs', async ({ page }) => {
    await page.goto(await serveCourse(page, { '/': build('mkdocs') }, { SITE }));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const lab = new Lab(page, undefined, page.frameLocator('iframe'));
    await expect(lab.field('workers')).toHaveValue('2');
    await lab.run.click();
    await lab.toBe('done');
    await expect(lab.rows).toHaveCount(2);
  });

  test('in a page of Sphinx with MyST the element runs', async ({ page }) => {
    await page.goto(await serveCourse(page, { '/': build('sphinx') }, { SITE }));
    const lab = new Lab(page);
    await expect(lab.field('workers')).toHaveValue('2');
    expect(await lab.runToEnd()).toMatchObject({ model: 'processes', workers: 2 });
    await expect(lab.rows).toHaveCount(2);
  });
});
