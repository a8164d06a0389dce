/** What the page says in the locks lab. */
import { html } from 'lit';
import type { Guard } from '../../../pkg/baseline/interleave';
import { count, counted, duration } from '../format/format';

export const GUARDS: Record<Guard, { name: string; says: string; cut: string }> = {
  none: {
    name: 'no guard',
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
    name: 'no guard, but coroutines',
    says: 'Tasks of one thread, in the same two steps and without a lock. A task is interrupted only where it naps, and no nap is between the two. Nor is the counter fought over by several cores, which makes this count a fast one; naps are what it costs, and most of the time where the tasks add little.',
    cut: 'A task is cancelled where it awaits, and it awaits between updates. The sum stays right.',
  },
};

/** What `counter += 1` does where the threads are Python's. */
export const IN_PYTHON = html`In Python, <code>counter += 1</code> in two threads loses nothing from CPython 3.10 to
  3.14: the GIL is handed over only at calls and at the end of a round of a loop. Up to 3.9 it does lose, and
  <code>counter += one()</code> still does: of ${count(600_000)} additions ${count(135_799)} were lost on 3.9, and with
  the call ${count(106_811)} on 3.13. Without a GIL (3.13t) it loses, as here.`;

/** Why threads that nothing guards may have lost nothing all the same. */
export const NONE_LOST_ALONE = 'None was lost because one thread is alone: nobody comes between its two steps.';

export const NONE_LOST_ONE_CORE =
  'None was lost because this machine has one core: the threads take turns, and a turn seldom ends between the two steps.';

export const NONE_LOST_NOT_MET =
  'None was lost because the threads did not meet: each was done before the next one began. Let them add more.';

export const noneLostTogether = (overlapMs: number): string =>
  `None was lost, though threads were under way at the same time for ${duration(overlapMs)}. That is too short, or other programs kept the cores busy and the threads ran in turn. Let them add more, or run it again.`;

/** What coroutines came to, by the figures of the run. */
export const whyCoroutines = (made: number, totalMs: number, naps: number, frames: number): string =>
  `With coroutines one thread made all ${count(made)} additions, and no other core touched the counter. The ${duration(totalMs)} include ${counted(naps, 'nap')}, and the page drew ${counted(frames, 'frame')} meanwhile: while the thread naps, nothing is added. One thread without a guard takes no naps: set 1 thread, and compare.`;

/** What a browser did not end. */
export const notEnded = (tries: number): string =>
  `This browser did not end the thread in ${counted(tries, 'try', 'tries')}: it computed on, for 8 s or after a pause, until it was told to stop. What it left says nothing.`;

export const TO_THE_END = 'threads add to the end';

export const ENDED = 'ended from outside';

export const LEFT_EMPTY = 'Left empty: until the threads have met, 200 ms at least.';

export const each = (additions: number): string => `${count(additions)} each`;

export const UNTIL_MET = 'Until they have met';

export const ADDING = 'adding…';

export const waitingForEnd = (of: number | string, over: number): string =>
  `waiting for the end of ${of}, ${over} over`;

export const FIGURES = {
  made: 'Additions made',
  shows: 'The counter shows',
  lost: 'Lost',
  ofEachTask: 'Of each task',
  ofEachThread: 'Of each thread',
  perSecond: 'Additions a second',
  threadsEnded: 'Threads ended',
  tasksCancelled: 'Tasks cancelled',
  wrongSums: 'Wrong sums left',
  notEnded: 'Not ended by the browser',
} as const;

export const TWO_ACCOUNTS =
  'Two accounts hold 1000 together. An update takes 1 from the one, works a little, and gives 1 to the other.';

export const TASK_CANCELLED = 'Each time the task was cancelled, at its await.';

export const GROUP_ENDED =
  'Each time the whole group of threads was ended at some moment. The page had kept the memory. Once the thread was seen to stand still, the page read the accounts there.';

export const noneLost = (made: number, totalMs: number): string =>
  `${count(made)} additions in ${duration(totalMs)}; none lost.`;

export const someLost = (made: number, totalMs: number, lost: number): string =>
  `${count(made)} additions in ${duration(totalMs)}; ${count(lost)} lost.`;

export const threadsEnded = (ended: number, torn: number): string =>
  `${counted(ended, 'thread')} ended; ${torn === 0 ? 'none' : count(torn)} left a wrong sum.`;

export const computedOn = (threads: number): string => `${counted(threads, 'thread')} computed on.`;

/** The bar of additions, for who does not see it. */
export const barSays = (made: string, missing: string, share: string): string =>
  `Of ${made} additions, ${missing} are missing: ${share}`;

/** Beside the additions that are missing. */
export const shareOfAll = (share: string): string => `${share} of all`;

export const COSTS = 'Additions a second, in the last run of each kind';

export const millionsASecond = (millions: string): string => `${millions} million`;

export const lostShare = (share: string): string => `${share} of them lost`;

export const RUN_ALL_FOUR = 'The step “Guard it, and pay” runs all four guards.';

export const ACCOUNTS_LEFT = 'The two accounts, as each end left them';

export const endNumber = (n: number): string => `end ${n}`;

export const SUM_RIGHT = 'right';

export const sumWrong = (missing: number): string => `wrong: ${missing} is missing`;

export const andMore = (ends: number): string => `And ${counted(ends, 'more end', 'more ends')}.`;

export const COLUMNS = { guard: 'Guard', made: 'Made', lost: 'Lost', perSecond: 'Millions a second' } as const;

export const tasks = (n: number): string => counted(n, 'task');

export const threads = (n: number): string => counted(n, 'thread');
