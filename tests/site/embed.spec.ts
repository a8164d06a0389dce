/** `embed.html`: a lab in a frame of somebody else's page. */
import { gzipSync } from 'node:zlib';
import { sites } from '../../scripts/lib/sites.mjs';
import { ENDLESS, REFERENCE } from './reference';
import { aroundOf, BELOW, QUICK } from './page-around';
import { ALONE, expect, test } from './support';
import { expectNoWorkers } from './workers';

test('out of sight it is a Run button of less than 7 KB, and nothing else is loaded', async ({ page, request }) => {
  const loaded: string[] = [];
  page.on('request', (asked) => {
    if (asked.url().startsWith(sites.isolated) && !asked.url().endsWith('.svg')) loaded.push(asked.url());
  });
  const { frame, lab, hear } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await expect(frame.locator('[data-lab=race] [data-action=run]')).toHaveText('Run');
  await expect(frame.locator('.lab')).toHaveCount(0);
  expect(loaded.length).toBeGreaterThan(2);
  const sizes = await Promise.all(
    loaded.map(async (address) => gzipSync(await (await request.get(address)).body(), { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(7 * 1024);

  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(lab.field('workers')).toHaveValue('2');
  await lab.toBe('idle');
});

test('Run on the façade loads the lab and runs it', async ({ page }) => {
  const { frame, lab, hear } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await frame.locator('[data-action=run]').dispatchEvent('click');
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ schema: 1, model: 'processes', workers: 2 });
  await expect(lab.rows).toHaveCount(2);
});

test('tells the page around that it is ready, each row, the result, and its height in three dialects', async ({
  page,
}) => {
  const { lab, heard, hear } = await aroundOf(page, QUICK);
  const [ready] = await hear('ready');
  expect(ready).toMatchObject({ capabilities: { models: { processes: true } } });
  await lab.run.click();
  const [{ result } = {}] = await hear('result');
  const rows = (await heard('row')).map(({ row }) => row);
  expect(rows).toHaveLength(2);
  expect(await heard('started')).toHaveLength(1);
  expect(result).toMatchObject({ rows });
  const all = await page.evaluate(() => globalThis.messages);
  expect(new Set(all.map(({ origin }) => `${origin}/`))).toEqual(new Set([sites.isolated]));

  // A drawing more may still change it: then it is told three times more.
  await expect(async () => {
    const data = await page.evaluate(() => globalThis.messages.map((message) => message.data));
    const height = data.findLast(({ type }) => type === 'resize')?.height;
    expect(data).toContainEqual({ subject: 'lti.frameResize', height });
    expect(data).toContainEqual({ context: 'h5p', action: 'resize', height, scrollHeight: height });
  }).toPass();
});

test('who begins to listen late asks, and is told again that it is ready and how tall it is', async ({ page }) => {
  const { tell, heard, hear, frame } = await aroundOf(page, QUICK, { before: BELOW });
  // Out of sight a frame is not laid out: nothing but the question makes it tell how tall it is.
  const [first] = await hear('ready');
  expect(first).toMatchObject({ schema: 1, version: await frame.locator('body').evaluate(() => interleave.version) });
  await page.evaluate(() => {
    globalThis.messages = [];
  });
  await tell({ target: 'interleave', type: 'hello' });
  expect(await hear('ready')).toEqual([first]);
  expect(await hear('resize')).toHaveLength(1);
  // Nothing is loaded for that.
  await expect(frame.locator('.lab')).toHaveCount(0);
  expect(await heard('error')).toEqual([]);
});

test('a frame as tall as it was told needs no scrolling', async ({ page }) => {
  const { lab, frame } = await aroundOf(page, QUICK);
  await page.evaluate(() => {
    const element = document.querySelector('iframe');
    addEventListener('message', ({ data }: MessageEvent<{ type: string; height: number }>) => {
      if (data.type === 'resize') element?.setAttribute('height', String(data.height));
    });
  });
  await lab.run.click();
  await lab.toBe('done');
  await expect
    .poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
    .toBeLessThanOrEqual(0);
});

test('an address that is edited in place sets the lab, before it is loaded and after', async ({ page }) => {
  const { frame, lab, hear } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  const edit = (fragment: string) =>
    page.locator('iframe').evaluate((element: HTMLIFrameElement, after) => {
      element.src = `${element.src.split('#')[0]}#${after}`;
    }, fragment);

  await edit('lab=locks');
  await expect(frame.locator('.facade')).toHaveAttribute('data-lab', 'locks');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(frame.locator('[data-lab=locks] [data-action=run]')).toBeVisible();

  await edit('workers=3');
  await expect(lab.field('workers')).toHaveValue('3');
  await expect(lab.field('model')).toHaveValue('processes');
  await lab.run.click();
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ model: 'processes', workers: 3 });
});

test(
  'in a sandbox that only allows scripts it runs, workers too, and says what is missing',
  ALONE,
  async ({ page }) => {
    const { frame, lab, hear } = await aroundOf(page, QUICK, { attributes: 'sandbox="allow-scripts"' });
    await hear('ready');
    expect(new Set((await page.evaluate(() => globalThis.messages)).map(({ origin }) => origin))).toEqual(
      new Set(['null']),
    );
    await lab.run.click();
    const [{ result } = {}] = await hear('result');
    expect(result).toMatchObject({ model: 'processes', workers: 2, comparable: true });
    await expect(frame.locator('.ladder strong')).toHaveText('message passing');
    await expect(frame.locator('.ladder')).toContainText(/sandboxed/);
  },
);

test('a run out of sight is not comparable', async ({ page }) => {
  const { command, hear } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await command('run');
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({
    comparable: false,
    disturbance: 'out-of-sight',
    notComparable: expect.stringMatching(/sight/),
  });
});

test('a run that is scrolled out of sight is not comparable either', async ({ page }) => {
  const numbers = ENDLESS.slice(0, 30).join(',');
  const { lab, hear } = await aroundOf(page, `?model=processes&workers=2&numbers=${numbers}`, { after: BELOW });
  await page.evaluate(() => {
    addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
      if (data?.type === 'started') scrollTo(0, document.body.scrollHeight);
    });
  });
  await lab.run.click();
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({
    comparable: false,
    disturbance: 'out-of-sight',
    notComparable: expect.stringMatching(/sight/),
  });
});

test('a pinned page around is told and heard', async ({ page }) => {
  const { command, hear } = await aroundOf(page, `${QUICK}&parentOrigin=ORIGIN`);
  await hear('ready');
  await command('run');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 2 });
});

test.describe('where another page around was pinned', () => {
  // The browser says that a message did not go where it was not to go.
  test.use({ expectedErrors: /postMessage|recipient window/ });

  test('the page around is told nothing and not heard', async ({ page }) => {
    const { command, frame, lab, heard } = await aroundOf(page, `${QUICK}&parentOrigin=https://course.example`);
    await expect(lab.field('workers')).toHaveValue('2');
    await command('configure', { workers: 1 });
    await command('run');
    await frame.locator('[data-action=run]').click();
    await lab.toBe('done');
    await expect(lab.field('workers')).toHaveValue('2');
    expect(await heard()).toEqual([]);
  });
});

test('a parentOrigin that is none is refused by name', async ({ page }) => {
  for (const bad of ['course.example', 'https://course.example/unit-1', '*', '']) {
    const { frame, heard } = await aroundOf(page, `${QUICK}&parentOrigin=${encodeURIComponent(bad)}`);
    await expect(frame.locator('[data-status=failed]')).toContainText(`parentOrigin is “${bad}”`);
    await expect(frame.locator('[data-action=run]')).toHaveCount(0);
    expect(await heard()).toEqual([]);
  }
});

test('messages that come from beside the lab are not heard', async ({ page }) => {
  const { frame, lab, heard } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await frame.locator('body').evaluate((body) => {
    postMessage({ target: 'interleave', type: 'configure', spec: { workers: 1 } });
    body.append(document.createElement('iframe'));
  });
  const inner = frame.locator('body > iframe').last().contentFrame();
  await inner.locator('body').evaluate(async () => {
    parent.postMessage({ target: 'interleave', type: 'run' }, '*');
    // What was posted before has been heard when this is.
    await new Promise((heard) => {
      parent.addEventListener('message', heard, { once: true });
      parent.postMessage('over', '*');
    });
  });
  await expect(lab.field('workers')).toHaveValue('2');
  await lab.toBe('idle');
  expect(await heard('row')).toEqual([]);
});

test('the page around need not be isolated: the frame isolates itself', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'Only Chromium knows Document-Isolation-Policy');
  const { hear, command } = await aroundOf(page, '?model=threads&workers=2');
  const [ready] = await hear('ready');
  expect(ready).toMatchObject({ capabilities: { rung: 'shared-memory', models: { threads: true } } });
  await command('run');
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ model: 'threads', environment: { crossOriginIsolated: true } });
  expect((result as { rows: unknown[] }).rows).toHaveLength(REFERENCE.length);
});

test('in a page that is isolated itself the frame loads and runs', async ({ page }) => {
  const { command, hear } = await aroundOf(page, QUICK, { isolated: true });
  await hear('ready');
  await command('run');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 2 });
});

test('on a host without headers the frame says what would help, and never loads itself again', async ({ page }) => {
  const loads: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame()) loads.push(frame.url());
  });
  const { frame, lab } = await aroundOf(page, QUICK, { from: sites.plain });
  await lab.run.click();
  await lab.toBe('done');
  await expect(frame.locator('.ladder')).toContainText('Document-Isolation-Policy');
  expect(loads).toHaveLength(1);
});

test('opened on its own it works, and tells nobody anything', async ({ page }) => {
  await page.goto(`embed.html${QUICK}`);
  await page.locator('[data-lab=race] [data-action=run]').click();
  await expect(page.locator('[data-status=done]')).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => interleave.capabilities().rung)).toBe('shared-memory');
  expect((await page.evaluate(() => interleave.run({ numbers: ['7'] }))).rows).toHaveLength(1);
});

test('a frame that is taken off the page leaves no worker', async ({ page }) => {
  const { lab, command } = await aroundOf(page, '?model=processes&workers=2');
  await command('run', { numbers: ENDLESS });
  await lab.toBe('running');
  await page.locator('iframe').evaluate((frame) => {
    frame.remove();
  });
  await expectNoWorkers(page);
});

/** The page around with its verbs, to be taken apart. */
