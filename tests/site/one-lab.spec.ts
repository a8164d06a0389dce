/** A page of one lab, links that open at their lab, and the key that takes the next step. */
import type { Page } from '@playwright/test';
import { LABS } from '../../www/src/generated/facts';
import { violations } from './axe';
import { Lab } from './lab';
import { QUICK } from './reference';
import { expect, visit, test } from './support';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

const ids = Object.keys(LABS);

/** Opens the line of the settings. */
const openSettings = (page: Page, id: string) => page.locator(`[data-lab=${id}] [data-action=settings]`).click();

/** Whether the lab's top is in the window once everything has come. */
async function expectAtLab(page: Page, id: string): Promise<void> {
  await expect(page.locator(`[data-lab=${id}] .lab`)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(async () => {
      const top = await page.locator(`[data-lab=${id}]`).evaluate((lab) => lab.getBoundingClientRect().top);
      return top >= 0 && top < PHONE.height;
    })
    .toBe(true);
}

/** The places of all labs are there, and those labs that do not wait until somebody is near. */
async function expectAllLabs(page: Page): Promise<void> {
  await expect(page.locator('[data-lab]')).toHaveCount(ids.length);
  const atOnce = page.locator('section:not([data-later]) > [data-lab]');
  await expect(atOnce.locator('.lab')).toHaveCount(await atOnce.count());
}

test('the shared link of each lab opens a page of that lab alone, which fits a phone and a desk', async ({ page }) => {
  for (const id of ids) {
    await page.setViewportSize(PHONE);
    await visit(page, `?lab=${id}`);
    await expectAtLab(page, id);
    await expect(page.locator('[data-lab], interleave-results-board')).toHaveCount(1);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(page.getByRole('link', { name: 'All labs' })).toBeInViewport();
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(size.width);
    }
    await page.goto('about:blank');
  }
});

for (const [at, id] of ids.entries()) {
  // Each of them one way on a phone and the other one at a desk.
  const [there, back] = at % 2 === 0 ? [PHONE, DESK] : [DESK, PHONE];

  test(`at ${there.width} px a link to ${id} among all labs opens at it, and at ${back.width} px so does the way back`, async ({
    page,
  }) => {
    await page.setViewportSize(there);
    await visit(page, `?lab=${id}&labs=all&theme=dark`);
    await expectAllLabs(page);
    await expectAtLab(page, id);
    await page.goto('about:blank');
    await page.setViewportSize(back);
    await visit(page, `?lab=${id}&theme=dark`);
    await page.getByRole('link', { name: 'All labs' }).click();
    await expect(page.locator('#labs')).toBeAttached();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('the others are never painted, and their modules are not asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?lab=gil', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'One lock for everybody' })).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(1);
  release();
  await expect(page.locator('[data-lab=gil] .lab')).toBeVisible();
  expect(asked.filter((url) => /(sweep|locks|spinner)-lab|results-board/.test(url))).toEqual([]);
});

test('a lab that does not exist is refused on the first page', async ({ page }) => {
  await visit(page, '?lab=kitchen');
  await expect(page.locator('[data-lab=race] [role=status]').first()).toContainText('kitchen');
  await expect(page.getByRole('heading', { name: 'One lock for everybody' })).toBeVisible();
});

test('the first page has the race and a card for each other lab, whose modules it does not ask for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize(PHONE);
  await visit(page);
  await expect(page.locator('[data-lab]')).toHaveCount(1);
  const others = ids.filter((id) => id !== 'race');
  const cards = page.getByRole('link', { name: /^Open the lab/ });
  await expect(cards).toHaveCount(others.length);
  for (const id of others) {
    const card = page.locator('section').filter({ has: page.locator(`h2#${id}`) });
    await expect(card.getByRole('img')).toBeVisible();
    await expect(card.getByRole('link')).toHaveAttribute('href', `./index.html?lab=${id}`);
    await expect(card.getByRole('link')).toHaveAccessibleName(new RegExp(await card.getByRole('heading').innerText()));
  }
  expect(asked.filter((url) => /(sweep|gil|locks|spinner|schedules)-lab/.test(url))).toEqual([]);
  // The whole card is what is pressed.
  await page
    .locator('section')
    .filter({ has: page.locator('h2#gil') })
    .click({ position: { x: 20, y: 20 } });
  await expect(page.locator('[data-lab=gil] .lab')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#gil')).toBeInViewport();
});

test('after a run of the race a reload brings the first page again, with what was set', async ({ page }) => {
  await visit(page, `?workers=2&model=processes&numbers=${QUICK.numbers.join(',')}`);
  await new Lab(page).runToEnd();
  await page.reload();
  await expect(new Lab(page).field('model')).toHaveValue('processes');
  await expect(page.locator('#gil')).toBeVisible();
  await expect(page.locator('[data-lab]')).toHaveCount(1);
});

test('Run keeps the settings in the address, and a reload shows as many labs as before', async ({ page }) => {
  await visit(page, `?lab=race&model=processes&numbers=${QUICK.numbers.join(',')}`);
  await new Lab(page).runToEnd();
  await page.reload();
  await expect(page.locator('[data-lab] .lab')).toHaveCount(1);
  await expect(new Lab(page).field('model')).toHaveValue('processes');

  await page.goto('about:blank');
  await visit(page, '?labs=all');
  const locks = page.locator('[data-lab=locks]');
  await openSettings(page, 'locks');
  await locks.locator('[data-field=threads]').fill('1');
  await locks.locator('[data-action=run]').click();
  await expect(locks).toHaveAttribute('data-status', 'done');
  await page.reload();
  await expectAllLabs(page);
  await expect(locks.locator('[data-field=threads]')).toHaveValue('1');
  await expectAtLab(page, 'locks');
});

test('another lab in the address that is edited in place is another page', async ({ page }) => {
  await visit(page, '?lab=gil');
  await page.evaluate(() => (location.hash = '#threads=3'));
  await expect(page.locator('[data-lab=gil] [data-field=threads]')).toHaveValue('3');
  await page.evaluate(() => (location.hash = '#lab=locks'));
  await expect(page.locator('[data-lab=locks] .lab')).toBeVisible();
  await expect(page.locator('[data-lab]')).toHaveCount(1);
});

test('the button fills the screen with the page, and gives it back', async ({ page }) => {
  await visit(page, '?lab=gil');
  const button = page.locator('[data-action=fullscreen]');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('without full screen there is no button for it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: false });
  });
  await visit(page, '?lab=gil');
  await expect(page.locator('[data-action=fullscreen]')).toBeHidden();
});

test('one key takes the next step of a lab alone, unless something else has a use for it', async ({ page }) => {
  await visit(page, '?lab=locks');
  await expect(page.locator('[data-next-key]')).toBeVisible();
  const lab = page.locator('[data-lab=locks]');
  const steps = lab.locator('[data-step]');
  const summary = lab.locator('[data-action=settings]');
  await summary.focus();
  await page.keyboard.press('Space');
  await expect(lab.locator('details.experiment')).toHaveAttribute('open');
  await lab.locator('[data-field=guard]').focus();
  await page.keyboard.press('PageDown');
  await page.locator('body').evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Control+PageDown');
  expect(await lab.getAttribute('data-status')).toBe('idle');

  for (const [at, key] of ['ArrowRight', 'Space', 'PageDown'].entries()) {
    await page.keyboard.press(key);
    await expect(steps.nth(at)).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    await expect(lab).toHaveAttribute('data-status', 'done');
  }
});

test('on the page of all labs the key scrolls, and on a projector it takes the next step of the lab in view', async ({
  page,
}) => {
  await visit(page, '?labs=all');
  await expect(page.locator('[data-next-key]')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.goto('about:blank');

  await visit(page, '?lab=locks&labs=all&profile=projector');
  await expect(page.locator('[data-next-key]')).toHaveCount(1);
  await expectAtLab(page, 'locks');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-lab=locks] [data-step]').first()).toHaveAttribute('data-status', 'done', {
    timeout: 60_000,
  });
});

test('on a projector the lanes are on the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const lab of ['race', 'gil']) {
    await visit(page, `?lab=${lab}&profile=projector`);
    await expect(page.locator(`[data-lab=${lab}] .lane-chart canvas`).last()).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('axe finds nothing on the page of one lab', async ({ page }) => {
  for (const theme of ['light', 'dark']) {
    await visit(page, `?lab=gil&theme=${theme}`);
    await expect(page.locator('[data-lab=gil] .lab')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});
