/** `<interleave-lab>` on somebody else's page. */
import { openForeignPage } from './foreign-page';
import { Lab } from './lab';
import { ENDLESS, REFERENCE } from './reference';
import { expect, test } from './support';
import { expectNoWorkers } from './workers';

const QUICK = 'model="processes" workers="2" numbers="2,91"';

test('has a Run button in its open shadow root from the start, and loads no engine for that', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openForeignPage(page, `<div style="height: 5000px"></div><interleave-lab id="lab" ${QUICK}></interleave-lab>`);
  expect(await page.evaluate(() => heard.runnable)).toEqual([true]);
  await expect(page.locator('#lab [data-lab=race]')).toHaveAttribute('data-status', 'idle');
  expect(asked.filter((address) => address.endsWith('.wasm'))).toEqual([]);

  await page.locator('#lab').scrollIntoViewIfNeeded();
  await expect(page.locator('#lab [data-field=workers]')).toHaveValue('2');
});

test('runs, and its result bubbles up to the window exactly once', async ({ page }) => {
  await openForeignPage(page, `<interleave-lab id="lab" ${QUICK}></interleave-lab>`);
  const lab = new Lab(page, 'lab');
  await lab.runToEnd();
  await expect(lab.rows).toHaveCount(2);

  const events = await page.evaluate(() => heard.events);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    type: 'interleave:result',
    from: 'lab',
    detail: { schema: 1, model: 'processes', workers: 2 },
  });
});

test('a press that begins before the lab has come, and ends after that, runs it', async ({ page }) => {
  let letCome = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/race-lab[^/]*\.js$/, async (route) => {
    await pressed;
    await route.continue();
  });
  await openForeignPage(page, `<interleave-lab id="lab" ${QUICK}></interleave-lab>`);
  const lab = new Lab(page, 'lab');
  await lab.run.hover();
  await page.mouse.down();
  letCome();
  await page.waitForFunction(() => customElements.get('interleave-race-lab'));
  // As long as it takes to draw what came.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.up();
  await lab.toBe('done');
  await expect(lab.rows).toHaveCount(2);
});

test('an element of its id does not keep the library from its name', async ({ page }) => {
  await openForeignPage(page, '<div id="interleave"></div><interleave-lab id="lab"></interleave-lab>');
  expect(await page.evaluate(() => typeof globalThis.interleave.run)).toBe('function');
});

test('without attributes it is the sequential race of the reference numbers', async ({ page }) => {
  await openForeignPage(page, '<interleave-lab id="lab"></interleave-lab>');
  const lab = new Lab(page, 'lab');
  await lab.runToEnd();
  await expect(lab.rows).toHaveCount(REFERENCE.length);
  expect(await page.evaluate(() => heard.events[0]?.detail.model)).toBe('sequential');
});

test('a refused attribute is told once, as an error with its field', async ({ page }) => {
  await openForeignPage(page, '<interleave-lab id="lab" model="processes" workers="65"></interleave-lab>');
  const lab = new Lab(page, 'lab');
  await lab.toBe('failed');
  const events = await page.evaluate(() => heard.events);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    type: 'interleave:error',
    from: 'lab',
    detail: { name: 'InterleaveError', code: 'invalid-spec', field: 'workers' },
  });
  expect(events[0]?.detail.message).toContain('65');
  await expectNoWorkers(page);
});

test('an unknown lab is an error that names it', async ({ page }) => {
  await openForeignPage(page, '<interleave-lab id="lab" lab="maze"></interleave-lab>');
  await expect
    .poll(() => page.evaluate(() => heard.events))
    .toMatchObject([{ type: 'interleave:error', detail: { code: 'invalid-spec', field: 'lab' } }]);
});

test('two labs of a page run one after the other', async ({ page }) => {
  await openForeignPage(
    page,
    `<interleave-lab id="one" model="coroutines"></interleave-lab>
     <interleave-lab id="two" model="processes" workers="2"></interleave-lab>`,
  );
  const [one, two] = [new Lab(page, 'one'), new Lab(page, 'two')];
  await expect(one.field('numbers')).toHaveValue(/2/);
  await expect(two.field('numbers')).toHaveValue(/2/);
  await one.run.click();
  await two.run.click();
  await one.toBe('done');
  await two.toBe('done');

  const { events, mostRunning } = await page.evaluate(() => heard);
  expect(events.map(({ type, from }) => [type, from])).toEqual([
    ['interleave:result', 'one'],
    ['interleave:result', 'two'],
  ]);
  expect(mostRunning).toBe(1);
});

test('a lab that waits for its turn can be cancelled', async ({ page }) => {
  await openForeignPage(
    page,
    `<interleave-lab id="one" model="coroutines" numbers="${ENDLESS.join(',')}"></interleave-lab>
     <interleave-lab id="two" model="processes" workers="2"></interleave-lab>`,
  );
  const [one, two] = [new Lab(page, 'one'), new Lab(page, 'two')];
  await expect(one.field('numbers')).not.toHaveValue('');
  await expect(two.field('numbers')).toHaveValue(/2/);
  await one.run.click();
  await two.run.click();
  await two.cancel.click();
  await two.toBe('cancelled');
  await one.toBe('running');
  await one.cancel.click();
  await one.toBe('cancelled');
  await expect(two.rows).toHaveCount(0);
});

test('a lab that is taken off the page ends its run', async ({ page }) => {
  const numbers = ENDLESS.join(',');
  await openForeignPage(page, `<interleave-lab id="lab" model="processes" numbers="${numbers}"></interleave-lab>`);
  const lab = new Lab(page, 'lab');
  await lab.run.click();
  await lab.toBe('running');
  await page.locator('#lab').evaluate((element) => {
    element.remove();
  });
  await expectNoWorkers(page);
});

test('a lab that leaves the page while it loads does not run', async ({ page }) => {
  const numbers = ENDLESS.join(',');
  await openForeignPage(
    page,
    `<div style="height: 5000px"></div>
     <interleave-lab id="lab" model="processes" numbers="${numbers}"></interleave-lab>`,
  );
  await page.locator('#lab').evaluate((element) => {
    element.shadowRoot?.querySelector('button')?.click();
    element.remove();
    (globalThis as { left?: Element }).left = element;
  });
  await page.waitForFunction(
    () => (globalThis as { left?: Element }).left?.shadowRoot?.querySelector('.facade') === null,
  );
  await expectNoWorkers(page);
});

test('another lab takes the place of the first when the attribute says so', async ({ page }) => {
  await openForeignPage(page, `<interleave-lab id="lab" ${QUICK}></interleave-lab>`);
  const lab = page.locator('#lab');
  await expect(lab.locator('[data-field=workers]')).toHaveValue('2');
  await lab.evaluate((element) => {
    element.setAttribute('lab', 'locks');
  });
  await expect(lab.locator('[data-field=increments]')).toHaveCount(1);
  await lab.evaluate((element) => {
    element.setAttribute('lab', 'maze');
  });
  await expect(lab.locator('[data-status=failed]')).toContainText('maze');
  await lab.evaluate((element) => {
    element.removeAttribute('lab');
  });
  await expect(lab.locator('[data-field=workers]')).toHaveValue('2');
  await new Lab(page, 'lab').runToEnd();
});

test('the styles of the page around it do not reach into it, nor are they inherited', async ({ page }) => {
  const inherited = 'text-align: right; text-transform: uppercase; letter-spacing: 5px; white-space: pre; color: red';
  await openForeignPage(
    page,
    `<style>button { display: none } table { color: red }</style>
     <div style="${inherited}"><interleave-lab id="lab" ${QUICK}></interleave-lab></div>`,
  );
  const lab = new Lab(page, 'lab');
  await expect(lab.run).toBeVisible();
  await expect(lab.field('workers')).toHaveValue('2');
  for (const [property, initial] of [
    ['text-align', 'start'],
    ['text-transform', 'none'],
    ['letter-spacing', 'normal'],
    ['white-space', 'normal'],
  ] as const) {
    await expect(lab.root).toHaveCSS(property, initial);
  }
  await expect(lab.root).not.toHaveCSS('color', 'rgb(255, 0, 0)');
});
