/** What a run of the locks lab is remarked on with: which of the texts holds for it. */
import type { Cuts, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/locks';

/** Why threads that nothing guards may have lost nothing all the same. */
export function whyNoneLost({ workers, overlapMs = 0, environment }: RunRecord): string {
  if (workers === 1) return texts.NONE_LOST_ALONE;
  if (environment.cores === 1) return texts.NONE_LOST_ONE_CORE;
  return overlapMs === 0 ? texts.NONE_LOST_NOT_MET : texts.noneLostTogether(overlapMs);
}

/** Why tasks of one thread are as fast as they are. */
export function whyCoroutines({ expected = 0, totalMs, naps, mainThread }: RunRecord): string {
  return texts.whyCoroutines(expected, totalMs, naps, mainThread.frames);
}

/** What it means where a browser did not end a thread. */
export function whatIsNotEnded({ notEnded = 0 }: Cuts): string | undefined {
  return notEnded > 0 ? texts.notEnded(notEnded) : undefined;
}
