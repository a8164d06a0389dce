/** Whatever the page around sends, the frame does not stumble, and does nothing that it was not asked for. */
import fc from 'fast-check';
import { openAround } from './page-around';
import { expect, test } from './support';

const MESSAGES = 1000;

/** Anything that can be posted, and, as often, something that is almost a command; none of them is one. */
const message = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.record(
    {
      target: fc.oneof(fc.constant('interleave'), fc.string()),
      type: fc.oneof(fc.constantFrom('ready', 'Run', 'eval', 'navigate', 'import', 'slide:start'), fc.string()),
      spec: fc.anything(),
      source: fc.constant('interleave'),
    },
    { requiredKeys: [] },
  ),
  fc.record({
    target: fc.constant('interleave'),
    type: fc.constantFrom('run', 'configure'),
    spec: fc.oneof(
      fc.string(),
      fc.array(fc.anything()),
      fc.constant(null),
      fc.dictionary(
        fc.string().filter((name) => !/^[a-z]+$/i.test(name)),
        fc.anything(),
        { minKeys: 1 },
      ),
      fc.record({ workers: fc.oneof(fc.integer({ min: 65 }), fc.string({ minLength: 3 }), fc.constant(null)) }),
      fc.record({ numbers: fc.array(fc.double(), { minLength: 1 }) }),
      fc.record({ lab: fc.constantFrom('__proto__', 'constructor', '../../etc', 'javascript:alert(1)') }),
    ),
  }),
);

test(`${MESSAGES} random messages change nothing, and throw nothing`, async ({ page }) => {
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  // Nothing moves by itself then.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const around = await openAround(page, '?model=processes&workers=2&numbers=2,91');
  await expect(around.lab.root).toContainText('Divides by every odd number');
  // A chart is as large as its place once that has been measured.
  await expect(around.frame.locator('canvas:not([width])')).toHaveCount(0);
  const before = await around.frame.locator('main').innerHTML();
  const loaded = loads.length;

  // A fixed seed: a message that does harm does it again the next time.
  const source = fc.sample(message, { numRuns: MESSAGES, seed: 20_240_611 }).map((value) => fc.stringify(value));
  const posted = await page.evaluate((texts) => {
    let sent = 0;
    for (const text of texts) {
      try {
        // What fast-check writes is JavaScript; a symbol or a function in it cannot be posted, nor does it have to be.
        const value: unknown = (0, eval)(`(${text})`);
        document.querySelector('iframe')?.contentWindow?.postMessage(value, '*');
        sent += 1;
      } catch {
        continue;
      }
    }
    return sent;
  }, source);
  expect(posted).toBeGreaterThan(MESSAGES * 0.9);

  // The frame still obeys: this one comes after all the others.
  await around.command('configure', { workers: 1 });
  await expect(around.lab.field('workers')).toHaveValue('1');
  await around.command('configure', {});
  await expect(around.lab.field('workers')).toHaveValue('2');
  await expect.poll(() => around.frame.locator('main').innerHTML()).toBe(before);
  expect(await around.heard('row')).toEqual([]);
  expect(await around.heard('result')).toEqual([]);
  for (const { error } of await around.heard('error')) expect(error).toMatchObject({ code: 'invalid-spec' });
  expect(loads).toHaveLength(loaded);
});
