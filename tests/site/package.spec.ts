/** The package that `npm pack` makes, as a dependency of an application. */
import { buildApplication } from '../hosts/application';
import { serveCourse } from '../hosts/course';
import { Lab } from './lab';
import { expect, test } from './support';

test('an application with the package type-checks, is bundled, and runs it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(await serveCourse(page, { '/': await buildApplication() }, {}));
  await expect(page.locator('output')).toHaveText('2 is prime, 91 is composite: 2 workers', { timeout: 60_000 });
  expect(await new Lab(page).runToEnd()).toMatchObject({ model: 'processes', workers: 2 });
});
