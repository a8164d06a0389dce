/** The steps of the GIL lab. */
import { counted, duration, milliseconds, times } from '../../format/format';
import type { StepText } from './step-text';

export const TURNS = {
  title: 'Compute under the lock',
  says: 'First one thread checks one large number. Then four threads check one each. All under a GIL.',
  question: 'How long do the four threads take?',
  answers: { one: 'As long as the one', four: 'Four times as long', more: 'Much more than four times as long' },
  expected: 'four',
  why: 'Four checks are four times the work, and the GIL lets one thread compute at a time. Follow the solid blocks: there is never more than one. A waiting thread asks (a tick) after 5 ms, and then the holder hands the lock over.',
  wrong: {
    one: 'All four are under way at the same time, but not at work at the same time. That is the difference between concurrent and parallel.',
    more: 'The hand-overs cost little: one in 5 ms, and each takes a small part of a millisecond.',
  },
} as const satisfies StepText;

export const turns = (oneMs: number, fourMs: number, threads: number): string =>
  `One thread: ${duration(oneMs)}. ${counted(threads, 'thread')}: ${duration(fourMs)}, ${times(fourMs / oneMs)} as long.`;

export const FREE = {
  title: 'Take the lock away',
  says: 'Four threads with a GIL, and then the same four without one, as in Python’s free-threaded build.',
  question: 'How much faster is it without the lock?',
  answers: {
    same: 'No faster',
    cores: 'As many times as there are cores, at most',
    four: 'Four times, on any machine',
  },
  expected: 'cores',
  why: 'Nobody waits for a lock now. What is left to share are the cores: threads beyond their number take turns.',
  wrong: {
    same: 'The lock was what kept the other cores idle.',
    four: 'Four threads can be at work at the same moment only on four cores.',
  },
} as const satisfies StepText;

export const freed = (lockedMs: number, freeMs: number, cores: number): string =>
  `${duration(lockedMs)} with the lock, ${duration(freeMs)} without it: ${times(lockedMs / freeMs)} as fast. The browser reports ${counted(cores, 'core')}.`;

export const WAIT = {
  title: 'Wait for the outside',
  says: 'Four threads that mostly wait, as for a server: with a GIL, and then without one.',
  question: 'How much longer does it take with the lock?',
  answers: { same: 'Hardly longer', twice: 'Twice as long', four: 'Four times as long' },
  expected: 'same',
  why: 'A thread that waits for the outside gives the GIL back first. So four threads wait at the same time. This is why threads in Python are good for input and output.',
  wrong: {
    twice: 'Who waits for the outside does not hold the lock, so nobody has to wait for the lock.',
    four: 'This would be so if a thread kept the lock while it waits. Python releases it around every read, write and sleep.',
  },
} as const satisfies StepText;

export const waited = (lockedMs: number, freeMs: number): string =>
  `${duration(lockedMs)} with the lock, ${duration(freeMs)} without it.`;

export const CONVOY = {
  title: 'Form a convoy',
  says: 'Two threads compute; two wait for answers from outside. With a GIL, and then without one.',
  question: 'An answer is there. How long until its thread goes on, at worst, with the lock?',
  answers: { once: 'Less than 1 ms', interval: 'Some milliseconds', long: 'More than a second' },
  expected: 'interval',
  why: 'The thread with the answer needs the lock, and a computing thread holds it. So it waits a switch interval, asks, and may have to wait for the next thread too. A queue of threads behind the lock is called a convoy.',
  wrong: {
    once: 'This is so without a GIL. With one, the answer comes at once, but the lock does not.',
    long: 'The wait is limited: who waits longer than the switch interval asks, and the holder lets go at its next safe point.',
  },
} as const satisfies StepText;

export const convoyed = (withMs: number, withoutMs: number): string =>
  `The longest wait was ${milliseconds(withMs)} with the lock, and ${milliseconds(withoutMs)} without it.`;

export const OUTSIDE = {
  title: 'Compute outside the lock',
  says: 'Four threads compute with the GIL held, and then in native code that has released it, as hashlib or NumPy do in Python.',
  question: 'What does releasing the lock bring, with the GIL still there?',
  answers: { nothing: 'Nothing', faster: 'The threads are faster together' },
  expected: 'faster',
  why: 'The GIL protects Python’s own objects. Native code that does not touch them can release it, and then threads compute on all cores.',
  wrong: {
    nothing:
      'The GIL stops Python code from running in parallel. Code outside Python, which has given it back, it does not stop.',
  },
} as const satisfies StepText;

export const outside = (insideMs: number, outsideMs: number): string =>
  `${duration(insideMs)} with the lock held, ${duration(outsideMs)} with the lock released: ${times(insideMs / outsideMs)} as fast.`;

export const INTERVAL = {
  title: 'Ask less often',
  says: 'The convoy again, and then the same with a switch interval of 50 ms instead of 5 ms.',
  question: 'What does the longer interval do to the longest wait for the lock?',
  answers: { shorter: 'It is shorter', same: 'It stays about the same', longer: 'It is longer' },
  expected: 'longer',
  why: 'Who waits for the lock now waits 50 ms before it asks. Fewer hand-overs cost less, but answers are taken later. Python has 5 ms as a middle way; sys.setswitchinterval changes it.',
  wrong: {
    shorter: 'There are fewer hand-overs, so each thread holds the lock for longer.',
    same: 'The interval is exactly how long a waiting thread is patient before it asks.',
  },
} as const satisfies StepText;

export const patient = (shortMs: number, longMs: number): string =>
  `The longest wait was ${milliseconds(shortMs)} with 5 ms, and ${milliseconds(longMs)} with 50 ms.`;
