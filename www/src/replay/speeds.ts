/** How slow a replay may be. */

/** So many times slower than it was. */
export const SLOWER = [1, 10, 100, 1000] as const;

/** How long a replay should take. */
const AIM_MS = 8000;

/** The speed at which a stretch of so many milliseconds takes about eight seconds. */
export function slowerFor(stretchMs: number): number {
  const off = (slower: number) => Math.abs(Math.log((stretchMs * slower) / AIM_MS));
  return SLOWER.reduce((best, slower) => (off(slower) < off(best) ? slower : best));
}
