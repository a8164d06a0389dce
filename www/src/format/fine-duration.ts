/** A duration that may be much shorter than a millisecond: `0.17 µs`, `850 µs`, `4.2 ms`, `1.03 s`. */
import { duration, significant } from './format';

/** From here on milliseconds are written. */
const FINE_MS = 0.9995;

export function fineDuration(ms: number): string {
  return ms < FINE_MS ? `${significant(ms * 1000)}\u00a0µs` : duration(ms);
}
