/** Of figures in order; of an even number the mean of the two in the middle. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [below = NaN, above = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (below + above) / 2;
}
