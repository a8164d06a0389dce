/** The steps of the locks lab. */
import { count, counted, finePercent, nanoseconds } from '../../format/format';
import type { StepText } from './step-text';

export const LOSE = {
  title: 'Lose some',
  says: 'Four threads add 1 to the same counter, again and again. Nothing keeps them apart.',
  question: 'At the end, how many additions are missing?',
  answers: { none: 'None', few: 'A few, fewer than 100', many: 'Hundreds, or more' },
  expected: 'many',
  why: 'To add 1 takes two steps: load the number, then store the number plus 1. Two threads load 41, both store 42, and one addition is lost. On several cores this happens all the time.',
  wrong: {
    none: 'One line of code is not one step of the machine. Between its steps another thread may do anything.',
    few: 'Races are rare only where threads seldom meet. These meet at every addition. A race that is rare is worse: no test finds it.',
  },
} as const satisfies StepText;

export const lost = (made: number, missing: number): string =>
  `${count(made)} additions were made, ${count(missing)} are missing: ${finePercent(missing / made)}.`;

export const COST = {
  title: 'Guard it, and pay',
  says: 'Four runs: without a guard, with a lock, with an atomic addition, and with coroutines, which need no guard.',
  question: 'How fast are additions with a lock, compared with no guard?',
  answers: { same: 'About as fast', slower: 'Clearly slower' },
  expected: 'slower',
  why: 'Taking and giving back a lock is work, and threads that find it taken have to wait. The counter is right, and that is worth it. A lock held for long, or by many, costs more: this is contention. The bars show all four.',
  wrong: {
    same: 'A lock looks like one line of code, but each addition now waits for its turn.',
  },
} as const satisfies StepText;

export const cost = (unguarded: number, locked: number, atomic: number, coroutines: number): string =>
  `Millions of additions a second: ${millions(unguarded)} without a guard, ${millions(locked)} with a lock, ${millions(atomic)} with an atomic addition, ${millions(coroutines)} with coroutines.`;

const millions = (perSecond: number): string => count(Math.round(perSecond / 1e6));

export const SHARING = {
  title: 'Share no variable, and pay',
  says: 'Two threads add, each to a counter of its own: first side by side in memory, then farther and farther apart.',
  question: 'Nobody shares a variable. Side by side, how long does an addition take, compared with far apart?',
  answers: { same: 'As long', longer: 'Clearly longer' },
  expected: 'longer',
  why: 'Cores do not move single numbers, but whole lines of memory. To add, a core must have the line to itself. Two counters in one line share it, so each addition takes the line away from the other core. This is false sharing. Far apart, each core keeps its own line.',
  wrong: {
    same: '“Own variables cannot disturb each other.” Their values cannot. But the cores share the line in which both stand, and wait for it.',
  },
} as const satisfies StepText;

/** Where the threads took turns on one core, or others had the cores. */
export const NOT_TOGETHER =
  'At some distances the two threads never added at the same time, so they could not disturb each other there, and nothing is decided. Something else had the cores. Close what else computes on this machine, and press the step’s title to take it again.';

export const sharing = (same: number, near: number, far: number, line: number | undefined): string =>
  `One addition takes ${nanoseconds(near)} ns side by side and ${nanoseconds(far)} ns far apart; to one counter for both ${nanoseconds(same)} ns.${line === undefined ? '' : ` From ${line} bytes on they leave each other alone.`}`;

export const CUT = {
  title: 'End a thread in the middle',
  says: 'A thread moves 1 from one account to another, under a lock, and is ended from outside. Three times.',
  question: 'Does the lock keep the sum right?',
  answers: { right: 'Yes, each time', wrong: 'No' },
  expected: 'wrong',
  why: 'A lock keeps others out. It does not finish the update for you. The thread was ended between taking and giving, so 1 is missing for ever, and the lock stays locked. This is why Python has no way to kill a thread.',
  wrong: {
    right:
      'A lock protects against other threads that take the same lock. Whoever ends a thread does not ask for the lock first.',
  },
} as const satisfies StepText;

/** Where a browser lets a worker go on that it was told to end. */
export const NONE_ENDED =
  'In this browser no thread was ended in the middle: each computed on until it was told to stop. So there is nothing to measure here; other browsers end it.';

export const cut = (tries: number, torn: number): string =>
  `${counted(tries, 'thread')} ended, and ${count(torn)} left a wrong sum.`;

/** A task is cancelled where it awaits; a wrong sum would tell of an await inside an update. */
export const cancelled = (tries: number, torn: number): string =>
  `${counted(tries, 'task')} cancelled, ${torn === 0 ? 'none' : count(torn)} inside an update.`;

export const CANCEL = {
  title: 'Cancel politely',
  says: 'The same update in a coroutine, and its task is cancelled. Three times.',
  question: 'Is the sum right now?',
  answers: { right: 'Yes, each time', wrong: 'No' },
  expected: 'right',
  why: 'A task is cancelled only where it awaits. Between taking and giving there is no await, so nobody can come in between. It hears of the end, and can clean up first.',
  wrong: {
    wrong: 'A coroutine is interrupted only at an await. This one has no await in the middle of its update.',
  },
} as const satisfies StepText;
