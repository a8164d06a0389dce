/** What a page's own code can do with `<interleave-lab>`. */
import type { Page } from '@playwright/test';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { openForeignPage } from './foreign-page';
import { Lab } from './lab';
import { ENDLESS } from './reference';
import { expect, test } from './support';
import { expectNoWorkers } from './workers';

/** The element, as its types have it. */
interface Element extends HTMLElement {
  run(spec?: object): Promise<RunRecord>;
  cancel(): void;
  record: RunRecord | undefined;
}

interface Ended {
  record?: RunRecord;
  code?: string;
  field?: string;
}

/** Calls `run`, and gives what came of it. */
function run(page: Page, spec?: object): Promise<Ended> {
  return page.locator('#lab').evaluate(async (lab: Element, given) => {
    try {
      return { record: await lab.run(given) };
    } catch (thrown) {
      const { code, field } = thrown as { code: string; field?: string };
      return field === undefined ? { code } : { code, field };
    }
  }, spec);
}

const record = (page: Page) => page.locator('#lab').evaluate((lab: Element) => lab.record);

test('runs what its attributes say, or a specification over them, and keeps the record', async ({ page }) => {
  const below = '<div style="height: 5000px"></div>';
  await openForeignPage(page, `${below}<interleave-lab id="lab" model="processes" workers="2"></interleave-lab>`);
  expect(await record(page)).toBeUndefined();
  const first = await run(page, { numbers: ['2', '91'], order: undefined });
  expect(first.record).toMatchObject({ model: 'processes', workers: 2, rows: [{}, {}] });
  expect(await record(page)).toEqual(first.record);
  await expect(new Lab(page, 'lab').rows).toHaveCount(2);

  // What the lab shows now.
  expect((await run(page)).record?.rows).toHaveLength(2);
  // Over the attributes again, not over the run before.
  expect((await run(page, { workers: 1, numbers: '7' })).record).toMatchObject({ workers: 1, rows: [{ n: '7' }] });
  expect((await run(page, { numbers: ['11'] })).record).toMatchObject({ workers: 2 });

  const other = await run(page, { lab: 'locks', model: 'coroutines', guard: 'coroutines', increments: 100 });
  expect(other).toMatchObject({ record: { lab: 'locks', expected: 400 } });
  await page.locator('#lab').evaluate((lab) => {
    lab.setAttribute('workers', '3');
    lab.scrollIntoView();
  });
  await expect(new Lab(page, 'lab').field('workers')).toHaveValue('3');
});

test('a specification that cannot be run is refused, and changes nothing', async ({ page }) => {
  await openForeignPage(page, '<interleave-lab id="lab" model="processes" workers="2"></interleave-lab>');
  const lab = new Lab(page, 'lab');
  for (const [spec, field] of [
    [{ workers: 65 }, 'workers'],
    [{ wrokers: 2 }, 'wrokers'],
    [{ numbers: [3] }, 'numbers'],
    [{ lab: 'maze' }, 'lab'],
  ] as const) {
    expect(await run(page, spec)).toEqual({ code: 'invalid-spec', field });
    await expect(lab.field('workers')).toHaveValue('2');
    await lab.toBe('idle');
  }
  expect(await page.evaluate(() => heard.events)).toEqual([]);
});

test('can be cancelled as it loads and as it runs; until then it is busy', async ({ page }) => {
  const below = '<div style="height: 5000px"></div>';
  await openForeignPage(page, `${below}<interleave-lab id="lab" model="processes" workers="2"></interleave-lab>`);
  const early = await page.locator('#lab').evaluate(async (lab: Element, numbers) => {
    const ended = lab.run({ numbers }).then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    lab.cancel();
    return ended;
  }, ENDLESS);
  expect(early).toBe('aborted');

  const going = run(page, { numbers: ENDLESS });
  await new Lab(page, 'lab').toBe('running');
  expect(await run(page)).toEqual({ code: 'busy' });
  await page.locator('#lab').evaluate((lab: Element) => {
    lab.cancel();
  });
  expect(await going).toEqual({ code: 'aborted' });
  expect(await record(page)).toBeUndefined();
  await expectNoWorkers(page);
});

test('tells what the frame tells: started, each row, the result', async ({ page }) => {
  await openForeignPage(
    page,
    '<div id="around"><interleave-lab id="lab" model="processes" workers="2"></interleave-lab></div>',
  );
  const { own, around } = await page.locator('#lab').evaluate(async (lab: Element) => {
    const told = { own: [] as string[], around: [] as string[] };
    for (const type of ['started', 'row', 'result', 'error']) {
      lab.addEventListener(`interleave:${type}`, (event) => {
        const { detail } = event as CustomEvent<{ n?: string } | null>;
        told.own.push(`${type} ${detail?.n ?? ''}`.trim());
      });
      lab.parentElement?.addEventListener(`interleave:${type}`, () => told.around.push(type));
    }
    await lab.run({ numbers: ['91', '2'], workers: 1 });
    return told;
  });
  expect(own).toEqual(['started', 'row 91', 'row 2', 'result']);
  // Up to 100,000 rows do not bubble.
  expect(around).toEqual(['started', 'result']);
});

test('attributes that an editor adds are no fields', async ({ page }) => {
  const looks =
    'width="600" height="400" align="left" loading="lazy" border="0" bgcolor="white" hspace="3" title="A lab"';
  await openForeignPage(
    page,
    `<interleave-lab id="lab" model="processes" workers="2" numbers="2,91" ${looks}></interleave-lab>
     <interleave-lab id="misspelt" wrokers="2"></interleave-lab>`,
  );
  expect((await run(page)).record).toMatchObject({ workers: 2 });
  await expect(page.locator('#misspelt [data-status=failed]')).toContainText('wrokers');
});

test('a module that is on the page twice leaves the first one its names', async ({ page }) => {
  await openForeignPage(page, '<interleave-lab id="lab"></interleave-lab>');
  await page.route('**/again/**', async (route) => {
    await route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/again/', '/') }) });
  });
  const same = await page.evaluate(async () => {
    const [before, module] = [globalThis.interleave, './again/interleave.js'];
    await import(module);
    return globalThis.interleave === before;
  });
  expect(same).toBe(true);
});
