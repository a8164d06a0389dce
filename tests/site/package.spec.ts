/** The package that `npm pack` makes, as a dependency of an application. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FIELDS, RUN_FIELDS } from '../../www/src/generated/fields';
import { buildApplication, renderOnServer } from '../hosts/application';
import { serveCourse } from '../hosts/course';
import { Lab } from './lab';
import { expect, test } from './support';

interface Manifest {
  modules: { declarations: { attributes: { name: string; description: string }[]; members: { name: string }[] }[] }[];
}

test('an application with the package type-checks, is bundled, and runs it', async ({ page }) => {
  // Against what hangs: this builds a package and three applications.
  test.setTimeout(900_000);
  const { folder, built } = await buildApplication();
  await page.goto(await serveCourse(page, { '/': built }, {}));
  await expect(page.locator('output')).toHaveText('2 is prime, 91 is composite: 2 workers', { timeout: 60_000 });
  expect(await new Lab(page).runToEnd()).toMatchObject({ model: 'processes', workers: 2 });

  await test.step('a server imports all of it, bundled or not, and is told that it has no page', async () => {
    for (const bundled of [true, false]) {
      expect(await renderOnServer(folder, bundled)).toMatch(
        /^<interleave-lab><\/interleave-lab> unsupported: There is no page/,
      );
    }
  });

  await test.step('editors are told of every attribute', () => {
    const file = join(folder, 'node_modules', 'interleave', 'custom-elements.json');
    const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const [element] = modules.flatMap(({ declarations }) => declarations);
    const fields = [...RUN_FIELDS, ...PAGE_FIELDS];
    const attributes = fields.map((field) => field.replace(/[A-Z]/g, '-$&').toLowerCase());
    expect(new Set(element?.attributes.map(({ name }) => name))).toEqual(new Set(attributes));
    expect(element?.attributes.filter(({ description }) => description === '')).toEqual([]);
    expect(element?.members.map(({ name }) => name)).toEqual(['record', 'run', 'cancel']);
  });
});
