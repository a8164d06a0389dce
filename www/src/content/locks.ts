/** What the page says in the locks lab. */
import type { Guard } from '../../../pkg/baseline/interleave';

export const GUARDS: Record<Guard, { name: string; says: string; cut: string }> = {
  none: {
    name: 'nothing',
    says: 'Threads load the counter, add 1 and store it. Two that load the same number store the same number, and one addition is lost.',
    cut: 'The thread is ended wherever it is. Where that is between taking from one account and giving to the other, the sum is wrong for ever.',
  },
  lock: {
    name: 'a lock',
    says: 'A thread takes a lock before it loads and releases it after it has stored. Nothing is lost; see what that costs.',
    cut: 'The lock keeps other threads out of the update. It does not keep anybody from ending the thread in the middle of it.',
  },
  atomic: {
    name: 'an atomic addition',
    says: 'One instruction loads, adds and stores. Nobody can come in between.',
    cut: 'Each step is atomic, but the update has two of them, and the thread is ended between the two.',
  },
  coroutines: {
    name: 'nothing, but coroutines',
    says: 'Tasks of one thread, in the same two steps and without a lock. A task is interrupted only where it naps, and no nap is between the two.',
    cut: 'A task is cancelled where it awaits, and it awaits between updates. The sum stays right.',
  },
};
