/** Ten thousand numbers: none is lost, and the page stays light. */
import type { Locator } from '@playwright/test';
import { Lab } from './lab';
import { answersOf, many } from './reference';
import { expect, open, recordOf, test } from './support';

const COUNT = 10_000;
/** A table that drew every row would stop the page for many seconds; a machine with other work, for one or two. */
const LONGEST_FREEZE_MS = 4000;
const { numbers, primes } = many(COUNT);

/** Scrolls whatever the element scrolls in as far as it goes. */
function scrollToEnd(element: Locator): Promise<void> {
  return element.evaluate((element) => {
    const scrolls = (around: Element) =>
      around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY);
    let around: Element | null = element;
    while (around && !scrolls(around)) around = around.parentElement;
    (around ?? document.scrollingElement)?.scrollTo({ top: 1e9, behavior: 'instant' });
  });
}

for (const model of ['coroutines', 'processes']) {
  test(`${model}: the record has all ten thousand rows, and all are right`, async ({ library }) => {
    const record = await recordOf(library, { model, workers: 4, algorithm: 'miller-rabin', numbers });
    expect(record.rows).toHaveLength(COUNT);
    expect(new Set(record.rows.map(({ index }) => index)).size).toBe(COUNT);
    expect(answersOf(record).map(([, prime]) => prime)).toEqual(primes);
    expect(record.mainThread.longestGapMs).toBeLessThan(LONGEST_FREEZE_MS);
  });

  test(`${model}: the table shows ten thousand rows with few in the document`, async ({ page }) => {
    await open(page);
    const lab = new Lab(page);
    await lab.choose(model);
    await lab.field('algorithm').selectOption('miller-rabin');
    await lab.enter(numbers);
    const index = (await lab.runToEnd()).rows.at(-1)?.index ?? -1;
    if (model === 'coroutines') expect(index).toBe(COUNT - 1);

    await expect(lab.says).toContainText(/10\D?000 numbers/);
    expect(await lab.freezeMs()).toBeLessThan(LONGEST_FREEZE_MS);
    expect(await page.locator('tr').count()).toBeLessThan(500);
    await lab.showTable();
    await expect(lab.rows.first()).toBeVisible();

    await scrollToEnd(lab.rows.first());
    await lab.row(index).scrollIntoViewIfNeeded();
    await expect(lab.row(index)).toBeInViewport();
    await expect(lab.row(index)).toHaveAttribute('data-prime', String(primes[index]));
    expect(await page.locator('tr').count()).toBeLessThan(500);
  });
}

test('who does not see the lanes hears of every tenth number, or so', async ({ page }) => {
  await open(page, '?model=coroutines');
  const lab = new Lab(page);
  const said = await lab.says.evaluateHandle((line) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(line.textContent)).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await lab.runToEnd();
  expect((await said.jsonValue()).some((text) => /\d+ of 20/.test(text))).toBe(true);
});
