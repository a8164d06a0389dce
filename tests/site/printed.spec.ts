/** A printed page is light, whatever theme is set, and says what was run. */
import { Lab } from './lab';
import { expect, open, test } from './support';

for (const fields of ['?theme=dark&', '?']) {
  test(`printed with ${fields}: dark on light, with what ran, without controls`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, `${fields}model=processes&workers=2&numbers=2,91`);
    const lab = new Lab(page);
    await lab.runToEnd();
    await expect(lab.root.locator('.on-paper')).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(lab.root.locator('.on-paper')).toBeVisible();
    await expect(lab.root.locator('.on-paper')).toContainText('processes × 2');
    await expect(lab.root.locator('.settings')).toBeHidden();
    const ink = await lab.root.locator('.on-paper').evaluate((element) => getComputedStyle(element).color);
    const [red = 255, green = 255, blue = 255] = (ink.match(/\d+/g) ?? []).map(Number);
    expect(red + green + blue).toBeLessThan(200);
  });
}

test('code that nobody has looked at leaves no hole on paper', async ({ page }) => {
  await open(page, '?lab=spinner&steps=0');
  const code = page.locator('[data-lab=spinner] .code');
  await expect(code.locator('.awaited')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeHidden();
});
