/** Any number that the engine takes as text, and some that it does not; it says so itself. */
const DIGITS = /^[\d_]{1,26}$/;

/** As many as the engine takes; it need not read more to refuse them. */
const MOST = 100_000;

const isOdd = (number: unknown): boolean =>
  typeof number === 'string'
    ? !DIGITS.test(number)
    : typeof number !== 'bigint' || BigInt.asUintN(64, number) !== number;

/**
 * The same specification with its numbers as one text, if they are a list of nothing but numbers: the engine reads that in a
 * tenth of the time, and a hundred thousand of them one by one would hold the page up. Whatever else stands there it gets as
 * it was given, and says what is wrong.
 */
export function withOneText(spec: object): object {
  try {
    const { numbers } = spec as { numbers?: unknown };
    // `findIndex` looks at holes too.
    if (!Array.isArray(numbers) || numbers.length > MOST || numbers.findIndex(isOdd) >= 0) return spec;
    return { ...spec, numbers: numbers.join(',') };
  } catch {
    // What throws as it is read does so again in the engine.
    return spec;
  }
}
