/** What the page around the lab of `index.html` hears at its window. */
import type { Page } from '@playwright/test';
import { Lab } from './lab';
import { expect, open, test } from './support';

interface Heard {
  type: string;
  detail: Record<string, unknown>;
  fromLab: boolean;
}

async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(() => {
    const heard: Heard[] = [];
    Object.assign(globalThis, { heardAtWindow: heard });
    for (const type of ['interleave:result', 'interleave:error']) {
      addEventListener(type, (event) => {
        const { detail, target } = event as CustomEvent<Record<string, unknown>>;
        heard.push({ type, detail, fromLab: target instanceof Element && target.matches('[data-lab=race]') });
      });
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { heardAtWindow: Heard[] }).heardAtWindow);
}

test('a result is heard once, with the record', async ({ page }) => {
  await open(page, '?numbers=2,91');
  const heard = await listen(page);
  const lab = new Lab(page);
  await lab.runToEnd();
  const events = await heard();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ type: 'interleave:result', fromLab: true, detail: { schema: 1, lab: 'race' } });
});

test('an error is heard once, with its code and field', async ({ page }) => {
  await open(page);
  const heard = await listen(page);
  const lab = new Lab(page);
  await lab.field('numbers').fill('abc');
  await lab.run.click();
  await lab.toBe('failed');
  const events = await heard();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    type: 'interleave:error',
    fromLab: true,
    detail: { name: 'InterleaveError', code: 'invalid-spec', field: 'numbers' },
  });
});

test('what is typed before the engine has come is checked when Run is pressed, and not before', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  const heard = await listen(page);
  const lab = new Lab(page);
  await lab.field('numbers').fill('abc');
  release();
  // The defaults are the engine's: where one is shown, the fields have been looked at as well.
  await expect(lab.field('workers').or(lab.field('nap')).first()).not.toHaveValue('');
  await page.evaluate(() => interleave.run({ numbers: ['2'] }));
  await lab.toBe('idle');
  expect(await heard()).toEqual([]);
  await lab.run.click();
  await lab.toBe('failed');
  expect(await heard()).toHaveLength(1);
});
