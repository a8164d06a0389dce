/** What the page calls the rungs that it may stand on. */
import type { Rung } from '../engine/capabilities';

export const RUNGS: Record<Rung, string> = {
  'shared-memory': 'shared memory',
  'message-passing': 'message passing',
  'main-thread': 'main thread only',
};
