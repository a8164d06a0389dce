/** The steps of the spinner lab. */
import { count, duration } from '../../format/format';
import type { StepText } from './step-text';

const QUESTION = 'What does the spinner do?';

const ANSWERS = {
  turns: 'It turns',
  freezes: 'It appears, and freezes',
  'never-appears': 'It never appears',
} as const;

export const seen = (frames: number, gapMs: number, freezeMs: number): string =>
  `${count(frames)} characters were seen; the longest time without a new one was ${duration(gapMs)}. The longest freeze of the page itself was ${duration(freezeMs)}.`;

export const SLEEP = {
  title: 'Wait politely',
  says: 'Spinner and work are two coroutines on the page’s thread. The work awaits a timer for 3 seconds.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'turns',
  why: 'A coroutine that awaits gives the thread back. The event loop then lets the spinner take its turns.',
  wrong: {
    freezes: 'Only a coroutine that keeps the thread stops the others. This one waits, and waiting needs no thread.',
    'never-appears': 'A coroutine begins at the first await of whoever started it. Here the work awaits at once.',
  },
} as const satisfies StepText;

export const COMPUTE = {
  title: 'Compute in a coroutine',
  says: 'The same two coroutines. But now the work computes for 3 seconds and never awaits.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'never-appears',
  why: 'A task that was created begins at the next await. There is none before the work, and none in it. When the work is done, the spinner is cancelled before its first turn.',
  wrong: {
    turns: '“async” in front of a function does not make it run beside others. Only an await lets go of the thread.',
    freezes: 'This is what one expects: it appears, and then it freezes. But a task that is created has not begun yet.',
  },
} as const satisfies StepText;

export const THREAD = {
  title: 'Give the spinner a thread',
  says: 'The work computes on the page’s thread. The spinner turns in a thread of its own.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'turns',
  why: 'Two threads, two cores: the system lets both run. The page around the spinner is frozen all the same, because its own thread computes.',
  wrong: {
    freezes: 'The page freezes. The spinner has another thread, which draws for itself.',
    'never-appears': 'The thread was started before the work began, and needs nothing from the page.',
  },
} as const satisfies StepText;

export const UNDER_GIL = {
  title: 'Put both under the GIL',
  says: 'Spinner and work are two threads, and only one may hold the lock, as in Python.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'turns',
  why: 'The spinner wants the lock ten times a second. It waits 5 ms, asks, and gets it. So computing does not stop it: Python takes the lock away from whoever computes.',
  wrong: {
    freezes: 'It would, if the work could keep the lock. Python makes it let go after the switch interval.',
    'never-appears': 'The spinner has to wait for the lock, but only for the switch interval.',
  },
} as const satisfies StepText;

export const GREEDY = {
  title: 'Make the lock greedy',
  says: 'The same two threads. But who waits for the lock asks only after one second.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'freezes',
  why: 'The spinner appears, and before each new character it waits a second for the lock. So it freezes for a second, again and again. The lock is fair, but slow.',
  wrong: {
    turns: 'The spinner is patient for a whole second before it asks for the lock. In this second it cannot turn.',
    'never-appears': 'It had its first turns before the work began to compute, or gets one each second.',
  },
} as const satisfies StepText;

export const NAP = {
  title: 'Nap in between',
  says: 'Two coroutines again. The work computes, and naps every few milliseconds: await asyncio.sleep(0).',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'turns',
  why: 'At each nap the event loop looks whether somebody else wants the thread. It is a way out, not the best one: the work has to be written for it.',
  wrong: {
    freezes: 'A nap of no length is still an await: the others get their turn.',
    'never-appears': 'The first nap comes after a few milliseconds; then the spinner begins.',
  },
} as const satisfies StepText;

export const OFFLOAD = {
  title: 'Send the work away',
  says: 'The spinner stays on the page. The work goes to a process, and the page awaits its answer.',
  question: QUESTION,
  answers: ANSWERS,
  expected: 'turns',
  why: 'The page only waits for a message, so everything on it is alive. In Python: loop.run_in_executor with a process pool.',
  wrong: {
    freezes: 'The work no longer runs on the page’s thread.',
    'never-appears': 'The page has nothing to compute, so the spinner begins at once.',
  },
} as const satisfies StepText;
