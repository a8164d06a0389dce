/** How real runs of a small program ended, added up. */
import type { Observed } from '../../../pkg/baseline/interleave';
import { NEARLY_ALL, NONE, TINY } from '../content/real-runs';
import { edgePercent } from '../format/format';

/** A part that is smaller is said to be small, and so is one that is missing. */
const SMALL = 0.001;

export function shareSays(share: number): string {
  if (share > 0 && share < SMALL) return TINY;
  return share > 1 - SMALL && share < 1 ? NEARLY_ALL : edgePercent(share);
}

export const runsOf = (observed: readonly Observed[]): number => observed.reduce((sum, { count }) => sum + count, 0);

/** How many ended wrong, in words. */
export function badSays(observed: readonly Observed[]): string {
  const bad = runsOf(observed.filter((one) => one.bad));
  return bad === 0 ? NONE : shareSays(bad / runsOf(observed));
}
