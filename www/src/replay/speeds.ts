/** How slow a replay may be. */

/** So many times slower than it was. */
export const SLOWER = [1, 10, 100, 1000] as const;

/** What takes less time than this is over before it is understood. */
const LEAST_MS = 4000;

/** A moment of a stretch as short as that is written finer. */
const SHORT_MS = 20;

export const isShort = (stretchMs: number): boolean => stretchMs < SHORT_MS;

/** The fastest speed at which a stretch of so many milliseconds can be followed. */
export function slowerFor(stretchMs: number): number {
  return SLOWER.find((slower) => stretchMs * slower >= LEAST_MS) ?? Math.max(...SLOWER);
}
