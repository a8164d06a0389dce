/** What the schematic of the locks lab says: two additions, step by step, under each guard. */
import type { Guard } from '../../../pkg/baseline/interleave';

export const SCHEMATIC = 'Schematic';

export const TITLES: Record<Guard, string> = {
  none: 'how an addition gets lost',
  lock: 'how a lock keeps two additions apart',
  atomic: 'why an atomic addition loses nothing',
  coroutines: 'why two tasks of one thread lose nothing',
};

export const CUT_TITLES: Record<Guard, string> = {
  none: 'a thread is ended in the middle of an update',
  lock: 'a thread is ended while it holds the lock',
  atomic: 'a thread is ended between two atomic steps',
  coroutines: 'a task is cancelled where it awaits',
};

/** Of one thread, whatever guards the counter. */
export const ALONE_TITLE = 'one thread alone loses nothing';

export const COUNTER = 'counter';

export const ACCOUNTS = 'two accounts';

export const THREADS = ['thread 1', 'thread 2'];

export const TASKS = ['task 1', 'task 2'];

export const ONE_THREAD = ['thread'];

export const ONE_TASK = ['task'];

/** Above the lane that all tasks share. */
export const THE_THREAD = 'one thread';

export const load = (n: number): string => `load ${n}`;

export const store = (n: number): string => `store ${n}`;

export const LOAD_AND_STORE = (from: number, to: number): string => `load ${from} + store ${to}`;

export const TAKE_LOCK = 'take the lock';

export const RELEASE_LOCK = 'release the lock';

export const WAITS = 'waits at the lock';

export const TAKE_ONE = 'take 1';

export const GIVE_ONE = 'give 1';

export const ENDED = 'ended here';

export const CANCELLED_AT_AWAIT = 'await: cancelled here';

/** Beside the memory, where there is a lock. */
export const CLOSED = 'lock closed';

export const OPEN = 'lock open';

export const SAYS = {
  firstLoads: 'Thread 1 loads 41.',
  secondLoadsTheSame: 'Thread 2 loads 41 too. Thread 1 has not stored yet.',
  firstStores: 'Thread 1 adds 1 to its 41, and stores 42.',
  secondOverwrites: 'Thread 2 adds 1 to its 41 as well. Its 42 overwrites the other 42: one addition is lost.',
  aloneLoads: 'The thread loads 41.',
  aloneStores: 'It adds 1, and stores 42. Nobody else was there.',
  aloneLoadsAgain: 'For the next addition it loads 42.',
  firstLocks: 'Thread 1 takes the lock, and loads 41.',
  secondWaits: 'Thread 2 wants the lock. It is closed, so thread 2 waits.',
  firstReleases: 'Thread 1 stores 42, and releases the lock.',
  secondLocks: 'Only now thread 2 gets the lock. It loads 42.',
  noneLost: '43 is stored: two additions, and none is lost.',
  firstAtOnce: 'Thread 1 loads, adds and stores in one step. Nobody can come in between.',
  firstTaskLoads: 'Task 1 loads 41. There is one thread, so task 2 does not run now.',
  firstTaskStores: 'Task 1 stores 42. Only after that it naps, and lets task 2 run.',
  secondTaskLoads: 'Task 2 loads 42.',
  othersOut: 'The thread takes the lock: other threads are kept out.',
  taken: 'The thread takes 1 from the first account.',
  takenAtomically: 'The thread takes 1 from the first account, in one atomic step.',
  ended: 'The thread is ended before it gives. The sum is 999 for ever.',
  endedLocked: 'The thread is ended before it gives. The sum is 999 for ever, and the lock stays closed.',
  taskTakes: 'The task takes 1 from the first account.',
  taskGives: 'It gives 1 to the second account. There was no await in between.',
  taskCancelled: 'The task is cancelled at its await. The sum is 1000.',
} as const;

export const BEFORE_FIRST = (memory: string, value: string): string => `At first: ${memory} ${value}.`;

export const PLAY = 'Play';

export const PAUSE = 'Pause';

export const STEP = 'Step';

export const AGAIN = 'From the beginning';
