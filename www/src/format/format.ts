/** How figures are written: few digits, a unit, as is usual in the language of the page. */
import { LANGUAGE } from './language.ts';

const writers = new Map<string, Intl.NumberFormat>();

/** Made once for each way to write: making one takes longer than writing a number. */
function writer(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const made = writers.get(key) ?? new Intl.NumberFormat(LANGUAGE, options);
  writers.set(key, made);
  return made;
}

/** With so many digits after the point. */
export function fixed(x: number, digits: number): string {
  return writer(exactly(digits)).format(x);
}

/** With the symbol of its unit, a space before it that no line breaks at. */
function measured(x: number, unit: 'millisecond' | 'second', digits: Intl.NumberFormatOptions): string {
  const parts = writer({ style: 'unit', unit, unitDisplay: 'narrow', ...digits }).formatToParts(x);
  return parts.map(({ type, value }) => (type === 'unit' ? `\u00a0${value.trim()}` : value.trim())).join('');
}

/** As long as it was asked to be: `5 ms`, `0.1 ms`. */
export const milliseconds = (ms: number): string => measured(ms, 'millisecond', { maximumFractionDigits: 1 });

/** To the tenth, also where that is nought, so that a figure that runs keeps its width: `12.0 ms`. */
export const tenths = (ms: number): string => measured(ms, 'millisecond', exactly(1));

export const seconds = (s: number): string => measured(s, 'second', { maximumFractionDigits: 1 });

/** A duration: `4.2 ms`, `43 ms`, `1.03 s`, `26.9 s`. */
export function duration(ms: number): string {
  if (ms < 9.95) return measured(ms, 'millisecond', exactly(1));
  if (ms < 999.5) return measured(ms, 'millisecond', exactly(0));
  // What is rounded up to a second is written as one: with two digits after the point, not three.
  const s = Math.max(1, ms / 1000);
  return measured(s, 'second', exactly(decimalsOf(s)));
}

/** A moment on an axis with a mark every `stepMs`: as many digits as tell one from the next. */
export function onAxis(ms: number, stepMs: number): string {
  if (ms === 0) return fixed(0, 0);
  const [at, step, unit] =
    stepMs < 100 ? ([ms, stepMs, 'millisecond'] as const) : ([ms / 1000, stepMs / 1000, 'second'] as const);
  return measured(at, unit, exactly(Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))));
}

/** `3.94×` */
export function times(ratio: number): string {
  return `${ratio < 10 ? fixed(ratio, 2) : significant(ratio)}×`;
}

export function percent(ratio: number): string {
  return writer({ style: 'percent' }).format(ratio);
}

/** A share of which a small part is something too: `27 %`, `0.4 %`. */
export function finePercent(ratio: number): string {
  return writer({ style: 'percent', maximumFractionDigits: ratio < 0.1 ? 1 : 0 }).format(ratio);
}

/** A share of which a small part is something too, and so is a small part that is missing: `0.4 %`, `27 %`, `99.5 %`. */
export function edgePercent(ratio: number): string {
  const isNearlyAll = ratio > 0.9 && ratio < 1;
  return writer({ style: 'percent', maximumFractionDigits: ratio < 0.1 || isNearlyAll ? 1 : 0 }).format(ratio);
}

/** `10,000` */
export function count(n: number): string {
  return writer({}).format(n);
}

/** Whole numbers of any size, which come as decimal text: `184,756` */
export function grouped(digits: string): string {
  return /^\d+$/.test(digits) ? writer({}).format(BigInt(digits)) : digits;
}

/** `1.2M` */
export function compact(n: number): string {
  return writer({ notation: 'compact', ...exactly(1) }).format(n);
}

/** `1 number`, `20 numbers` */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Of a few nanoseconds a tenth means something: `4.9`, `21` */
export function nanoseconds(ns: number): string {
  return fixed(ns, ns < 10 ? 1 : 0);
}

/** With three digits in all, as far as these mean something. */
export function significant(x: number): string {
  return fixed(x, decimalsOf(x));
}

function decimalsOf(x: number): number {
  if (x === 0) return 0;
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(x))));
  return Math.min(decimals, 3);
}

function exactly(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** How many digits after the point a number of seconds may have, measured with a clock of this resolution. */
export function secondsDigits(resolutionMs: number): number {
  if (!(resolutionMs > 0)) return 4;
  const digits = Math.floor(-Math.log10(resolutionMs / 1000) + 1e-9);
  return Math.min(6, Math.max(0, digits));
}

/** `187 kB` */
export function kilobytes(bytes: number): string {
  return `${count(Math.round(bytes / 1000))}\u00a0kB`;
}
