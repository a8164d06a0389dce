/** What a run of the locks lab is remarked on with: which of the texts holds for it. */
import type { Cuts, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/locks';

/** As many pairs of accounts are written out. */
const SHOWN = 6;

/** Why threads that nothing guards may have lost nothing all the same. */
export function whyNoneLost({ workers, overlapMs = 0, environment }: RunRecord): string {
  if (workers === 1) return texts.NONE_LOST_ALONE;
  if (environment.cores === 1) return texts.NONE_LOST_ONE_CORE;
  return overlapMs === 0 ? texts.NONE_LOST_NOT_MET : texts.noneLostTogether(overlapMs);
}

/** What the accounts say that updates were cut off from, and what it means where a browser did not end a thread. */
export function leftBehind({ accounts = [], notEnded = 0 }: Cuts): string[] {
  const sums = accounts.slice(0, SHOWN).map(([one, other]) => texts.sum(one, other));
  const left = accounts.length > SHOWN ? texts.leftAtAndMore(sums) : texts.leftAt(sums);
  return [...(sums.length > 0 ? [left] : []), ...(notEnded > 0 ? [texts.notEnded(notEnded)] : [])];
}
