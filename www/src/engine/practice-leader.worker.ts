/** The leader of a thread group that has the labs of practice. */
import { initSync, leaderMain } from '../../../pkg/practice-threads/interleave';
import { lead } from './lead';
import threadAddress from './practice-thread.worker?worker&url';

lead({ initSync, leaderMain }, new URL(threadAddress, import.meta.url));
