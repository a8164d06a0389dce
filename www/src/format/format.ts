/** How figures are written: few digits, a unit, and a narrow space between groups of three. */

/** A duration: `4.2 ms`, `43 ms`, `1.03 s`, `26.9 s`. */
export function duration(ms: number): string {
  if (ms < 9.95) return `${ms.toFixed(1)}\u00a0ms`;
  if (ms < 999.5) return `${Math.round(ms)}\u00a0ms`;
  // What is rounded up to a second is written as one: with two digits after the point, not three.
  return `${significant(Math.max(1, ms / 1000))}\u00a0s`;
}

/** `3.94×` */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : significant(ratio)}×`;
}

export function percent(ratio: number): string {
  return `${Math.round(100 * ratio)}\u00a0%`;
}

/** `10 000` */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 number`, `20 numbers` */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** With so many digits after the point. */
export function fixed(x: number, digits: number): string {
  return x.toFixed(digits);
}

export function significant(x: number): string {
  if (x === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(x))));
  return x >= 100 ? count(Math.round(x)) : x.toFixed(Math.min(decimals, 3));
}

/** How many digits after the point a number of seconds may have, measured with a clock of this resolution. */
export function secondsDigits(resolutionMs: number): number {
  if (!(resolutionMs > 0)) return 4;
  const digits = Math.floor(-Math.log10(resolutionMs / 1000) + 1e-9);
  return Math.min(6, Math.max(0, digits));
}
