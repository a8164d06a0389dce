/** Share and Export: what a lab gives away is the lab, and what it measured. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { checkSpec, initSync, type RunRecord } from '../../pkg/baseline/interleave';
import { LABS } from '../../www/src/generated/facts';
import { fieldsOfAddress, forEngine, textFields } from '../../www/src/fields/fields';
import { tokensOf, withCommas } from '../../www/src/fields/numbers';
import { csv } from '../../www/src/share/csv';
import { json } from '../../www/src/share/json';
import { markdown } from '../../www/src/share/markdown';
import { permalink } from '../../www/src/share/permalink';
import { elementLines, frameLine } from '../../www/src/share/snippets';
import { tableOf } from '../../www/src/share/table';
import { violations } from './axe';
import { Lab } from './lab';
import { serve } from './page-around';
import { ENDLESS, QUICK } from './reference';
import { expect, open, reach, test } from './support';

const FIELDS = '?model=processes&workers=2&algorithm=wheel&numbers=2,91';

async function panel(page: Page, action: 'share' | 'export', lab = new Lab(page)) {
  const button = lab.root.locator(`[data-action=${action}]`);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const textOf = (what: string) => lab.root.locator(`[data-share=${what}] textarea`).inputValue();
  return { root: lab.root.locator('.take-panel'), textOf };
}

test.describe('as text', () => {
  const random = fc.record(
    {
      model: fc.constantFrom('sequential', 'coroutines', 'processes', 'threads', 'threads-gil'),
      numbers: fc.array(fc.oneof(fc.bigInt(0n, 2n ** 64n - 1n), fc.bigInt(0n, 2n ** 64n - 1n).map(String)), {
        minLength: 1,
        maxLength: 50,
      }),
      workers: fc.integer({ min: 1, max: 64 }),
      algorithm: fc.constantFrom('trial-division', 'wheel', 'miller-rabin'),
      nap: fc.constantFrom('timer', 'message', 'frame'),
      slice: fc.integer({ min: 1, max: 10_000 }).map((tenths) => tenths / 10),
      napEvery: fc.integer({ min: 1, max: 1_000_000_000 }),
      switchInterval: fc.integer({ min: 1, max: 10_000 }).map((tenths) => String(tenths / 10)),
      order: fc.constantFrom('given', 'longest-first'),
      split: fc.constantFrom(true, false, 0, 1, '0', '1'),
      repeats: fc.integer({ min: 1, max: 50 }),
      autorun: fc.boolean(),
      controls: fc.boolean(),
      theme: fc.constantFrom('light', 'dark', 'auto'),
      profile: fc.constantFrom('screen', 'projector'),
      lang: fc.constantFrom('auto', 'en', 'pt-BR', 'zh-Hant-TW'),
    },
    { requiredKeys: [] },
  );

  test('a permalink reads back as the specification that it was made from, whatever that was', () => {
    initSync({ module: readFileSync(new URL('../../pkg/baseline/interleave_bg.wasm', import.meta.url)) });
    fc.assert(
      fc.property(random, (spec) => {
        const link = new URL(permalink(new URL('https://host.example/a/index.html'), 'race', textFields(spec)));
        expect(link.pathname).toBe('/a/index.html');
        const read = checkSpec(forEngine(fieldsOfAddress(link)), 4);
        expect(read).toEqual(checkSpec({ lab: 'race', ...spec }, 4));
      }),
      { numRuns: 300 },
    );
  });

  test('a list on one line is its tokens with commas between them, however it was written', () => {
    const part = fc.constantFrom('2', ' 91', '1_000 ', 'abc', ',', ', ', '\n', ' \n', ',\n', '\t');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(withCommas(text)).toBe(
          tokensOf(text)
            .map((token) => token.text)
            .join(','),
        );
      }),
    );
  });

  test('CSV reads back as the table, whatever is in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', 'a"b,c\nd'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        ([columns = [], ...rows]) => {
          expect(parsed([...csv({ columns, rows })].join(''))).toEqual([columns, ...rows]);
        },
      ),
    );
  });

  test('JSON in pieces is the JSON of one go, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...json(value)].join('')).toBe(JSON.stringify(value, null, 2));
      }),
    );
    const long = { rows: Array.from({ length: 2500 }, (_, index) => ({ index, inner: [index, { text: 'a\nb' }] })) };
    expect([...json({ ...long, absent: undefined, last: [] })].join('')).toBe(
      JSON.stringify({ ...long, last: [] }, null, 2),
    );
  });

  test('in Markdown every row has as many cells as the head', () => {
    const row = { index: 0, n: '1844|615', prime: false, worker: 1, startMs: 0.5, elapsedMs: 2 };
    const record = { lab: 'race', rows: [row], totalMs: 3, mainThread: { longestGapMs: 17 } } as unknown as RunRecord;
    const lines = [...markdown(record)].join('').trimEnd().split('\n').slice(2);
    expect(lines).toEqual([
      '| index | n | prime | worker | startMs | elapsedMs |',
      '| ---: | --- | --- | ---: | ---: | ---: |',
      '| 0 | 1844\\|615 | false | 1 | 0.5 | 2 |',
    ]);
  });

  test('a lab that has no rows to show has a table of its figures, also where it checked a number', () => {
    const rows = [{ index: 0, n: '7', prime: true, worker: 0, startMs: 0, elapsedMs: 2 }];
    const spinner = { frames: 10, longestGapMs: 104 };
    const { columns } = tableOf({ lab: 'spinner', rows, answer: 42, spinner } as unknown as RunRecord);
    expect(columns).toEqual(['lab', 'answer', 'spinner.frames', 'spinner.longestGapMs']);
  });

  test('what is no field does not get into a line to paste', () => {
    const fields = { workers: '3', 'x><img src=x onerror=alert(1)>': '1', onclick: 'alert(2)' };
    const lines = [
      elementLines(new URL('https://host.example/'), 'race', fields),
      frameLine(new URL('https://host.example/'), 'race', fields, { width: '100%', height: '960' }),
    ].join('');
    expect(lines).toContain('workers="3"');
    expect(lines).not.toContain('alert');
  });
});

/** CSV as RFC 4180 reads it, written down once more so that the writer does not confirm itself. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('the link opens the page with the lab as it was set', async ({ page }) => {
  await open(page, FIELDS);
  const lab = new Lab(page);
  await lab.field('workers').fill('3');
  await lab.enter(['7', '9', '11']);
  const link = await (await panel(page, 'share')).textOf('link');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(lab.field('workers')).toHaveValue('3');
  expect(await lab.runToEnd()).toMatchObject({ model: 'processes', algorithm: 'wheel', rows: [{}, {}, {}] });
});

test('the frame line runs the lab on another page, in the size that was chosen', async ({ page }) => {
  await open(page, FIELDS);
  const { root, textOf } = await panel(page, 'share');
  await root.locator('[data-share=width]').selectOption('720');
  await root.locator('[data-share=height]').selectOption('1280');
  const line = await textOf('frame');
  await page.goto(
    await serve(page, false, () => `<!doctype html><html lang="en"><title>A lesson</title>${line}</html>`),
  );
  const frame = page.locator('iframe');
  expect(await frame.boundingBox()).toMatchObject({ width: 720 });
  expect(line).toContain('height="1280"');
  const lab = new Lab(page, undefined, page.frameLocator('iframe'));
  await expect(lab.field('workers')).toHaveValue('2');
  await lab.run.click();
  await expect(lab.rows).toHaveCount(2);
});

test('the element lines run the lab on another page, and are a link where scripts are stripped', async ({ page }) => {
  await open(page, `${FIELDS}&switch=7`);
  const lines = await (await panel(page, 'share')).textOf('element');
  const origin = await serve(
    page,
    false,
    () => `<!doctype html><html lang="en"><title>A lesson</title>${lines}</html>`,
  );
  await page.goto(origin);
  const lab = new Lab(page);
  await expect(lab.field('workers')).toHaveValue('2');
  expect(await lab.runToEnd()).toMatchObject({ model: 'processes', workers: 2, algorithm: 'wheel' });

  const stripped = lines.replace(/<script.*<\/script>/, '');
  await page.goto(
    await serve(page, false, () => `<!doctype html><html lang="en"><title>A lesson</title>${stripped}</html>`),
  );
  await page.getByRole('link').click();
  await expect(lab.field('workers')).toHaveValue('2');
});

test('on a page of another origin the frame is as tall as the lab, and without its script as it was written', async ({
  page,
}) => {
  await open(page, FIELDS);
  const line = await (await panel(page, 'share')).textOf('frame');
  const around = (lines: string) =>
    `<!doctype html><html lang="en"><title>A lesson</title><body>${lines}</body></html>`;
  await page.goto(await serve(page, false, () => around(`${line}<iframe title="Another"></iframe>`)));
  const frame = page.locator('iframe').first();
  const lab = new Lab(page, undefined, page.frameLocator('iframe >> nth=0'));
  const inner = () => lab.root.evaluate((root) => Math.ceil(root.ownerDocument.body.getBoundingClientRect().height));
  const outer = async () => (await frame.boundingBox())?.height;
  await expect.poll(async () => (await outer()) === (await inner())).toBe(true);
  await lab.run.click();
  await expect(lab.rows).toHaveCount(2);
  await expect.poll(async () => (await outer()) === (await inner())).toBe(true);
  // Nobody else is heard.
  await page.evaluate(() => {
    postMessage({ source: 'interleave', type: 'resize', height: 7 }, '*');
    postMessage(null, '*');
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect.poll(async () => (await outer()) === (await inner())).toBe(true);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(await serve(page, false, () => around(line.replace(/<script>[^]*<\/script>/, ''))));
  const box = await page.locator('iframe').boundingBox();
  expect(box?.height).toBe(960);
  expect(box?.width).toBeLessThanOrEqual(390);
});

test('what is ticked is in the link, the frame and the element at once', async ({ page }) => {
  await open(page, FIELDS);
  const { root, textOf } = await panel(page, 'share');
  await expect(root.locator('[data-which]')).toContainText('safe choice');
  const tick = (name: string) => root.locator(`[data-tick=${name}]`);
  // As on the page on which it is shared.
  await expect(tick('steps')).toBeChecked();
  await tick('autorun').check();
  await tick('profile').check();
  await tick('theme').selectOption('dark');
  const expectAll = async (fields: Record<string, string>) => {
    const query = new URL(await textOf('link')).searchParams;
    for (const [name, value] of Object.entries(fields)) {
      expect(query.get(name)).toBe(value);
      expect(await textOf('frame')).toContain(`${name}=${value}`);
      expect(await textOf('element')).toContain(`${name}="${value}"`);
    }
  };
  await expectAll({ steps: '1', autorun: '1', profile: 'projector', theme: 'dark', workers: '2' });
  await tick('controls').uncheck();
  await expectAll({ controls: '0' });
  await expect(tick('steps')).toBeDisabled();
  await tick('controls').check();
  await tick('autorun').uncheck();
  for (const what of ['link', 'frame', 'element']) expect(await textOf(what)).not.toMatch(/controls|autorun/);
  await tick('steps').uncheck();
  await expectAll({ steps: '0' });
});

test('a lab that shows no steps is shared without them', async ({ page }) => {
  await page.goto('./embed.html?lab=race');
  const { root, textOf } = await panel(page, 'share');
  await expect(root.locator('[data-tick=steps]')).not.toBeChecked();
  for (const what of ['link', 'frame', 'element']) expect(await textOf(what)).not.toMatch(/steps/);
});

test('a name goes into the record and the name of its file, in all labs of the page', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'WebDriver BiDi does not tell of downloads yet');
  await open(page, FIELDS);
  await new Lab(page).runToEnd();
  const { root } = await panel(page, 'export');
  await root.locator('[data-export=name]').fill(' Ädä  Lovelace ');
  const text = root.locator('[data-export=text] textarea');
  await expect(text).toHaveValue(/"name": "Ädä Lovelace"/);
  const download = page.waitForEvent('download');
  await root.getByRole('button', { name: /Save/ }).click();
  expect((await download).suggestedFilename()).toBe('interleave-race-processes-ada-lovelace.json');
  await root.locator('[data-export=name]').fill('');
  await expect(text).not.toHaveValue(/"name"/);
  await page.reload();
  await new Lab(page).runToEnd();
  await panel(page, 'export');
  await expect(root.locator('[data-export=name]')).toHaveValue('');
});

test('the preview is the frame, live', async ({ page }) => {
  await open(page, FIELDS);
  const { root } = await panel(page, 'share');
  await root.getByRole('button', { name: 'Preview' }).click();
  const inner = new Lab(page, undefined, root.frameLocator('iframe'));
  await expect(inner.field('workers')).toHaveValue('2');
  await inner.run.click();
  await expect(inner.rows).toHaveCount(2);
});

test('a link of more than 8,000 characters is not offered, and the page says why', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.enter(ENDLESS);
  const { root, textOf } = await panel(page, 'share');
  await expect(root.locator('[data-too-long]')).toContainText('8,000');
  await expect(root.locator('[data-share=link], [data-share=frame]')).toHaveCount(0);
  expect(await textOf('element')).toContain(ENDLESS.join(','));

  await lab.enter(['2']);
  expect(await textOf('link')).toMatch(/numbers=2$/);
});

test('where the machine chooses the number of workers it is said, in each lab that has a control for it', async ({
  page,
}) => {
  await open(page, '?labs=all');
  for (const id of Object.keys(LABS)) {
    const lab = page.locator(`[data-lab=${id}]`);
    await reach(page, id);
    await lab.locator('[data-action=share]').click();
    const said = lab.locator('.take-panel').getByText('Workers is not set');
    await expect(said, id).toHaveCount(await lab.locator('[data-field=workers]').count());
  }
});

test('with controls=0 there is neither, with allowLinks=0 only Export', async ({ page }) => {
  await open(page, `${FIELDS}&controls=0`);
  const { root } = new Lab(page);
  await expect(root.locator('.lab')).toBeVisible();
  await expect(root.locator('[data-action=share], [data-action=export]')).toHaveCount(0);
  await page.goto('about:blank');
  await open(page, `${FIELDS}&allowLinks=0`);
  await expect(root.locator('[data-action=export]')).toBeVisible();
  await expect(root.locator('[data-action=share], a[href]')).toHaveCount(0);
});

test('before a run there is nothing to export, and it says so', async ({ page }) => {
  await open(page, FIELDS);
  const { root } = await panel(page, 'export');
  await expect(root).toContainText('run the lab first');
});

test('a run is exported as JSON, CSV and Markdown, each the same as the record', async ({ page }) => {
  await open(page, FIELDS);
  const record = await new Lab(page).runToEnd();
  const { root } = await panel(page, 'export');
  const text = root.locator('[data-export=text] textarea');
  expect(JSON.parse(await text.inputValue())).toEqual(record);

  await root.locator('[data-export=format]').selectOption('csv');
  // A text area gives every line end as a single character.
  const [head, ...rows] = parsed((await text.inputValue()).replaceAll('\n', '\r\n'));
  expect(head).toEqual(['index', 'n', 'prime', 'worker', 'startMs', 'elapsedMs']);
  const written = record.rows.map((row) =>
    [row.index, row.n, row.prime, row.worker, row.startMs, row.elapsedMs].map(String),
  );
  expect(rows).toEqual(written);

  await root.locator('[data-export=format]').selectOption('markdown');
  const lines = (await text.inputValue()).split('\n');
  for (const row of written) expect(lines).toContain(`| ${row.join(' | ')} |`);
  expect(lines[0]).toContain('race, processes × 2, wheel, 2 numbers');
});

test('every lab has a table to export', async ({ page }) => {
  await open(page);
  for (const [spec, columns] of [
    [{ lab: 'sweep', workers: 1, repeats: 1, ...QUICK }, ['workers', 'totalMs']],
    [{ lab: 'lifecycle', workers: 1, jobs: 10 }, ['way', 'startupMs', 'totalMs']],
    [{ lab: 'server', seconds: 0.3 }, ['deployment', 'perSecond', 'latencyMs.p99', 'requests.done']],
    [{ lab: 'compare', workers: 1, repeats: 1, ...QUICK }, ['model', 'totalMs', 'longestGapMs']],
    [{ lab: 'litmus', trials: 2000 }, ['value', 'count', 'interleaving']],
    [{ lab: 'schedules', program: 'seat', trials: 100 }, ['value', 'schedules', 'bad', 'shortest', 'runs']],
    [
      { lab: 'locks', guard: 'coroutines', model: 'coroutines', increments: 100 },
      ['guard', 'increments', 'expected', 'actual', 'lost', 'totalMs'],
    ],
  ] as const) {
    const json = await page.evaluate(async (given) => JSON.stringify(await interleave.run(given)), spec);
    const table = tableOf(JSON.parse(json) as RunRecord);
    expect(table.columns).toEqual(expect.arrayContaining([...columns]));
    expect([...table.rows].length).toBeGreaterThan(0);
  }
});

test('the export is saved as a file', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'WebDriver BiDi does not tell of downloads yet');
  await open(page, FIELDS);
  const record = await new Lab(page).runToEnd();
  const { root } = await panel(page, 'export');
  const download = page.waitForEvent('download');
  await root.getByRole('button', { name: /Save/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('interleave-race-processes.json');
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(record);
});

test('where the clipboard is closed, the text is selected for the keyboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('closed')) } });
  });
  await open(page, FIELDS);
  const { root, textOf } = await panel(page, 'share');
  await root.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(root.locator('[data-share=link] [role=status]')).toContainText('selected');
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe(await textOf('link'));
});

test('axe finds nothing on either panel, and nothing has to be scrolled sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, FIELDS);
  await new Lab(page).runToEnd();
  for (const action of ['share', 'export'] as const) {
    await panel(page, action);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
