/** Numbers whose answers are known here, so that the page is never asked to confirm itself. */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { expect } from './support';

/** The twenty reference numbers, each with whether it is prime. */
export const REFERENCE: readonly (readonly [n: string, prime: boolean])[] = [
  ['2', true],
  ['142702110479723', true],
  ['299593572317531', true],
  ['3333333333333301', true],
  ['3333333333333333', false],
  ['3333335652092209', false],
  ['4444444444444423', true],
  ['4444444444444444', false],
  ['4444444488888889', false],
  ['5555553133149889', false],
  ['5555555555555503', true],
  ['5555555555555555', false],
  ['6666666666666666', false],
  ['6666666666666719', true],
  ['6666667141414921', false],
  ['7777777536340681', false],
  ['7777777777777753', true],
  ['7777777777777777', false],
  ['9999999999999917', true],
  ['9999999999999999', false],
];

/** A specification that is over at once, for tests about something else than the checks. */
export const QUICK = { numbers: ['2', '91'] } as const;

/** A prime whose check keeps trial division busy for a tenth of a second and more. */
export const HEAVY = '9999999999999917';

/** So many numbers that a run of them ends in these tests only by being cancelled. */
export const ENDLESS: readonly string[] = Array<string>(2000).fill(HEAVY);

/** So many numbers whose answers are those of the reference numbers, over and over. */
export function many(count: number): { numbers: string[]; primes: boolean[] } {
  const repeated = Array.from({ length: Math.ceil(count / REFERENCE.length) }, () => REFERENCE).flat();
  const list = repeated.slice(0, count);
  return { numbers: list.map(([n]) => n), primes: list.map(([, prime]) => prime) };
}

/** The answers of a record in the order in which the numbers were given. */
export function answersOf({ rows }: RunRecord): [n: string, prime: boolean][] {
  return rows.toSorted((one, other) => one.index - other.index).map(({ n, prime }) => [n, prime]);
}

/** Each reference number has one row, and the right answer in it. */
export function expectReferenceAnswers(record: RunRecord): void {
  expect(record.rows.map(({ index }) => index).toSorted((one, other) => one - other)).toEqual([...REFERENCE.keys()]);
  expect(answersOf(record)).toEqual(REFERENCE);
}
