/** An axis on which each power of ten has the same room. */

export interface LogAxis {
  /** Where a value lies, from 0 to 1. What is below the least one lies at 0. */
  at(value: number): number;
  /** The powers of ten on it. */
  marks: readonly number[];
}

/** Whole powers of ten around the values; nought has no place on such an axis, and takes that of the least. */
export function logAxis(values: readonly number[]): LogAxis {
  const positive = values.filter((value) => value > 0);
  const from = Math.floor(Math.log10(Math.min(1, ...positive)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...positive, Number.MIN_VALUE)) - 1e-9));
  return {
    at: (value) => (value > 0 ? Math.max(0, (Math.log10(value) - from) / (to - from)) : 0),
    marks: Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step)),
  };
}
