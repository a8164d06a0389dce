/** The application server: each deployment with every request accounted for, and what the deployments are good and bad at. */
import { DEPLOYMENTS, expectSound, perSecond } from './practice-claims';
import { sites } from '../../scripts/lib/sites.mjs';
import { besideBusyLoops } from './busy';
import { ALONE, expect, open, openLibrary, openSettings, recordOf, runSpec, test } from './support';

for (const deployment of DEPLOYMENTS) {
  test(`${deployment}: every request of eight clients is answered, and all clients are always under way`, async ({
    library,
  }) => {
    const record = await recordOf(library, {
      lab: 'server',
      deployment,
      workers: 2,
      ioMs: 10,
      seconds: 1,
      heavy: 0.02,
    });
    expectSound(record, deployment);
    expect(record.requests?.refused).toBe(0);
    expect(record.spec.deployment).toBe(deployment);
    // All eight, except at the very end, and while a client that asks again waits for a core, on a busy machine.
    expect(record.server?.inSystem).toBeGreaterThan(4);
    expect(record.server?.inSystem).toBeLessThanOrEqual(8.01);
    if (deployment === 'asgi-queue') {
      expect(record.queue?.asked).toBeGreaterThan(0);
      expect(record.queue?.done).toBe(record.queue?.asked);
    } else {
      expect(record.queue).toBeUndefined();
    }
  });

  test(`${deployment}: requests that come at a rate are answered, and their latency counts from when they were due`, async ({
    library,
  }) => {
    const record = await recordOf(library, {
      lab: 'server',
      deployment,
      workers: 2,
      rate: 50,
      ioMs: 5,
      cpuMs: 0.5,
      seconds: 1,
    });
    expectSound(record, deployment);
    expect(record.requests?.asked).toBe(50);
    expect(record.latencyMs?.p50).toBeGreaterThanOrEqual(5);
  });
}

test('a server that cannot keep up refuses what its queue has no room for, and who waits is counted from the start', async ({
  library,
}) => {
  const record = await recordOf(library, { lab: 'server', rate: 500, ioMs: 20, cpuMs: 0, seconds: 1 });
  expectSound(record, 'sync');
  expect(record.requests?.asked).toBe(500);
  expect(record.requests?.refused).toBeGreaterThan(200);
  // A hundred stood in the queue before the last one.
  expect(record.latencyMs?.max).toBeGreaterThan(1500);
});

test(
  'requests that wait: one event loop serves more than four processes, and threads do well',
  ALONE,
  async ({ library }) => {
    const load = { lab: 'server', clients: 8, ioMs: 50, cpuMs: 0.2 };
    const processes = await recordOf(library, { ...load, deployment: 'wsgi', workers: 4 });
    const loop = await recordOf(library, { ...load, deployment: 'asgi' });
    expect(perSecond(loop)).toBeGreaterThan(1.2 * perSecond(processes));
    const one = await recordOf(library, { ...load, deployment: 'wsgi-threads', workers: 1 });
    const four = await recordOf(library, { ...load, deployment: 'wsgi-threads', workers: 4 });
    expect(perSecond(four)).toBeGreaterThan(2 * perSecond(one));
  },
);

test(
  'requests that compute: processes and free threads gain, threads under the GIL do not',
  ALONE,
  async ({ library }) => {
    const load = { lab: 'server', clients: 4, ioMs: 0, cpuMs: 10, seconds: 2 };
    // What else the machine does may take a core from one run and leave it to the next.
    await expect(async () => {
      const loop = await recordOf(library, { ...load, deployment: 'asgi' });
      const { cores } = loop.environment;
      const locked = await recordOf(library, { ...load, deployment: 'wsgi-threads', workers: 2 });
      expect(perSecond(locked)).toBeLessThan(1.3 * perSecond(loop));
      if (cores < 2) return;
      const processes = await recordOf(library, { ...load, deployment: 'wsgi', workers: 2 });
      const free = await recordOf(library, { ...load, deployment: 'threads', workers: 2 });
      expect(perSecond(processes)).toBeGreaterThan(1.15 * perSecond(loop));
      expect(perSecond(free)).toBeGreaterThan(1.15 * perSecond(locked));
    }).toPass({ timeout: 90_000 });
  },
);

test(
  'a heavy request makes all clients of an event loop wait, and a task queue mends that',
  ALONE,
  async ({ library }) => {
    const load = { lab: 'server', clients: 8, ioMs: 20, cpuMs: 0.5, seconds: 2, heavyMs: 300 };
    const heavy = await recordOf(library, { ...load, deployment: 'asgi', heavy: 0.01 });
    const queued = await recordOf(library, { ...load, deployment: 'asgi-queue', heavy: 0.01, workers: 1 });
    const slow = (heavy.server?.histogram ?? [])
      .filter(({ fromMs }) => fromMs >= 140)
      .reduce((sum, { requests }) => sum + requests, 0);
    const sent = Math.round(0.01 * (heavy.requests?.asked ?? 0));
    expect(slow).toBeGreaterThan(3 * sent);
    expect(heavy.latencyMs?.p99).toBeGreaterThan(150);
    expect(queued.latencyMs?.p95).toBeLessThan(heavy.latencyMs?.p99 ?? 0);
    // The job itself takes as long as ever.
    expect(queued.queue?.latencyMs.p50).toBeGreaterThan(200);
  },
);

test(
  'a machine that is busy when it is measured: one event loop, and one lock, serve no more than can be computed',
  ALONE,
  async ({ page }) => {
    // A page of its own, which knows nothing of the machine yet.
    await openLibrary(page);
    const load = { lab: 'server', clients: 4, ioMs: 0, cpuMs: 10, seconds: 1 };
    await besideBusyLoops(8, async () => {
      let before = 0;
      for (const deployment of ['asgi', 'wsgi-threads'] as const) {
        const record = await recordOf(page, { ...load, deployment, workers: 2 });
        expect(perSecond(record), deployment).toBeLessThanOrEqual((1.1 * 1000) / load.cpuMs);
        // The fastest that was seen counts for the next run.
        const { stepsPerMs = 0 } = record.server ?? {};
        expect(stepsPerMs, deployment).toBeGreaterThan(0);
        expect(stepsPerMs, deployment).toBeGreaterThanOrEqual(before);
        before = stepsPerMs;
      }
    });
  },
);

test('without isolation processes serve, and it is said what the threads lack', async ({ page }) => {
  await page.goto(`${sites.plain}?isolate=0&lab=server&deployment=wsgi-asgi&workers=2&seconds=0.5`);
  const lab = page.locator('[data-lab=server]');
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await openSettings(lab);
  await expect(lab.locator('[data-field=deployment] option[value=threads]')).toBeDisabled();
  await expect(lab.locator('.refusal').first()).toContainText('Cross-Origin-Opener-Policy');
  await page.goto(`${sites.plain}?isolate=0&lab=server&deployment=threads`);
  await lab.locator('[data-action=run]').click();
  await expect(lab).toHaveAttribute('data-status', 'failed');
  await expect(lab.locator('.run-bar [role=status]')).toContainText('Cross-Origin-Opener-Policy');
});

test('Run draws lanes, latencies and a dot for each deployment under the same load; Cancel ends a run', async ({
  page,
}) => {
  await open(page, '?lab=server&deployment=asgi&seconds=0.5&workers=2');
  const lab = page.locator('[data-lab=server]');
  const run = lab.locator('[data-action=run]');
  await expect(lab.locator('[data-schematic]')).toBeVisible();
  await run.click();
  await expect(lab).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(lab.locator('interleave-trace-chart [data-lane]')).toHaveCount(8);
  await expect(lab.locator('interleave-trace-chart')).toContainText('loop 0 · 7');
  await expect(lab.locator('[data-bin]').first()).toBeVisible();
  await openSettings(lab);
  await lab.locator('[data-field=deployment]').selectOption('wsgi');
  await run.click();
  await expect(lab.locator('[data-dot=wsgi]')).toBeAttached({ timeout: 60_000 });
  await expect(lab.locator('[data-dot]')).toHaveCount(2);
  // What heavy requests do to the others is seen beside a run without them.
  await lab.locator('[data-field=heavy]').fill('0.05');
  await lab.locator('[data-field=heavyMs]').fill('20');
  await run.click();
  await expect(lab.locator('[data-dot]')).toHaveCount(3, { timeout: 60_000 });
  await lab.locator('[data-field=heavy]').fill('0');
  await lab.locator('details.folded summary').first().click();
  await expect(lab.locator('[data-figures]')).toHaveCount(3);
  // Another load is another picture.
  await lab.locator('[data-field=ioMs]').fill('5');
  await run.click();
  await expect(lab.locator('[data-dot]')).toHaveCount(1, { timeout: 60_000 });

  await lab.locator('[data-field=seconds]').fill('30');
  await run.click();
  await expect(lab).toHaveAttribute('data-status', 'running', { timeout: 20_000 });
  await lab.locator('[data-action=cancel]').click();
  await expect(lab).toHaveAttribute('data-status', 'cancelled');
});

for (const deployment of ['asgi-queue', 'wsgi-threads'] as const) {
  test(`${deployment}: an abort ends the clients and the server, and the next run is a run`, async ({ page }) => {
    await openLibrary(page);
    const ended = await page.evaluate(async (deployment) => {
      const abort = new AbortController();
      const run = interleave.run(
        { lab: 'server', deployment, seconds: 30, workers: 2, heavy: 0.1 },
        {
          signal: abort.signal,
          onEvent: ({ type }) => {
            if (type === 'started') setTimeout(() => abort.abort(), 300);
          },
        },
      );
      return run.then(
        () => 'a record',
        (error: unknown) => (error as { code: string }).code,
      );
    }, deployment);
    expect(ended).toBe('aborted');
    const { record } = await runSpec(page, { lab: 'server', deployment, seconds: 0.5, workers: 2 });
    expect(record && perSecond(record)).toBeGreaterThan(0);
  });
}
