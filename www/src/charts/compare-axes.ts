/** The two axes of a comparison: time from nought, and freezes by powers of ten, since those differ by hundreds of times. */
import { milliseconds, onAxis, seconds } from '../format/format';
import { niceStep } from './nice-step';

/** Shares of an axis. */
export interface Axis {
  /** Where a figure lies, from 0 to 1. */
  at(figure: number): number;
  marks: readonly { at: number; text: string }[];
}

/** Of the room there is, so that nothing lies at the edge. */
const ROOM = 1.08;

/** From nought to `most`, with no more marks than that. */
export function timeAxis(mostMs: number, marks: number): Axis {
  const end = Math.max(mostMs, 1e-3) * ROOM;
  const step = niceStep(end / marks);
  const at = (ms: number) => ms / end;
  const places = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return { at, marks: places.map((ms) => ({ at: at(ms), text: onAxis(ms, step) })) };
}

/** A frame comes every 16 ms or so: what lies lower says nothing. */
const LOWEST_MS = 10;
const HIGHEST_MS = 1000;

/** By powers of ten, from 10 ms to a second or as far as is needed. */
export function freezeAxis(leastMs: number, mostMs: number): Axis {
  const low = Math.floor(Math.log10(Math.min(LOWEST_MS, Math.max(leastMs, 0.1))));
  const high = Math.log10(Math.max(HIGHEST_MS, mostMs * ROOM * ROOM));
  const at = (ms: number) => (Math.log10(Math.max(ms, 10 ** low)) - low) / (high - low);
  const powers = Array.from({ length: Math.floor(high) - low + 1 }, (_, index) => 10 ** (low + index));
  return { at, marks: powers.map((ms) => ({ at: at(ms), text: ms < 1000 ? milliseconds(ms) : seconds(ms / 1000) })) };
}
