/** A run that is cancelled while its bundle is still loading starts nothing, and the time of a download is no one's fault. */
import { Lab } from './lab';
import { QUICK } from './reference';
import { expect, openLibrary, openSettings, recordOf, test } from './support';
import { letTimersGoOff, longTimersOf, watchTimers } from './timers';
import { watchWorkers, workerCounts } from './workers';

test.skip(({ browserName }) => browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');

const RUNS = {
  threads: { ...QUICK, model: 'threads', workers: 2 },
  executor: { ...QUICK, model: 'executor', workers: 2 },
  'spinner of threads': { lab: 'spinner', model: 'threads', work: 'cpu', seconds: 0.1 },
};

for (const [what, spec] of Object.entries(RUNS)) {
  test(`${what}: an abort while the bundle loads ends the run at once, and no worker comes of it`, async ({ page }) => {
    await watchWorkers(page);
    await watchTimers(page);
    await openLibrary(page);
    // The engine is there; what is loaded from now on is the bundle with threads.
    await recordOf(page, QUICK);
    let loaded = (): unknown => undefined;
    const line = new Promise((resolve) => (loaded = () => resolve(true)));
    let asked = (): unknown => undefined;
    const request = new Promise((resolve) => (asked = () => resolve(true)));
    await page.route(/\.wasm$/, async (route) => {
      asked();
      await line;
      await route.continue();
    });
    await page.evaluate((spec) => {
      const controller = new AbortController();
      const ended = interleave.run(spec, { signal: controller.signal }).then(
        () => 'finished',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
      Object.assign(globalThis, { controller, ended });
    }, spec);
    await request;
    // No limit of time runs meanwhile, however long the line takes.
    expect(await longTimersOf(page)).toEqual([]);
    await letTimersGoOff(page);
    const code = page.evaluate(() => {
      const { controller, ended } = globalThis as unknown as { controller: AbortController; ended: Promise<string> };
      controller.abort();
      return ended;
    });
    expect(await code).toBe('aborted');

    loaded();
    // The next run needs the same bundle, so once it is over whatever the first would have started is there too.
    await recordOf(page, spec);
    expect((await workerCounts(page)).made).toBe(1);
  });
}

test('until the engine is there, settings say that they load, and Run says what it waits for', async ({ page }) => {
  let come = (): unknown => undefined;
  const line = new Promise((resolve) => (come = () => resolve(true)));
  await page.route(/\.wasm$/, async (route) => {
    await line;
    await route.continue();
  });
  await page.goto('./?model=processes');
  const lab = new Lab(page);
  await openSettings(lab.root);
  await lab.run.click();
  await expect(lab.says).toHaveText('Loading the engine.');
  await expect(lab.field('workers')).toHaveAttribute('placeholder', 'loading…');
  await expect(lab.root.locator('.settings').getByRole('slider')).toBeDisabled();
  await expect(lab.root.locator('interleave-numbers-field label')).toContainText('loading…');
  come();
  await lab.toBe('done');
  await expect(lab.field('workers')).not.toHaveAttribute('placeholder');
  await expect(lab.field('workers')).not.toHaveValue('');
});

for (const [what, fields] of [
  ['a race of threads', 'lab=race&model=threads&workers=2&numbers=2,91'],
  ['a locks run', 'lab=locks&threads=1&increments=1000'],
] as const) {
  test(`at 400 kbit/s ${what} waits for its bundle, says so with its size, and runs`, async ({ page }) => {
    test.setTimeout(120_000);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await page.goto(`./?${fields}`);
    const id = /lab=(\w+)/.exec(fields)?.[1] ?? '';
    const lab = page.locator(`[data-lab=${id}]:has(.lab)`);
    await page.waitForLoadState('networkidle');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 200,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await lab.locator('[data-action=run]').click();
    await expect(lab.locator('.run-bar [role=status]')).toHaveText(
      /^Loading the engine with shared memory, \d+\skB\.$/,
      {
        timeout: 20_000,
      },
    );
    await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  });
}
