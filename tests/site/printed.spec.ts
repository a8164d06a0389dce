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
