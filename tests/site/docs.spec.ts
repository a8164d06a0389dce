/** The documents as pages of the site: for everybody, on every screen, and nothing but text. */
import { documents } from '../../scripts/lib/docs/pages.mjs';
import { violations } from './axe';
import { expect, open, test, visit } from './support';

const names = documents().map(({ name }) => name);

test('axe finds nothing on any document, light and dark', async ({ page }) => {
  for (const name of names) {
    await page.goto(`docs/${name}.html`);
    await expect(page.locator('h1')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
});

for (const width of [320, 360, 1440]) {
  test(`at ${width} px only tables and code are scrolled sideways, by keyboard too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    let boxes = 0;
    for (const name of names) {
      await page.goto(`docs/${name}.html`);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), name).toBeLessThanOrEqual(width);
      for (const box of await page.locator('.scroll, pre').all()) {
        await expect(box).toHaveAttribute('tabindex', '0');
        await expect(box).toHaveAccessibleName(/\S/);
        boxes += 1;
      }
    }
    expect(boxes).toBeGreaterThan(names.length);
  });
}

test('documents load their style and fonts, and no script', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.resourceType()));
  await page.goto('docs/interface.html');
  await expect(page.locator('nav [aria-current=page]')).toHaveText('The interface');
  expect(new Set(loaded)).not.toContain('script');
  const { fontFamily } = await page
    .locator('main p')
    .first()
    .evaluate((text) => getComputedStyle(text));
  expect(fontFamily).toContain('Interleave Serif');
});

test('code in a document is highlighted, and a link finds its heading', async ({ page }) => {
  await page.goto('docs/embedding.html#recipes');
  await expect(page.locator('#recipes')).toBeInViewport();
  await expect(page.locator('pre .code-s').first()).toBeVisible();
});

test('from the page to the documents and back', async ({ page }) => {
  await open(page);
  await page.locator('footer').getByRole('link', { name: 'The interface' }).click();
  await expect(page).toHaveTitle(/interface/);
  await page.getByRole('banner').getByRole('link', { name: 'Interleave' }).click();
  await expect(page.locator('[data-lab=race]')).toBeVisible();
});

test('each part that the interface names is there to link to', async ({ page }) => {
  await open(page);
  for (const id of [
    'race',
    'sweep',
    'compare',
    'gil',
    'locks',
    'schedules',
    'litmus',
    'spinner',
    'lifecycle',
    'server',
    'results',
    'measured',
  ])
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
});

test('the links at the top lead to each part, and set nothing back', async ({ page }) => {
  for (const [among, parts] of [
    ['cards', 4],
    ['all', 12],
  ]) {
    await open(page, `?model=processes&labs=${among}`);
    const model = page.locator('[data-lab=race] [data-field=model]');
    await model.selectOption('coroutines');
    const links = page.locator('.masthead nav a[href^="#"]').filter({ visible: true });
    await expect(links).toHaveCount(Number(parts));
    for (const link of await links.all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      await link.click();
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
    await expect(model).toHaveValue('coroutines');
  }
  await expect(page.locator('footer')).toContainText(await page.evaluate(() => interleave.version));
});

test('an address that names a part leads there, though the labs above it come later', async ({ page }) => {
  for (const address of ['#gil', '#results', '?labs=all#gil', '?labs=all#results']) {
    await page.goto('about:blank');
    await visit(page, address);
    const lab = address.startsWith('?') ? 'spinner' : 'race';
    await expect(page.locator(`[data-lab=${lab}] [data-action=run]`)).toBeVisible();
    await expect(page.locator(address.slice(address.indexOf('#')))).toBeInViewport();
  }
});

test('the first Tab offers to skip what is above the labs', async ({ page }) => {
  await visit(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the first lab' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#race')).toBeInViewport();
});
