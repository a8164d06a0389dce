/** A hundred thousand numbers: the page stays alive before, during and after, by the library and by hand. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { RunRecord } from '../../pkg/baseline/interleave';
import { Lab } from './lab';
import { longestTask, watchTasks } from './long-tasks';
import { ALONE, expect, open, openLibrary, openSettings, recordOf, test } from './support';

const COUNT = 100_000;

/** Primes from 1,000,000 up to 1,100,000, by π(1,100,000) − π(1,000,000). */
const PRIMES = 7216;

/** No frame for that long is a freeze, however busy the machine. It was five times as long, and more. */
const FREEZE_MS = 1000;

interface Alive {
  longestGapMs: number;
}

/** Watches the page's frames from now on; `longestGap` ends that. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const alive: Alive = { longestGapMs: 0 };
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      alive.longestGapMs = Math.max(alive.longestGapMs, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(globalThis, { alive });
  });
}

async function longestGap(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // The frame after what came last counts too.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve((globalThis as unknown as { alive: Alive }).alive.longestGapMs);
          });
        });
      }),
  );
}

/** Set as a frame's parent sets it: Playwright takes a minute to fill as much into a text area. */
const enterMany = (lab: Lab): Promise<void> =>
  lab.root.evaluate(
    (element, numbers) => {
      (element as HTMLElement & { set(fields: { numbers: string }): void }).set({ numbers });
    },
    Array.from({ length: COUNT }, (_, at) => 1_000_000 + at).join('\n'),
  );

for (const model of ['coroutines', 'processes', 'threads', 'threads-gil', 'executor']) {
  test(`${model}: a hundred thousand numbers have their rows, and the page lives on`, ALONE, async ({ page }) => {
    await openLibrary(page);
    const spec = { model, workers: 2, algorithm: 'miller-rabin' };
    await recordOf(page, { ...spec, numbers: ['2'] });
    const { record, afterMs } = await page.evaluate(
      async ({ spec, count }) => {
        const numbers = Array.from({ length: count }, (_, at) => String(1_000_000 + at));
        let told: unknown;
        let toldAt = 0;
        const rows = new Set<unknown>();
        const record = await interleave.run(
          { ...spec, numbers },
          {
            onEvent: (event) => {
              if (event.type === 'row') rows.add(event.row);
              if (event.type !== 'finished') return;
              told = event.result;
              toldAt = performance.now();
            },
          },
        );
        await new Promise((frame) => requestAnimationFrame(frame));
        const afterMs = performance.now() - toldAt;
        const indices = new Set(record.rows.map(({ index }) => index));
        const { rows: all, mainThread, spec: asked } = record;
        return {
          afterMs,
          record: {
            primes: all.filter(({ prime }) => prime).length,
            rows: all.length,
            indices: indices.size,
            sameRows: all.every((row) => rows.has(row)),
            sameRecord: record === told,
            gap: mainThread.longestGapMs,
            numbers: asked.numbers?.length,
          },
        };
      },
      { spec, count: COUNT },
    );
    const { gap, ...rest } = record;
    const expected = { rows: COUNT, indices: COUNT, primes: PRIMES, numbers: COUNT, sameRows: true, sameRecord: true };
    expect(rest).toEqual(expected);
    expect(gap).toBeLessThan(FREEZE_MS);
    expect(afterMs).toBeLessThan(FREEZE_MS);
  });
}

interface Crossings {
  all: number;
  beforeStart: number;
}

/** Counts from now on how often a text comes out of WebAssembly, and how often an object is looked into for it. */
async function countCrossings(lab: Locator): Promise<() => Promise<Crossings>> {
  const counted = await lab.evaluateHandle((element) => {
    const crossings: Crossings = { all: 0, beforeStart: 0 };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its object below
    const { decode } = TextDecoder.prototype;
    TextDecoder.prototype.decode = function (...given) {
      crossings.all += 1;
      return decode.apply(this, given);
    };
    const { get } = Reflect;
    Reflect.get = (...given: Parameters<typeof get>): never => {
      crossings.all += 1;
      return get(...given) as never;
    };
    element.addEventListener('interleave:started', () => {
      crossings.beforeStart = crossings.all;
    });
    return crossings;
  });
  return () => counted.jsonValue();
}

test('a hundred thousand numbers are checked and handed over in one piece, not one by one', async ({ page }) => {
  await open(page, '?model=processes&algorithm=miller-rabin&workers=2');
  const lab = new Lab(page);
  await enterMany(lab);
  const crossings = await countCrossings(lab.root);
  await lab.run.click();
  await lab.toBe('done');
  const { all, beforeStart } = await crossings();
  expect(beforeStart).toBeLessThan(COUNT / 10);
  // Each row is told with texts of its own, so they are counted.
  expect(all).toBeGreaterThan(COUNT);
});

test(
  'the export of a hundred thousand rows shows its beginning and gives the whole',
  ALONE,
  async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'WebDriver BiDi does not tell of downloads yet');
    await open(page, '?model=coroutines&algorithm=miller-rabin');
    const lab = new Lab(page);
    await enterMany(lab);
    await lab.runToEnd();
    await watchFrames(page);
    await lab.root.locator('[data-action=export]').click();
    const panel = lab.root.locator('.take-panel');
    await expect(panel.locator('[data-cut]')).toContainText('only its beginning');
    const shown = await panel.locator('textarea').inputValue();
    expect(shown.length).toBeLessThan(20_001);
    const saved = page.waitForEvent('download');
    await panel.getByRole('button', { name: /Save/ }).click();
    const text = readFileSync(await (await saved).path(), 'utf8');
    expect(text.startsWith(shown)).toBe(true);
    const record = JSON.parse(text) as RunRecord;
    expect(record.rows).toHaveLength(COUNT);
    expect(record.rows.filter(({ prime }) => prime)).toHaveLength(PRIMES);
    expect(await longestGap(page)).toBeLessThan(FREEZE_MS);
  },
);

test(
  'a hundred thousand numbers are pasted at once: the field has the beginning, and all of them are copied, run and replaced',
  ALONE,
  async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium tells of long tasks');
    await watchTasks(page);
    await open(page, '?model=processes&algorithm=miller-rabin&workers=2');
    const lab = new Lab(page);
    await openSettings(lab.root);
    const field = lab.field('numbers');
    await field.selectText();
    await longestTask(page);
    // One more is written beside them.
    const pasted = Array.from({ length: COUNT - 1 }, (_, at) => 1_000_000 + at).join('\n');
    await field.evaluate((area, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pasted);
    await expect(lab.root).toContainText('The field shows the first 2,000 lines. The other 97,999 stay');
    expect(await longestTask(page)).toBeLessThan(FREEZE_MS);
    expect((await field.inputValue()).length).toBeLessThan(20_000);

    await field.selectText();
    const copied = await field.evaluate((area) => {
      const clipboardData = new DataTransfer();
      area.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe(pasted);

    // What is written at the beginning leaves the rest as it is.
    await field.press('Control+Home');
    await field.pressSequentially('7\n');
    await longestTask(page);
    // A record of so many rows is not asked for: to hand it to a test is a long task as well.
    await lab.run.click();
    await lab.toBe('done');
    await expect(lab.says).toContainText(/100\D?000 numbers checked/);
    // Every row is in the replay, which is made while the page lives on.
    const back = lab.root.locator('[data-action=step-back]');
    await expect(back).not.toHaveAttribute('aria-disabled');
    await back.click();
    await expect(lab.root.locator('.replay-words')).toContainText(/(99\D?99\d|100\D?000) results/);
    expect(await longestTask(page)).toBeLessThan(FREEZE_MS);

    await field.fill('2\n91');
    await expect(lab.root).not.toContainText('The field shows the first');
    expect((await lab.runToEnd()).rows).toHaveLength(2);
  },
);
