/** 1, 2 or 5 times a power of ten, at least `least`: steps that one can say. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power || 1;
}
