/** Numbers stay exact on the whole way, and what is no number is refused where it was written. */
import { Lab } from './lab';
import { answersOf } from './reference';
import { expect, failureOf, open, recordOf, test } from './support';
import { expectNoWorkers } from './workers';

/** Each of these is another number, with another answer, if it ever becomes a JS Number. */
const BEYOND_2_53: [n: string, prime: boolean][] = [
  ['9007199254740997', true],
  ['9999999999999917', true],
  ['9999999999999999', false],
  ['18446744073709551557', true],
  ['18446744073709551615', false],
];

test('numbers beyond 2^53 are exact in every model', async ({ library }) => {
  const numbers = BEYOND_2_53.map(([n]) => n);
  for (const model of ['sequential', 'coroutines', 'processes']) {
    const record = await recordOf(library, { model, workers: 2, algorithm: 'miller-rabin', numbers });
    expect(answersOf(record), model).toEqual(BEYOND_2_53);
  }
});

test('numbers may be BigInts, texts, and texts with underscores', async ({ library }) => {
  const numbers = [18446744073709551557n, '9_999_999_999_999_917', '91', 0n];
  const record = await recordOf(library, { numbers, algorithm: 'miller-rabin' });
  expect(answersOf(record)).toEqual([
    ['18446744073709551557', true],
    ['9999999999999917', true],
    ['91', false],
    ['0', false],
  ]);
});

test('a JS Number is refused, with its place and what to write instead', async ({ library }) => {
  const { code, field, message } = await failureOf(library, { numbers: ['2', 7] });
  expect({ code, field }).toEqual({ code: 'invalid-spec', field: 'numbers' });
  expect(message).toContain('position 2');
  expect(message).toContain('BigInt');
});

test('the table shows every digit of a number beyond 2^53', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.field('algorithm').selectOption('miller-rabin');
  await lab.field('numbers').fill('9_999_999_999_999_999\n18446744073709551615');
  await lab.runToEnd();
  const digits = async (index: number) => ((await lab.row(index).textContent()) ?? '').replaceAll(/[^\d.]/g, '');
  expect(await digits(0)).toContain('9999999999999999');
  expect(await digits(1)).toContain('18446744073709551615');
});

const WRONG_LINES: { written: string; text: string; line: number }[] = [
  { written: 'one a line', text: '2\n3\nabc\n5', line: 3 },
  { written: 'with commas', text: '2, 3\n5,7,\n11, -13, 17\n19', line: 3 },
  { written: 'after a blank line', text: '2\n\n\n1.5', line: 4 },
];

for (const { written, text, line } of WRONG_LINES) {
  test(`numbers ${written}: the error is at line ${line}, and nothing has run`, async ({ page }) => {
    await open(page);
    const lab = new Lab(page);
    const numbers = lab.field('numbers');
    await lab.choose('processes');
    await numbers.fill(text);
    await lab.run.click();
    await lab.toBe('failed');

    await expect(numbers).toHaveAttribute('aria-invalid', 'true');
    await expect(numbers).toHaveAccessibleDescription(new RegExp(`line ${line}\\b`, 'i'));
    await expect(numbers).toBeFocused();
    await expect(lab.rows).toHaveCount(0);
    await expectNoWorkers(page);

    await numbers.fill('2\n91');
    await expect(numbers).not.toHaveAttribute('aria-invalid');
    await lab.runToEnd();
    await expect(lab.rows).toHaveCount(2);
  });
}

test('a number of workers that cannot be is refused at its field', async ({ page }) => {
  await open(page);
  const lab = new Lab(page);
  await lab.choose('processes');
  await lab.field('workers').fill('65');
  await lab.run.click();
  await lab.toBe('failed');
  await expect(lab.field('workers')).toBeFocused();
  await expect(lab.field('workers')).toHaveAccessibleDescription(/65.*1 to 64/);
  await expectNoWorkers(page);
});
