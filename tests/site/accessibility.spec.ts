/** The page for everybody: axe finds nothing, the keyboard does everything, a phone shows it all. */
import { violations } from './axe';
import { Lab } from './lab';
import { ENDLESS } from './reference';
import { watchSpinner } from './spinner';
import { expect, openSettings, open, test, reach } from './support';

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing on a ${theme} page: idle, after each model, with an error`, async ({ page }) => {
    // Two rows are made as twenty are.
    await open(page, `?theme=${theme}&numbers=2,91`);
    const lab = new Lab(page);
    await expect(lab.field('numbers')).toHaveValue(/2/);
    expect(await violations(page)).toEqual([]);

    for (const model of ['sequential', 'coroutines', 'processes']) {
      await lab.choose(model);
      await lab.runToEnd();
    }
    expect(await violations(page)).toEqual([]);

    await lab.field('numbers').fill('2\nabc');
    await lab.run.click();
    await lab.toBe('failed');
    expect(await violations(page)).toEqual([]);
  });
}

test('axe finds nothing while a run goes on', async ({ page }) => {
  await open(page, '?model=processes&workers=1');
  const lab = new Lab(page);
  await lab.enter(ENDLESS);
  await lab.run.click();
  await lab.toBe('running');
  expect(await violations(page)).toEqual([]);
  await lab.cancel.click();
  await lab.toBe('cancelled');
});

test('axe finds nothing in the other labs after a run, with everything opened', async ({ page }) => {
  // Nine of them, one after the other.
  test.slow();
  await open(page, '?lab=sweep&repeats=1&numbers=2,91&labs=all');
  for (const id of ['spinner', 'gil', 'locks', 'sweep', 'compare', 'lifecycle', 'schedules', 'litmus', 'server']) {
    const lab = page.locator(`[data-lab=${id}]`);
    await reach(page, id);
    await openSettings(lab);
    if (id === 'litmus') await lab.locator('[data-field=trials]').fill('2000');
    else if (id === 'spinner' || id === 'server') await lab.locator('[data-field=seconds]').fill('0.3');
    else
      await lab
        .locator(`[data-field=${['sweep', 'compare', 'lifecycle'].includes(id) ? 'workers' : 'threads'}]`)
        .fill('2');
    if (id === 'lifecycle') await lab.locator('[data-field=jobs]').fill('10');
    if (id === 'compare') {
      await lab.locator('[data-field=repeats]').fill('1');
      await lab.locator('[data-field=numbers]').fill('2, 91');
    }
    await lab.locator('[data-action=run]').click();
    await expect(lab.and(page.locator('[data-status=done]'))).toBeVisible({ timeout: 60_000 });
  }
  await page.locator('.lab details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});

test('by keyboard: Tab reaches Run, Enter starts, the focus stays, Enter cancels', async ({ page }) => {
  await open(page, '?model=coroutines');
  const lab = new Lab(page);
  await lab.enter(ENDLESS);
  await page.locator('body').evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });

  const isAtRun = () => lab.run.evaluate((button) => button === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isAtRun()); presses += 1) await page.keyboard.press('Tab');
  await expect(lab.run).toBeFocused();

  await page.keyboard.press('Enter');
  await lab.toBe('running');
  await expect(lab.cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await lab.toBe('cancelled');
  await expect(lab.run).toBeFocused();
});

test('every control has a name', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  const named = new Set<string | null>();
  // What a model has no use for is hidden, and has no name then.
  for (const model of ['sequential', 'coroutines', 'processes']) {
    await lab.choose(model);
    for (const control of await lab.root.locator('[data-field], [data-action]').filter({ visible: true }).all()) {
      await expect(control).toHaveAccessibleName(/\S/);
      named.add(await control.getAttribute('data-field'));
    }
  }
  expect([...named]).toEqual(expect.arrayContaining(['model', 'numbers', 'workers', 'nap', 'slice', 'algorithm']));
});

test('the theme of the address is the theme of the page', async ({ page }) => {
  const paper = async (theme: string) => {
    await open(page, `?theme=${theme}`);
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await paper('light')).not.toBe(await paper('dark'));
});

for (const width of [360, 1440]) {
  test(`at ${width} px nothing has to be scrolled sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, '?model=processes');
    const lab = new Lab(page);
    const widthNeeded = () => page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(await widthNeeded()).toBeLessThanOrEqual(width);

    await lab.runToEnd();
    expect(await widthNeeded()).toBeLessThanOrEqual(width);

    await lab.field('numbers').fill('2\nabc');
    await lab.run.click();
    await lab.toBe('failed');
    expect(await widthNeeded()).toBeLessThanOrEqual(width);
  });
}

test.describe('what the visitor’s system asks for', () => {
  test.skip(({ browserName }) => browserName === 'firefox', 'WebDriver BiDi has no emulation of media features yet');

  test('dark or light is followed without a word in the address', async ({ page }) => {
    const paper = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    await open(page);
    expect(await paper('light')).not.toBe(await paper('dark'));
  });

  test('with reduced motion nothing is animated, and the spinner turns slowly', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '?model=coroutines');
    const lab = new Lab(page);
    // While the engine loads the spinner turns, too.
    await expect(lab.field('slice')).toHaveValue('5');
    const characters = await watchSpinner(page);
    const { totalMs } = await lab.runToEnd();
    expect((await characters()).length).toBeLessThanOrEqual(2 + totalMs / 400);

    await lab.enter(ENDLESS);
    await lab.run.click();
    await lab.toBe('running');
    // The heartbeat of the run before may still be on its way out of sight.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    await lab.cancel.click();
    await lab.toBe('cancelled');
  });
});
