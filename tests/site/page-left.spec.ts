/** A page that is left stops what it has running: browsers let a worker that they end compute on for a while. */
import { ENDLESS } from './reference';
import { expect, openLibrary, test } from './support';

for (const model of ['threads', 'threads-gil', 'executor', 'processes', 'coroutines']) {
  test(`${model}: a page that is left ends its run`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Playwright cannot drive nested workers elsewhere');
    await openLibrary(page);
    const code = await page.evaluate(
      ({ model, numbers }) =>
        new Promise<string>((resolve) => {
          const onEvent = ({ type }: { type: string }) => {
            if (type === 'row') dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          };
          interleave.run({ model, workers: 2, numbers }, { onEvent }).then(
            () => resolve('finished'),
            (thrown: unknown) => resolve((thrown as { code: string }).code),
          );
        }),
      { model, numbers: ENDLESS },
    );
    expect(code).toBe('aborted');
  });
}
