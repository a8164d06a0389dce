/** What the lab of all schedules says: programs, steps, who waits for what, and how it ends. */
import type { Points, ProgramId } from '../../../pkg/baseline/interleave';
import type { Act, Aim } from '../../../pkg/schedules/interleave';
import { counted, duration, grouped } from '../format/format';
import { anyOf } from '../format/list';

/** By their numbers in a schedule. */
export const THREADS = ['A', 'B', 'C'] as const;

export const thread = (name: string): string => `Thread ${name}`;

/** Where switches are at awaits only. */
export const task = (name: string): string => `Task ${name}`;

export interface ProgramText {
  name: string;
  /** What to look for. */
  says: string;
}

export const PROGRAMS: Record<ProgramId, ProgramText> = {
  counter: { name: 'counter += 1', says: 'Two threads read the same number, and one of their additions is lost.' },
  'counter-call': {
    name: 'counter += one()',
    says: 'A call stands between reading and writing, so Python may switch there.',
  },
  'counter-await': {
    name: 'Counter with an await',
    says: 'An await stands between reading and writing, so coroutines may switch there.',
  },
  'counter-lock': { name: 'Counter with a lock', says: 'Who has the lock reads and writes. Nobody comes between.' },
  'wrong-lock': {
    name: 'A lock for each thread',
    says: 'Each thread has a lock of its own, so no lock keeps another thread out.',
  },
  seat: { name: 'One seat, two people', says: 'Two people see that the seat is free, and both get a ticket.' },
  'seat-lock': {
    name: 'One seat, with a lock',
    says: 'Looking and taking belong together, so one person gets the ticket.',
  },
  transfer: {
    name: 'A transfer of money',
    says: 'Between the two halves of a transfer the money is in neither place.',
  },
  'transfer-lock': { name: 'A transfer with a lock', says: 'The reader waits until the transfer is whole.' },
  'two-locks': { name: 'Two locks, opposite order', says: 'Each thread has one lock and waits for the other lock.' },
  'two-locks-ordered': {
    name: 'Two locks, same order',
    says: 'Both threads take the locks in the same order, so nobody waits for ever.',
  },
  philosophers: { name: 'Three philosophers', says: 'Each philosopher has one fork and waits for the next fork.' },
  'philosophers-ordered': {
    name: 'Philosophers, in order',
    says: 'Everybody takes the fork with the lower number first.',
  },
  'wake-up': { name: 'A lost wake-up', says: 'The notification comes before anybody sleeps, and it is lost.' },
  event: { name: 'An event instead', says: 'An event stays set, so it does not matter who comes first.' },
  'pool-racy': {
    name: 'Pool: stops when the queue is empty',
    says: 'The pool stops when no job is left to take. It misses answers that are still to come.',
  },
  'pool-sentinels': {
    name: 'Pool: counts who is done',
    says: 'Each worker says when it is done, and the pool counts these messages.',
  },
  'double-checked': {
    name: 'Ready too early',
    says: 'The first thread computes the size, and all others use it. But it says “ready” too early.',
  },
  'double-checked-mended': {
    name: 'Ready when computed',
    says: 'The first thread computes the size, and only then it says “ready”.',
  },
  'peterson-flags': { name: 'Two flags', says: 'Both threads raise their flags, and each waits for the other.' },
  peterson: {
    name: 'Peterson: two flags and a turn',
    says: 'With two flags and a turn, two threads keep each other out without a lock. G. L. Peterson found this in 1981.',
  },
};

export const POINTS: Record<Points, { name: string; says: string }> = {
  instruction: {
    name: 'anywhere',
    says: 'Before each access to something shared: threads that run at the same time, as in C, Rust and Python without a GIL.',
  },
  bytecode: {
    name: 'between bytecodes',
    says: 'As Python did up to 3.9. Each access here is one bytecode or one call, so this gives the same schedules as “anywhere”.',
  },
  call: {
    name: 'at calls and jumps back',
    says: 'As Python does from 3.10 on, under its GIL. That is how the interpreter is made, and no promise of the language.',
  },
  await: { name: 'at an await', says: 'As coroutines do: only where they really wait.' },
};

export const AIMS: Record<Aim, string> = {
  'lose-one': 'Make an addition get lost.',
  'sell-twice': 'Sell the one seat twice.',
  'miss-money': 'Let the reader find less money than there is.',
  'miss-answers': 'Let the pool return fewer answers than there are jobs.',
  'come-early': 'Let a thread take the size before it is computed.',
  'wait-for-ever': 'Make a thread wait for ever.',
};

export const YOUR_AIM = 'Your aim:';

/** Of a program that is mended, or is safe with these switch points. */
export const NOT_POSSIBLE = 'Not possible here:';

/** Instead of what goes wrong elsewhere. */
export const SAFE_HERE = 'With the places for switches that are set, nothing goes wrong.';

export const LEVELS = 'Levels';

export const LEVEL_TITLES = [
  'Lose an addition',
  'Sell the seat twice',
  'Lose one in Python 3.13',
  'Lose some money',
  'Stop two threads for ever',
  'Wake nobody',
  'Leave the pool too early',
  'Say “ready” too early',
  'Let three philosophers starve',
  'Stop two polite threads',
] as const;

export const level = (number: number, title: string): string => `Level ${number}: ${title}`;

export const levelDone = (number: number, title: string): string => `Level ${number}: ${title}, done`;

export const YOU_ARE = 'You are the scheduler. Say who takes the next step.';

/** How much one step does. */
export const STEP_GOES_TO: Record<Points, string> = {
  instruction: 'In one step a thread reads or writes one thing that they share, or takes a lock.',
  bytecode: 'In one step a thread reads or writes one thing that they share, or takes a lock.',
  call: 'A step goes on to the next place where Python may switch, so it may do several things.',
  await: 'A step goes on to the next await, so it may do several things.',
};

export const keys = (names: readonly string[]): string =>
  `Once you have pressed a button here, keys do the same: ${names.map((name, at) => `${at + 1} is a step of ${name}`).join(', ')}, U is a step back.`;

export const UNDO = 'Undo';

export const RESTART = 'Start again';

export const SHOW_ME = 'Show me a schedule that does it';

export const nextLevel = (title: string): string => `Next level: ${title}`;

export const LOADING = 'The explorer is on its way…';

export const PLAY_NEXT = 'Next step';

/** Before what the names stand for that a thread was started with. */
export const GIVEN = 'Here';

export const SHARED = 'What they share';

export const HAS_READ = 'has read';

export const YOUR_SCHEDULE = 'Your schedule';

export const NO_STEP = 'No step yet.';

/** Of a schedule that is shown. */
export const PRESS_NEXT = 'Press “Next step” to see the first one.';

/** Of threads whose code is shown once: who stands on a line. */
export const NEXT_OF = 'next of';

/** In place of its code, where there is little room. */
export const sameCode = (name: string): string => `same code as ${name}`;

export const nextLine = (language: string): string => `next line in ${language}`;

/** A step that is to come, in words that stand on a button. */
export const TO_DO: Record<Act, (object: string, value: string) => string> = {
  load: (object) => `read ${object}`,
  store: (object, value) => `write ${value} to ${object}`,
  lock: (object) => `take ${object}`,
  unlock: (object) => `give back ${object}`,
  put: (object, value) => `put ${value} into ${object}`,
  get: (object) => `get from ${object}`,
  'is-empty': (object) => `ask: is ${object} empty?`,
  set: (object) => `set ${object}`,
  wait: (object) => `go on after ${object}`,
  sleep: (object) => `sleep at ${object}`,
  wake: (object) => `wake up at ${object}`,
  notify: (object) => `notify ${object}`,
  call: () => 'call a function',
  nap: () => 'sleep for a moment',
  jump: () => 'jump back',
  spin: () => 'look once more',
};

/** A step that was taken. */
export const DONE: Record<Act, (object: string, value: string) => string> = {
  load: (object, value) => `reads ${object}: ${value}`,
  store: (object, value) => `writes ${value} to ${object}`,
  lock: (object) => `takes ${object}`,
  unlock: (object) => `gives back ${object}`,
  put: (object, value) => `puts ${value} into ${object}`,
  get: (object, value) => `gets ${value} from ${object}`,
  'is-empty': (object, value) => `asks whether ${object} is empty: ${value}`,
  set: (object) => `sets ${object}`,
  wait: (object) => `goes on after ${object}`,
  sleep: (object) => `sleeps at ${object}`,
  wake: (object) => `wakes up at ${object}`,
  notify: (object) => `notifies ${object}`,
  call: () => 'calls a function',
  nap: () => 'sleeps for a moment',
  jump: () => 'jumps back',
  spin: () => 'looks once more',
};

export const letIt = (name: string, does: string): string => `Let ${name} ${does}`;

export const took = (name: string, does: readonly string[]): string => `${name} ${does.join(', ')}`;

export const ENDED = 'has ended';

export const WAITS = {
  own: 'for a lock that it holds itself',
  item: 'until something is in the queue',
  room: 'until there is room in the queue',
  event: 'until the event is set',
  notification: 'until somebody notifies',
} as const;

/** Of several variables one is enough. */
export const waitsForChange = (variables: readonly string[]): string => `until ${anyOf(variables)} changes`;

export const waitsForLock = (lock: string, holder: string): string => `for ${lock}, which ${holder} has`;

export const waits = (name: string, why: string): string => `${name} waits ${why}`;

export const HOLDS = { free: 'free', set: 'set', notSet: 'not set', empty: 'empty', nobody: 'nobody sleeps' } as const;

export const heldBy = (name: string): string => `held by ${name}`;

export const asleep = (names: readonly string[]): string => `asleep: ${names.join(', ')}`;

/** What comes out, by what the aim of the program is about. */
export const CAME_OUT: Record<Aim, (value: string, right: string) => string> = {
  'lose-one': (value, right) => `The counter shows ${value} of ${right}`,
  'sell-twice': (value) => `${counted(Number(value), 'ticket')} sold for the one seat`,
  'miss-money': (value, right) => `The reader found ${value} of ${right}`,
  'miss-answers': (value, right) => `The pool returned ${value} of ${right} answers`,
  'come-early': (value, right) => `${value} of ${right} threads got the size`,
  'wait-for-ever': () => 'All came to their end',
};

export const FOR_EVER = 'Somebody waits for ever';

/** On a leaf of the picture. */
export const LEAF_STUCK = 'for ever';

export const GOOD = 'as it should be';

export const BAD = 'wrong';

export const ended = (outcome: string, judgement: string): string => `${outcome}: ${judgement}.`;

export const reachedIn = (switches: number, par: number): string =>
  `✓ Aim reached, with ${counted(switches, 'switch', 'switches')} from one thread to another. The fewest that do it: ${par}.`;

export const NOT_REACHED = 'The aim is not reached. Take steps back, or start again.';

export const fewest = (switches: number): string =>
  `It can be done with ${counted(switches, 'switch', 'switches')} from one thread to another.`;

export const noneDoes = (all: string): string => `No schedule does it: all ${grouped(all)} were tried.`;

export const noneFound = (tried: string): string =>
  `None was found among ${grouped(tried)} schedules. There are more, so press Run to try all.`;

export const mended = (name: string): string => `See it mended: ${name}`;

/** A schedule of a link that the program does not allow. */
export const wrongSchedule = (at: number, why: string): string =>
  `Step ${at} of the schedule cannot be taken: ${why}. The steps before it are shown.`;

export const WHY_NOT = {
  'not-a-digit': 'that is no thread',
  'no-such-thread': 'there is no such thread',
  blocked: 'the thread waits',
  ended: 'the thread has ended',
} as const;

export const TRYING = 'tries every order';

export const RUNNING_FOR_REAL = 'runs on real threads';

export const soFar = (states: string, steps: number): string =>
  `${states} different states so far, at step ${steps} of each schedule.`;

export const result = (bad: string, all: string, ms: number): string =>
  `${grouped(bad)} of ${grouped(all)} schedules end wrong. All were tried, in ${duration(ms)}.`;

export const resultNone = (all: string, ms: number): string =>
  `No schedule ends wrong: all ${grouped(all)} were tried, in ${duration(ms)}.`;

export const resultSome = (bad: string, all: string): string =>
  `At least ${grouped(bad)} of at least ${grouped(all)} schedules end wrong. There are too many to try all.`;

/** What the explorer takes for granted. */
export const YOUR_PROCESSOR = 'Here each step takes effect at once, for all threads. And your processor?';

export const YOUR_PROCESSOR_LINK = 'It reorders, too.';

export const FIGURES = { all: 'schedules', bad: 'end wrong', stuck: 'wait for ever' } as const;

export const schedules = (howMany: string): string => `${grouped(howMany)} of the schedules`;

/** Over the last run and the one before it. */
export const BESIDE = 'Side by side';

export const REAL_WRONG = 'of real runs wrong';

export const GUESS =
  'A schedule is one order of all steps. How many of all schedules will end wrong? Guess, then press Run.';

export const axis = (name: string): string => `steps of ${name}`;

export const STEPS_TAKEN = 'steps taken';

export const pictureSays = (all: string, bad: string): string =>
  `A picture of all ${grouped(all)} schedules as paths from the start to their ends; ${grouped(bad)} of them end wrong.`;

export const HOW_TO_READ_TWO =
  'Start at the top left. A step of A goes to the right, a step of B goes down. Each path to an end is a schedule. The more stripes a dot has, the more of the schedules through it end wrong. Point at an end to see its paths; press it to replay one.';

export const HOW_TO_READ_THREE =
  'Start at the left. Each step goes one column to the right. Each path to an end is a schedule. The more stripes a dot has, the more of the schedules through it end wrong. Point at an end to see its paths; press it to replay one.';

export const TOO_LARGE = 'There are too many states to draw them. The counts are exact all the same.';

export const YOU_ARE_HERE = 'you are here';

export const REPLAY = 'Show one step by step';

export const EVERY_SCHEDULE = 'Every schedule';

export const REAL_THREADS = 'Real threads here';

export const NO_SCHEDULE = 'none of the schedules';

export const NO_RUN = 'none of the runs';

export const realRuns = (howMany: number): string => counted(howMany, 'run');

/** The answer of theory, and that of this machine. */
export const beside = (bad: string, all: string, runs: string, share: string): string =>
  `${grouped(bad)} of ${grouped(all)} schedules end wrong. Of ${runs} real runs here, ${share} did.`;

export const realResult = (runs: string, share: string): string => `Of ${runs} real runs here, ${share} ended wrong.`;

export const REAL_NOW = 'All schedules were tried. Real threads run it now, again and again.';

export const WHY_NOT_THE_SAME =
  'Each schedule is one possible order and counts once. But the orders are not equally likely. Real threads take their steps in billionths of a second and are seldom stopped in between, so some orders hardly ever come. A sleep in the middle can make a rare order the usual one. It also depends on the machine, and on what else it does. So an order that did not come here may come often elsewhere.';

export const REAL_SWITCH_ANYWHERE =
  'Real threads can be interrupted before each access, whatever is set above. So they may end as no schedule of this setting does.';

export const TRIALS_LEFT_EMPTY =
  'How often real threads run it besides. Left empty, for about a second; 0 is not at all.';

export const NOT_REAL = 'It did not run on real threads.';

export const isEmpty = (object: string): string => `${object} empty`;
