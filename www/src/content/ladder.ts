/** What the page calls the rungs that it may stand on. */
import type { Capabilities } from '../../../pkg/baseline/interleave';

/** Before the rungs. */
export const STANDS_ON = 'This page stands on';

export const RUNGS: Record<Capabilities['rung'], string> = {
  'shared-memory': 'shared memory',
  'message-passing': 'message passing',
  'main-thread': 'main thread only',
};
