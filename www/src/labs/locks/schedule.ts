/**
 * The schedules that the schematic of the locks lab shows: who does what, in which order, and what stands in the memory
 * after it. They are written by hand, to show one order that matters; a run is not looked at.
 */
import type { Guard } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/lost-update';

/** One step of a schedule. */
export interface Deed {
  /** Which of the two does it. */
  who: 0 | 1;
  /** What it does; two of them together cannot be separated. */
  does: readonly string[];
  /** What stands in the memory afterwards. */
  memory: string;
  says: string;
  /** Which way the number goes: from the memory, to it, or both. */
  arrow?: 'load' | 'store' | 'both';
  /** Whether it waits, or destroys something. */
  kind?: 'waits' | 'destroys';
  /** Whether the lock is held afterwards. */
  locked?: boolean;
}

export interface Schedule {
  title: string;
  /** Who works: each has a lane, or all share one. */
  who: readonly string[];
  oneLane: boolean;
  /** What the memory is called, and what stands in it at first. */
  memory: string;
  before: string;
  /** Whether there is a lock to be drawn. */
  hasLock: boolean;
  deeds: readonly Deed[];
}

const { load, store, LOAD_AND_STORE, SAYS } = texts;

const COUNTER = { memory: texts.COUNTER, before: '41', oneLane: false, hasLock: false, who: texts.THREADS };

const COUNTING: Record<Guard, Schedule> = {
  none: {
    ...COUNTER,
    title: texts.TITLES.none,
    deeds: [
      { who: 0, does: [load(41)], arrow: 'load', memory: '41', says: SAYS.firstLoads },
      { who: 1, does: [load(41)], arrow: 'load', memory: '41', says: SAYS.secondLoadsTheSame },
      { who: 0, does: [store(42)], arrow: 'store', memory: '42', says: SAYS.firstStores },
      { who: 1, does: [store(42)], arrow: 'store', memory: '42', says: SAYS.secondOverwrites, kind: 'destroys' },
    ],
  },
  lock: {
    ...COUNTER,
    title: texts.TITLES.lock,
    hasLock: true,
    deeds: [
      { who: 0, does: [texts.TAKE_LOCK, load(41)], arrow: 'load', memory: '41', says: SAYS.firstLocks, locked: true },
      { who: 1, does: [texts.WAITS], memory: '41', says: SAYS.secondWaits, kind: 'waits', locked: true },
      { who: 0, does: [store(42), texts.RELEASE_LOCK], arrow: 'store', memory: '42', says: SAYS.firstReleases },
      { who: 1, does: [texts.TAKE_LOCK, load(42)], arrow: 'load', memory: '42', says: SAYS.secondLocks, locked: true },
      { who: 1, does: [store(43), texts.RELEASE_LOCK], arrow: 'store', memory: '43', says: SAYS.noneLost },
    ],
  },
  atomic: {
    ...COUNTER,
    title: texts.TITLES.atomic,
    deeds: [
      { who: 0, does: [LOAD_AND_STORE(41, 42)], arrow: 'both', memory: '42', says: SAYS.firstAtOnce },
      { who: 1, does: [LOAD_AND_STORE(42, 43)], arrow: 'both', memory: '43', says: SAYS.noneLost },
    ],
  },
  coroutines: {
    ...COUNTER,
    title: texts.TITLES.coroutines,
    who: texts.TASKS,
    oneLane: true,
    deeds: [
      { who: 0, does: [load(41)], arrow: 'load', memory: '41', says: SAYS.firstTaskLoads },
      { who: 0, does: [store(42)], arrow: 'store', memory: '42', says: SAYS.firstTaskStores },
      { who: 1, does: [load(42)], arrow: 'load', memory: '42', says: SAYS.secondTaskLoads },
      { who: 1, does: [store(43)], arrow: 'store', memory: '43', says: SAYS.noneLost },
    ],
  },
};

/** Nobody comes between its steps, guarded or not. */
const ALONE: Schedule = {
  ...COUNTER,
  title: texts.ALONE_TITLE,
  who: texts.ONE_THREAD,
  oneLane: true,
  deeds: [
    { who: 0, does: [load(41)], arrow: 'load', memory: '41', says: SAYS.aloneLoads },
    { who: 0, does: [store(42)], arrow: 'store', memory: '42', says: SAYS.aloneStores },
    { who: 0, does: [load(42)], arrow: 'load', memory: '42', says: SAYS.aloneLoadsAgain },
    { who: 0, does: [store(43)], arrow: 'store', memory: '43', says: SAYS.noneLost },
  ],
};

const ACCOUNTS = {
  memory: texts.ACCOUNTS,
  before: '500 | 500',
  oneLane: true,
  hasLock: false,
  who: texts.ONE_THREAD,
};

const [TAKE, GIVE] = [texts.TAKE_ONE, texts.GIVE_ONE];
const [ALL, LESS, MOVED] = ['500 | 500', '499 | 500', '499 | 501'];

const ended = (locked: boolean) =>
  ({
    who: 0,
    does: [texts.ENDED],
    memory: LESS,
    says: locked ? SAYS.endedLocked : SAYS.ended,
    kind: 'destroys',
    locked,
  }) as const;

const CUTTING: Record<Guard, Schedule> = {
  none: {
    ...ACCOUNTS,
    title: texts.CUT_TITLES.none,
    deeds: [{ who: 0, does: [TAKE], arrow: 'load', memory: LESS, says: SAYS.taken }, ended(false)],
  },
  lock: {
    ...ACCOUNTS,
    title: texts.CUT_TITLES.lock,
    hasLock: true,
    deeds: [
      { who: 0, does: [texts.TAKE_LOCK], memory: ALL, says: SAYS.othersOut, locked: true },
      { who: 0, does: [TAKE], arrow: 'load', memory: LESS, says: SAYS.taken, locked: true },
      ended(true),
    ],
  },
  atomic: {
    ...ACCOUNTS,
    title: texts.CUT_TITLES.atomic,
    deeds: [{ who: 0, does: [TAKE], arrow: 'load', memory: LESS, says: SAYS.takenAtomically }, ended(false)],
  },
  coroutines: {
    ...ACCOUNTS,
    title: texts.CUT_TITLES.coroutines,
    who: texts.ONE_TASK,
    deeds: [
      { who: 0, does: [TAKE], arrow: 'load', memory: LESS, says: SAYS.taskTakes },
      { who: 0, does: [GIVE], arrow: 'store', memory: MOVED, says: SAYS.taskGives },
      { who: 0, does: [texts.CANCELLED_AT_AWAIT], memory: MOVED, says: SAYS.taskCancelled },
    ],
  },
};

/** With `alone` there is one thread, or one task. */
export function scheduleOf(guard: Guard, cut: boolean, alone: boolean): Schedule {
  if (cut) return CUTTING[guard];
  return alone && guard === 'none' ? ALONE : COUNTING[guard];
}
