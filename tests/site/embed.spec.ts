/** `embed.html`: a lab in a frame of somebody else's page. */
import { gzipSync } from 'node:zlib';
import { sites } from '../../scripts/lib/sites.mjs';
import { ENDLESS, REFERENCE } from './reference';
import { openAround } from './page-around';
import { expect, test } from './support';
import { expectNoWorkers } from './workers';

const QUICK = '?model=processes&workers=2&numbers=2,91';
const BELOW = '<div style="height: 5000px"></div>';

test('out of sight it is a Run button of less than 5 KB, and nothing else is loaded', async ({ page, request }) => {
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
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(5000);

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
  expect(result).toMatchObject({ rows });
  const all = await page.evaluate(() => globalThis.messages);
  expect(new Set(all.map(({ origin }) => `${origin}/`))).toEqual(new Set([sites.isolated]));

  const last = (await heard('resize')).at(-1);
  const height = last?.height as number;
  const data = all.map((message) => message.data);
  expect(data).toContainEqual({ subject: 'lti.frameResize', height });
  expect(data).toContainEqual({ context: 'h5p', action: 'resize', height, scrollHeight: height });
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

test('runs what a message says, over the fields of the address', async ({ page }) => {
  const { command, hear } = await aroundOf(page, `${QUICK}&algorithm=wheel`);
  await hear('ready');
  await command('run', { workers: 3, numbers: ['7', '9'] });
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ model: 'processes', workers: 3, algorithm: 'wheel' });
  expect((result as { rows: unknown[] }).rows).toHaveLength(2);

  await command('run', {});
  expect((await hear('result', 2))[1]?.result).toMatchObject({ workers: 2, rows: [{}, {}] });
});

test('what is configured stays for the runs after it', async ({ page }) => {
  const { command, hear, lab } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await command('configure', { workers: 1, order: 'longest-first' });
  await expect(lab.field('workers')).toHaveValue('1');
  await command('run');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 1 });
  await command('run', { numbers: ['11'] });
  expect((await hear('result', 2))[1]?.result).toMatchObject({ workers: 1, rows: [{ n: '11' }] });
});

test('another lab can be configured', async ({ page }) => {
  const { command, frame, hear } = await aroundOf(page, '?workers=2');
  await hear('ready');
  await command('configure', { lab: 'locks', guard: 'coroutines', increments: 100 });
  await expect(frame.locator('[data-lab=locks] [data-field=guard]')).toHaveValue('coroutines');
  await expect(frame.locator('[data-lab]')).toHaveCount(1);
});

test('a run can be cancelled, and while it goes on a second one is refused', async ({ page }) => {
  const { command, hear, lab } = await aroundOf(page, '?model=processes&workers=2');
  await hear('ready');
  await command('run', { numbers: ENDLESS });
  await lab.toBe('running');
  await command('run');
  expect((await hear('error'))[0]?.error).toMatchObject({ name: 'InterleaveError', code: 'busy' });
  await command('cancel');
  expect((await hear('error', 2))[1]?.error).toMatchObject({ code: 'aborted' });
  await lab.toBe('cancelled');
});

for (const { spec, field, says } of [
  { spec: { workers: 65 }, field: 'workers', says: /65/ },
  { spec: { numbers: ['2', 3] }, field: 'numbers', says: /position 2/ },
  { spec: { wrokers: 2 }, field: 'wrokers', says: /no field/ },
  { spec: { parentOrigin: 'https://course.example' }, field: 'parentOrigin', says: /no field/ },
  { spec: { lab: 'maze' }, field: 'lab', says: /maze/ },
  { spec: { numbers: { first: '2' } }, field: 'numbers', says: /array/ },
  { spec: ['workers', 2], field: 'spec', says: /object/ },
  { spec: { numbers: ['9'.repeat(4_000_001)] }, field: 'numbers', says: /too long/ },
]) {
  test(`a specification that cannot be is answered by the name of its field: ${JSON.stringify(spec).slice(0, 40)}`, async ({
    page,
  }) => {
    const { command, hear, heard, lab } = await aroundOf(page, QUICK);
    await expect(lab.field('workers')).toHaveValue('2');
    for (const type of ['run', 'configure'] as const) {
      await command(type, spec);
      const errors = await hear('error', type === 'run' ? 1 : 2);
      expect(errors.at(-1)?.error).toMatchObject({ name: 'InterleaveError', code: 'invalid-spec', field });
      expect((errors.at(-1)?.error as { message: string }).message).toMatch(says);
    }
    expect(await heard('row')).toEqual([]);
    await expect(lab.field('workers')).toHaveValue('2');
    await lab.toBe('idle');
  });
}

test('a bad field of the address is told once, and shown', async ({ page }) => {
  const { hear, heard, lab } = await aroundOf(page, '?workers=65&model=processes');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'workers' });
  await lab.toBe('failed');
  expect(await heard('error')).toHaveLength(1);
});

test('a lab that there is not is an error that names it', async ({ page }) => {
  const { hear, frame } = await aroundOf(page, '?lab=maze');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'lab' });
  await expect(frame.locator('[data-status=failed]')).toContainText('maze');
});

test('nothing runs by itself, but with autorun=1 it does once it is in sight', async ({ page }) => {
  const still = await aroundOf(page, QUICK);
  await expect(still.lab.field('slice')).toHaveValue('5');
  await still.lab.toBe('idle');
  const { hear, frame, lab } = await aroundOf(page, `${QUICK}&autorun=1`, { before: BELOW });
  await hear('ready');
  await expect(frame.locator('[data-status=idle] [data-action=run]')).toHaveCount(1);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await lab.toBe('done');
});

test('controls=0 leaves Run and the results', async ({ page }) => {
  const { lab } = await aroundOf(page, `${QUICK}&controls=0`);
  await expect(lab.root.locator('.lab')).toBeVisible();
  await expect(lab.root.locator('[data-field]')).toHaveCount(0);
  await lab.run.click();
  await expect(lab.rows).toHaveCount(2);
});

test('theme and profile are those of the address, before the lab is there', async ({ page }) => {
  const look = async (fields: string) => {
    const { frame } = await aroundOf(page, fields, { before: BELOW });
    await frame.locator('[data-action=run]').waitFor();
    return frame
      .locator('body')
      .evaluate((body) => [
        getComputedStyle(body).backgroundColor,
        getComputedStyle(document.documentElement).fontSize,
      ]);
  };
  const [light, usual] = await look('?theme=light');
  const [dark, large] = await look('?theme=dark&profile=projector');
  expect(dark).not.toBe(light);
  expect(Number.parseFloat(large ?? '')).toBeGreaterThan(Number.parseFloat(usual ?? ''));
});

test('the lab understands when its slide is entered and left', async ({ page }) => {
  const fields = `?model=processes&workers=2&autorun=1&numbers=${ENDLESS.slice(0, 300).join(',')}`;
  const { tell, hear, lab } = await aroundOf(page, fields);
  await hear('ready');
  await tell('slide:start');
  await lab.toBe('running');
  await tell('slide:stop');
  await lab.toBe('cancelled');
  await tell('slide:start');
  await lab.toBe('running');
  await tell('slide:stop');
  await lab.toBe('cancelled');
});

test('a slide that is left before its lab has begun takes that up when it is entered again', async ({ page }) => {
  const { tell, command, hear, heard, lab } = await aroundOf(page, `${QUICK}&autorun=1&slides=1`);
  await hear('ready');
  await tell('slide:start');
  await tell('slide:stop');
  // This is done after both.
  await command('configure', { workers: 3 });
  await expect(lab.field('workers')).toHaveValue('3');
  await expect(lab.root).toContainText('Divides by every odd number');
  await lab.toBe('idle');
  expect(await heard('result')).toEqual([]);
  await tell('slide:start');
  expect((await hear('result'))[0]?.result).toMatchObject({ workers: 3 });
});

test('what is to run by itself can be cancelled before it does', async ({ page }) => {
  const { frame, command, hear, heard, lab } = await aroundOf(page, `${QUICK}&autorun=1`, { before: BELOW });
  await hear('ready');
  await command('run');
  await hear('result');
  await command('cancel');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await lab.toBe('done');
  await expect(frame.locator('[data-row]')).toHaveCount(2);
  expect(await heard('result')).toHaveLength(1);
});

test('a lab that another one takes the place of tells how its run ended', async ({ page }) => {
  const numbers = ENDLESS.slice(0, 300).join(',');
  const { frame, command, hear, lab } = await aroundOf(page, `?model=processes&workers=2&numbers=${numbers}`);
  await lab.run.click();
  await lab.toBe('running');
  await command('configure', { lab: 'sweep' });
  await expect(frame.locator('[data-lab=sweep]')).toBeVisible();
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'aborted' });
});

test('a series of runs is busy, and can be cancelled', async ({ page }) => {
  const { frame, command, hear } = await aroundOf(page, '?lab=spinner');
  await frame.getByText('What does a nap cost?').click();
  await frame.locator('[data-action=compare-naps]').click();
  await command('run');
  expect((await hear('error'))[0]?.error).toMatchObject({ code: 'busy' });
  await command('cancel');
  await expect(frame.locator('[data-action=compare-naps]')).toBeVisible();
});

test('Run on the façade runs once, however often it is pressed, and tells once what is wrong', async ({ page }) => {
  const { frame, hear, heard, command } = await aroundOf(page, '?workers=65', { before: BELOW });
  await hear('ready');
  await frame.locator('button').evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(frame.locator('[data-status=failed]')).toContainText('65');
  // What comes after is another matter.
  await command('configure', { workers: 2, numbers: ['7'], model: 'processes' });
  await expect(frame.locator('[data-status=idle]')).toBeVisible();
  await command('run');
  await hear('result');
  expect(await heard('error')).toMatchObject([{ error: { field: 'workers' } }]);
});

test('a theme that is configured goes when it is configured no more', async ({ page }) => {
  const { frame, command, lab } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await command('configure', { theme: 'dark', profile: 'projector' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command('configure', {});
  await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
  await expect(frame.locator('html')).not.toHaveAttribute('data-profile');
});

test('without autorun a slide that is entered only loads the lab', async ({ page }) => {
  const { tell, hear, lab } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await tell('slide:start');
  await expect(lab.field('workers')).toHaveValue('2');
  await lab.toBe('idle');
});

test('in a sandbox that only allows scripts it runs, workers too, and says what is missing', async ({ page }) => {
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
});

test('a run out of sight is not comparable', async ({ page }) => {
  const { command, hear } = await aroundOf(page, QUICK, { before: BELOW });
  await hear('ready');
  await command('run');
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ comparable: false, notComparable: expect.stringMatching(/sight/) });
});

test('a run that is scrolled out of sight is not comparable either', async ({ page }) => {
  const numbers = ENDLESS.slice(0, 30).join(',');
  const { lab, hear } = await aroundOf(page, `?model=processes&workers=2&numbers=${numbers}`, { after: BELOW });
  await lab.run.click();
  await lab.toBe('running');
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  const [{ result } = {}] = await hear('result');
  expect(result).toMatchObject({ comparable: false, notComparable: expect.stringMatching(/sight/) });
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

for (const bad of ['course.example', 'https://course.example/unit-1', '*', '']) {
  test(`a parentOrigin that is none is refused by name: “${bad}”`, async ({ page }) => {
    const { frame, heard } = await aroundOf(page, `${QUICK}&parentOrigin=${encodeURIComponent(bad)}`);
    await expect(frame.locator('[data-status=failed]')).toContainText(/parentOrigin/);
    await expect(frame.locator('[data-action=run]')).toHaveCount(0);
    expect(await heard()).toEqual([]);
  });
}

test('slides=1 waits for the slide, and any other value but 0 is refused by name', async ({ page }) => {
  const { tell, hear, frame, lab } = await aroundOf(page, `${QUICK}&slides=1`);
  await hear('resize');
  await expect(frame.locator('.facade')).toHaveCount(1);
  await tell('slide:start');
  await expect(lab.field('workers')).toHaveValue('2');
  const bad = await aroundOf(page, `${QUICK}&slides=yes`);
  expect((await bad.hear('error'))[0]?.error).toMatchObject({ code: 'invalid-spec', field: 'slides' });
  await expect(bad.frame.locator('[data-status=failed]')).toContainText('yes');
});

test('messages that come from beside the lab are not heard', async ({ page }) => {
  const { frame, lab, heard } = await aroundOf(page, QUICK);
  await expect(lab.field('workers')).toHaveValue('2');
  await frame.locator('body').evaluate(async () => {
    postMessage({ target: 'interleave', type: 'configure', spec: { workers: 1 } });
    const over = new Promise<void>((resolve) => {
      addEventListener('message', ({ data }) => {
        if (data === 'over') resolve();
      });
    });
    const inner = document.createElement('iframe');
    inner.srcdoc = `<script>
      parent.postMessage({ target: 'interleave', type: 'run' }, '*');
      parent.postMessage('over', '*');
    </script>`;
    document.body.append(inner);
    await over;
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
  await expect(page.locator('[data-status=done]')).toBeVisible({ timeout: 30_000 });
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
async function aroundOf(...given: Parameters<typeof openAround>) {
  const around = await openAround(...given);
  return {
    frame: around.frame,
    lab: around.lab,
    tell: around.tell.bind(around),
    heard: around.heard.bind(around),
    hear: around.hear.bind(around),
    command: around.command.bind(around),
  };
}
