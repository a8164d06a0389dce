/**
 * However a run ends, nothing of it goes on computing. A browser does not end a worker at once, and WebKit does not end
 * one that is in a loop of WebAssembly; the page cannot see that, and the next run pays for it.
 */
import { sites } from '../../scripts/lib/sites.mjs';
import { demand } from './demand';
import { expect, type Site, test as base } from './driver';

declare global {
  /**
   * Aborts the run that `begin` has begun, and settles when it has ended. It is said to be the window's, for in Firefox a
   * driver's scripts have a global object of their own.
   */
  var abortRun: () => Promise<string>;
}

/** One thread that computes makes 1; a browser that is idle makes less than 0.3, on a busy machine too. */
const COMPUTING = 0.6;

/** Each look takes a while of itself. */
const AT_ONCE = { intervals: [0] };

const test = base.extend<{ expectComputing: () => Promise<void>; expectQuiet: () => Promise<void> }>({
  expectComputing: async ({ driverProgram }, use) => {
    await use(() => expect.poll(() => demand(driverProgram.pid), AT_ONCE).toBeGreaterThan(COMPUTING));
  },
  expectQuiet: async ({ driverProgram }, use) => {
    await use(() => expect.poll(() => demand(driverProgram.pid), AT_ONCE).toBeLessThan(COMPUTING));
  },
});

test.beforeEach(({ site }) => site.open(sites.isolated));

for (const model of [
  'sequential',
  'coroutines',
  'greenlets',
  'processes',
  'threads',
  'threads-gil',
  'executor',
] as const) {
  test(`${model}: nothing computes after a run that has finished`, async ({ site, expectQuiet }) => {
    const able = await site.evaluate((name) => interleave.capabilities().models[name], model);
    test.skip(able !== true, String(able));
    await site.recordOf({ model, workers: 2, numbers: Array(4).fill('9999999999999917') });
    await expectQuiet();
  });
}

for (const model of ['coroutines', 'processes', 'threads', 'threads-gil', 'executor']) {
  test(`${model}: nothing computes after a run that was cancelled`, async ({ site, expectComputing, expectQuiet }) => {
    await begin(site, model);
    await expectComputing();
    expect(await site.evaluate(() => window.abortRun())).toBe('aborted');
    await expectQuiet();
  });
}

for (const guard of ['none', 'coroutines']) {
  test(`locks, guard ${guard}: nothing computes after updates were cut off`, async ({ site, expectQuiet }) => {
    await site.recordOf({ lab: 'locks', guard, cut: 1, repeats: 2 });
    await expectQuiet();
  });
}

for (const model of ['processes', 'threads']) {
  test(`${model}: nothing computes after the page was loaded anew`, async ({ site, expectComputing, expectQuiet }) => {
    await begin(site, model);
    await expectComputing();
    await site.reload();
    await expectQuiet();
  });

  test(`${model}: nothing computes after the page was left`, async ({ site, expectComputing, expectQuiet }) => {
    await begin(site, model);
    await expectComputing();
    await site.leave('about:blank');
    await expectQuiet();
  });
}

/**
 * Begins a run that takes minutes, of the largest prime there may be, and returns when its workers are ready. A page that
 * loads computes as well, for seconds on a busy machine: that ends long before such a run would.
 */
function begin(site: Site, model: string): Promise<void> {
  return site.evaluate((name) => {
    const controller = new AbortController();
    const spec = { model: name, workers: 2, numbers: Array(64).fill('18446744073709551557') };
    return new Promise<void>((started, failed) => {
      const onEvent = ({ type }: { type: string }) => type === 'started' && started();
      const ended = interleave.run(spec, { signal: controller.signal, onEvent }).then(
        () => 'done',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
      // Of no effect once it has started.
      void ended.then((code) => failed(new Error(`The run did not start: ${code}`)));
      window.abortRun = () => {
        controller.abort();
        return ended;
      };
    });
  }, model);
}
