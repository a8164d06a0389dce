/** The steps of the lab of all schedules. */
import { grouped } from '../../format/format';
import type { StepText } from './step-text';

export const LOSE = {
  title: 'Count the orders',
  says: 'Two threads add 1 to one counter, once each. Each thread reads the counter, then writes it. That makes four steps, in 6 possible orders.',
  question: 'In how many of the 6 orders does an addition get lost?',
  answers: { one: 'In 1 of them', three: 'In 3 of them', four: 'In 4 of them', six: 'In all 6' },
  expected: 'four',
  why: 'Only two orders are safe: A does both steps before B begins, or B before A. In each of the other four orders both threads read 0 before one of them writes, and both write 1.',
  wrong: {
    one: 'Many think of one unlucky order. It is the other way round: two lucky orders, and all the others lose.',
    three:
      'It looks like a half. But to lose nothing, the second thread must read after the first one has written. Only in two orders it does.',
    six: 'If one thread is done before the other begins, nothing is lost. Two orders are like that.',
  },
} as const satisfies StepText;

export const REAL = {
  title: 'On real threads',
  says: 'The same program, in all 6 orders, and then on two real threads of this machine. They begin together, and nobody tells them whose turn it is. They run it again and again, for about a second.',
  question: 'Four of the six orders lose an addition. How many of the real runs lose one?',
  answers: { like: 'About two in three, as of the orders', fewer: 'Fewer than one in ten', more: 'Nearly all' },
  expected: 'fewer',
  why: 'The six orders are not equally likely. A thread takes its two steps in less time than the other thread needs to start, so most runs are one of the two safe orders. That is why a wrong program seems to work, and why trying it out says little. The bad orders are still possible. On another machine they may be common.',
  wrong: {
    like: 'That would be so if each of the six orders came equally often. They do not: the two steps of one thread mostly come together.',
    more: 'The threads begin together, but they never begin at exactly the same moment. One is mostly through before the other one reads.',
  },
} as const satisfies StepText;

export const LOCKED = {
  title: 'With a lock',
  says: 'The same two threads. Each takes a lock before it reads, and gives the lock back after it has written.',
  question: 'How many of the orders lose an addition now?',
  answers: { zero: 'None', fewer: 'Fewer than before, but some' },
  expected: 'zero',
  why: 'While one thread has the lock, the other one waits. So it cannot read between the read and the write. Only two orders are left: who gets the lock first is all that is open.',
  wrong: {
    fewer: 'A lock does not make a bad order rare. It makes it impossible, as long as everybody takes the same lock.',
  },
} as const satisfies StepText;

export const POINTS = {
  title: 'What Python allows',
  says: 'Two programs, with the places where Python 3.13 may switch threads. The first one has counter += 1. The second one has counter += one(), with a call in the line.',
  question: 'Which of the two programs can lose an addition in Python 3.13?',
  answers: { both: 'Both', call: 'Only the one with the call', neither: 'Neither of them' },
  expected: 'call',
  why: 'Since 3.10 Python switches threads only after a call, where a function begins, and where a loop jumps back. The line counter += 1 has none of these in its middle. The line counter += one() calls a function after the counter was read. But this is how Python is made, and no promise. In Python 3.9, and in Python without a GIL, both can lose.',
  wrong: {
    both: 'So it was up to Python 3.9, and so it is in a Python without a GIL. From 3.10 on, the GIL is handed over at fewer places.',
    neither:
      'The GIL keeps two threads from running at the same moment. It can still be handed over in the middle of a line, at a call.',
  },
} as const satisfies StepText;

export const AWAIT = {
  title: 'Coroutines',
  says: 'Two coroutines add to the counter without a lock. They can be switched only at an await, and there is none between reading and writing.',
  question: 'How many of their orders lose an addition?',
  answers: { zero: 'None', some: 'Some' },
  expected: 'zero',
  why: 'Between two awaits a coroutine has the thread for itself. Nobody can come between reading and writing, so no lock is needed. An await in the middle brings the fault back: press “Change”, and choose the program “Counter with an await”.',
  wrong: {
    some: 'A coroutine is never interrupted. It gives way at an await, and here there is no await in the middle.',
  },
} as const satisfies StepText;

export const DEADLOCK = {
  title: 'Two locks',
  says: 'Each of two threads needs two locks. A takes lock a and then lock b. B takes lock b and then lock a.',
  question: 'What is the worst that can happen?',
  answers: { slow: 'One waits for the other for a while', ever: 'Both wait for ever', lost: 'A wrong result' },
  expected: 'ever',
  why: 'A takes a, B takes b. Now A waits for b and B waits for a, and nobody can go on: this is a deadlock. If both take the locks in the same order, no order of steps ends so.',
  wrong: {
    slow: 'In some orders that is all. In others each has what the other one needs, and neither gives it back.',
    lost: 'The locks do keep the work apart. The price is another fault: the program stops.',
  },
} as const satisfies StepText;

export const POOL = {
  title: 'When is a pool done?',
  says: 'A worker takes two jobs from a queue and puts the answers into another one. The first pool collects answers until the queue of jobs is empty. The second one counts messages of workers that say “done”.',
  question: 'Which pool can miss an answer?',
  answers: { first: 'The one that looks at the queue', both: 'Both', neither: 'Neither of them' },
  expected: 'first',
  why: 'An empty queue of jobs does not mean that all jobs are done. The worker may have taken the last job and still be at work. A worker that says “done” says it after its last answer.',
  wrong: {
    both: 'The second pool waits for a message that comes after the last answer. So it cannot stop too early.',
    neither:
      'A job that was taken is no longer in the queue, and its answer is not yet there. At that moment the pool stops.',
  },
} as const satisfies StepText;

/** All schedules are counted, and so are the ends of real runs. */
export const FOUND = 'Counted:';

export const ofAll = (bad: string, all: string): string => `${grouped(bad)} of ${grouped(all)} schedules end wrong.`;

export const real = (bad: string, all: string, runs: string, share: string): string =>
  `${ofAll(bad, all)} Of ${runs} real runs, ${share} did.`;

export const NO_REAL_THREADS = 'This page has no real threads to run it on, so there was nothing to measure.';

export const ofBoth = (one: string, ofOne: string, other: string, ofOther: string): string =>
  `The first program: ${grouped(one)} of ${grouped(ofOne)} schedules end wrong. The second one: ${grouped(other)} of ${grouped(ofOther)}.`;

export const stuck = (deadlocks: string, all: string, inOrder: string, ofInOrder: string): string =>
  `${grouped(deadlocks)} of ${grouped(all)} schedules end in a deadlock. With both locks in the same order: ${grouped(inOrder)} of ${grouped(ofInOrder)}.`;
