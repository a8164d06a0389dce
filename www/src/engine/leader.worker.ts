/** The leader of a thread group. */
import { initSync, leaderMain } from '../../../pkg/threads/interleave';
import { lead } from './lead';
import threadAddress from './thread.worker?worker&url';

lead({ initSync, leaderMain }, new URL(threadAddress, import.meta.url));
