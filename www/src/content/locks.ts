/** What the page says in the locks lab. */
import { html } from 'lit';
import type { Guard, RunRecord } from '../../../pkg/baseline/interleave';
import { count, counted, duration } from '../format/format';

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
    says: 'Tasks of one thread, in the same two steps and without a lock. A task is interrupted only where it naps, and no nap is between the two. Nor is the counter fought over by several cores, which makes this count a fast one; naps are what it costs, and most of the time where the tasks add little.',
    cut: 'A task is cancelled where it awaits, and it awaits between updates. The sum stays right.',
  },
};

/** What `counter += 1` does where the threads are Python's. */
export const IN_PYTHON = html`In Python, <code>counter += 1</code> in two threads loses nothing from CPython 3.10 to
  3.13: the GIL is handed over only at calls and backward jumps. Up to 3.9 it does lose, and
  <code>counter += one()</code> still does: of ${count(600_000)} additions ${count(135_799)} were lost on 3.9, and with
  the call ${count(106_811)} on 3.13. Without a GIL (3.13t) it loses, as here.`;

/** Why threads that nothing guards may have lost nothing all the same. */
export function whyNoneLost({ workers, overlapMs = 0, environment }: RunRecord): string {
  if (workers === 1) return 'None was lost because one thread is alone: nobody comes between its two steps.';
  if (environment.cores === 1) {
    return 'None was lost because this machine has one core: the threads take turns, and a turn seldom ends between the two steps.';
  }
  if (overlapMs === 0) {
    return 'None was lost because the threads did not meet: each was done before the next one began. Let them add more.';
  }
  return `None was lost, though threads were under way at the same time for ${duration(overlapMs)}. That is too short, or other programs kept the cores busy and the threads ran in turn. Let them add more, or run it again.`;
}

/** What the accounts say that updates were cut off from, and what it means where a browser did not end a thread. */
export function leftBehind({ accounts = [], notEnded = 0 }: NonNullable<RunRecord['cuts']>) {
  const sums = accounts.slice(0, 6).map(([one, other]) => `${one} + ${other} = ${one + other}`);
  const left = sums.length === 0 ? '' : ` They were left at ${sums.join(', ')}${accounts.length > 6 ? ', …' : ''}.`;
  const not =
    notEnded === 0
      ? ''
      : ` This browser did not end the thread in ${counted(notEnded, 'try', 'tries')}: it computed on, for 8 s or after a pause, until it was told to stop. What it left says nothing.`;
  return left + not;
}
