/** The code of the lab of all schedules, by program; and which of its functions each thread runs. */
import type { ProgramId } from '../../../pkg/baseline/interleave';
import type { Language, Listing, Mark } from './listing';
import counterPython from '../../python/schedules/counter.py?whole&code';
import counterAwaitPython from '../../python/schedules/counter_await.py?whole&code';
import counterCallPython from '../../python/schedules/counter_call.py?whole&code';
import counterLockPython from '../../python/schedules/counter_lock.py?whole&code';
import doubleCheckedPython from '../../python/schedules/double_checked.py?whole&code';
import doubleCheckedMendedPython from '../../python/schedules/double_checked_mended.py?whole&code';
import eventPython from '../../python/schedules/event.py?whole&code';
import petersonPython from '../../python/schedules/peterson.py?whole&code';
import petersonFlagsPython from '../../python/schedules/peterson_flags.py?whole&code';
import philosophersPython from '../../python/schedules/philosophers.py?whole&code';
import philosophersOrderedPython from '../../python/schedules/philosophers_ordered.py?whole&code';
import poolRacyPython from '../../python/schedules/pool_racy.py?whole&code';
import poolSentinelsPython from '../../python/schedules/pool_sentinels.py?whole&code';
import seatPython from '../../python/schedules/seat.py?whole&code';
import seatLockPython from '../../python/schedules/seat_lock.py?whole&code';
import transferPython from '../../python/schedules/transfer.py?whole&code';
import transferLockPython from '../../python/schedules/transfer_lock.py?whole&code';
import twoLocksPython from '../../python/schedules/two_locks.py?whole&code';
import twoLocksOrderedPython from '../../python/schedules/two_locks_ordered.py?whole&code';
import wakeUpPython from '../../python/schedules/wake_up.py?whole&code';
import wrongLockPython from '../../python/schedules/wrong_lock.py?whole&code';
import counterRust from '../../../src/schedules/programs/counter.rs?cut=add,plain&code';
import counterCallRust from '../../../src/schedules/programs/counter.rs?cut=add_what_is_returned,with_call&code';
import counterAwaitRust from '../../../src/schedules/programs/counter.rs?cut=add_what_is_awaited,with_await&code';
import counterLockRust from '../../../src/schedules/programs/counter.rs?cut=add_under_lock,with_lock&code';
import wrongLockRust from '../../../src/schedules/programs/wrong_lock.rs?cut=add,program&code';
import seatRust from '../../../src/schedules/programs/seat.rs?cut=book,racy&code';
import seatLockRust from '../../../src/schedules/programs/seat.rs?cut=book_under_lock,with_lock&code';
import transferRust from '../../../src/schedules/programs/transfer.rs?cut=transfer,add_up,racy&code';
import transferLockRust from '../../../src/schedules/programs/transfer.rs?cut=transfer_under_lock,add_up_under_lock,with_lock&code';
import twoLocksRust from '../../../src/schedules/programs/two_locks.rs?cut=work,program&code';
import twoLocksOrderedRust from '../../../src/schedules/programs/two_locks.rs?cut=work,program&code';
import philosophersRust from '../../../src/schedules/programs/philosophers.rs?cut=dine,program,left_first&code';
import philosophersOrderedRust from '../../../src/schedules/programs/philosophers.rs?cut=dine,program,lower_first&code';
import wakeUpRust from '../../../src/schedules/programs/wake_up.rs?cut=sleep_until_ready,make_ready_and_notify,lost&code';
import eventRust from '../../../src/schedules/programs/wake_up.rs?cut=wait_for_event,make_ready_and_set,with_event&code';
import poolRacyRust from '../../../src/schedules/programs/pool.rs?cut=collect_while_there_are_jobs,work,racy&code';
import poolSentinelsRust from '../../../src/schedules/programs/pool.rs?cut=collect_until_all_are_done,work_and_say_when_done,with_sentinels&code';
import doubleCheckedRust from '../../../src/schedules/programs/double_checked.rs?cut=say_then_compute,ready_too_early&code';
import doubleCheckedMendedRust from '../../../src/schedules/programs/double_checked.rs?cut=compute_then_say,ready_in_time&code';
import petersonFlagsRust from '../../../src/schedules/programs/peterson.rs?cut=add_with_flags,flags_alone&code';
import petersonRust from '../../../src/schedules/programs/peterson.rs?cut=add_with_flags_and_turn,whole&code';

const ADDING = {
  times: ['    for _ in range(times)', 'in 0..times'],
  start: ['group = [Thread(', 'program.thread('],
} as const satisfies Record<string, Mark>;

const LOCK: Mark = ['with lock:', ['me.lock(lock)', 'me.unlock(lock)']];

const BOOKING = {
  look: ['if not taken:', 'me.load(taken)'],
  pay: ['        pay()', 'me.call()'],
  take: ['taken = True', 'me.store(taken'],
  ticket: ['tickets.append(', 'tickets = 1'],
  start: ['group = [Thread(', 'program.thread('],
} as const satisfies Record<string, Mark>;

const MOVING = {
  find: ['return savings + wallet', ['let first = ', 'let second = ']],
  take: ['savings -= AMOUNT', ['let balance = me.load(savings)', 'me.store(savings']],
  receipt: ['        write_receipt()', 'me.call()'],
  give: ['wallet += AMOUNT', ['let balance = me.load(wallet)', 'me.store(wallet']],
} as const satisfies Record<string, Mark>;

const TWO_LOCKS = {
  first: ['with first:', ['me.lock(first)', 'me.unlock(first)']],
  nap: ['sleep(0.2)', 'me.nap()'],
  second: ['with second:', ['me.lock(second)', 'me.unlock(second)']],
} as const satisfies Record<string, Mark>;

const COMPUTING = {
  look: ['if not ready:', 'if me.load(ready)'],
  lock: LOCK,
  say: ['ready = True', 'me.store(ready'],
  compute: ['size = compute()', ['me.call()', 'me.store(size']],
  use: ['seen.append(size)', 'me.load(size)'],
} as const satisfies Record<string, Mark>;

const FLAGS = {
  times: ['    for _ in range(times)', 'in 0..times'],
  up: ['flags[own] = True', 'me.store(own_flag, 1)'],
  add: ['counter += one()', ['me.load(counter)', 'me.call()', 'me.store(counter']],
  down: ['flags[own] = False', 'me.store(own_flag, 0)'],
} as const satisfies Record<string, Mark>;

export const LISTINGS: Record<ProgramId, Listing> = {
  counter: {
    python: counterPython,
    rust: [counterRust],
    marks: { ...ADDING, add: ['counter += 1', ['me.load(counter)', 'me.store(counter']] },
  },
  'counter-call': {
    python: counterCallPython,
    rust: [counterCallRust],
    marks: { ...ADDING, add: ['counter += one()', ['me.load(counter)', 'me.call()', 'me.store(counter']] },
  },
  'counter-await': {
    python: counterAwaitPython,
    rust: [counterAwaitRust],
    marks: {
      times: ADDING.times,
      load: ['seen = counter', 'me.load(counter)'],
      nap: ['await asyncio.sleep(0)', 'me.nap()'],
      store: ['counter = seen + 1', 'me.store(counter'],
      start: ['asyncio.gather(', 'program.thread('],
    },
  },
  'counter-lock': {
    python: counterLockPython,
    rust: [counterLockRust],
    marks: { ...ADDING, lock: LOCK, add: ['counter += 1', ['me.load(counter)', 'me.store(counter']] },
  },
  'wrong-lock': {
    python: wrongLockPython,
    rust: [wrongLockRust],
    marks: {
      times: ADDING.times,
      own: ['self.lock = Lock()', 'program.lock('],
      lock: ['with self.lock:', ['me.lock(own_lock)', 'me.unlock(own_lock)']],
      add: ['counter += one()', ['me.load(counter)', 'me.call()', 'me.store(counter']],
      start: ADDING.start,
    },
  },
  seat: { python: seatPython, rust: [seatRust], marks: BOOKING },
  'seat-lock': { python: seatLockPython, rust: [seatLockRust], marks: { ...BOOKING, lock: LOCK } },
  transfer: { python: transferPython, rust: [transferRust], marks: MOVING },
  'transfer-lock': { python: transferLockPython, rust: [transferLockRust], marks: { ...MOVING, lock: LOCK } },
  'two-locks': {
    python: twoLocksPython,
    rust: [twoLocksRust],
    marks: { ...TWO_LOCKS, start: ['Thread(target=work, args=(b, a', 'let (first, second) = '] },
  },
  'two-locks-ordered': {
    python: twoLocksOrderedPython,
    rust: [twoLocksOrderedRust],
    marks: { ...TWO_LOCKS, start: ['Thread(target=work, args=(a, b', 'let (first, second) = '] },
  },
  philosophers: {
    python: philosophersPython,
    rust: [philosophersRust],
    marks: { ...TWO_LOCKS, forks: ['forks = [Lock()', 'let forks = '], who: ['numbers = [place', '[last, first]'] },
  },
  'philosophers-ordered': {
    python: philosophersOrderedPython,
    rust: [philosophersOrderedRust],
    marks: { ...TWO_LOCKS, forks: ['forks = [Lock()', 'let forks = '], who: ['numbers.sort()', '[first, last]'] },
  },
  'wake-up': {
    python: wakeUpPython,
    rust: [wakeUpRust],
    marks: {
      look: ['    if not ready:', 'if me.load(ready)'],
      nap: ['sleep(0.5)', 'me.nap()'],
      sleep: ['condition.wait()', 'me.sleep(condition)'],
      notify: ['condition.notify_all()', 'me.notify(condition)'],
      lock: ['with condition:', ['me.lock(condition', 'me.unlock(condition']],
      read: ['print(f"ready: ', 'me.load(ready)'],
      write: ['    ready = True', 'me.store(ready'],
    },
  },
  event: {
    python: eventPython,
    rust: [eventRust],
    marks: {
      wait: ['event.wait()', 'me.wait(event)'],
      read: ['print(f"ready: ', 'me.load(ready)'],
      write: ['    ready = True', 'me.store(ready'],
      set: ['event.set()', 'me.set(event)'],
    },
  },
  'pool-racy': {
    python: poolRacyPython,
    rust: [poolRacyRust],
    marks: {
      job: ['jobs.get()', 'me.get(jobs)'],
      work: ['sleep(0.05)', 'me.nap()'],
      answer: ['results.put(job * job)', 'me.put(results, job * job)'],
      empty: ['jobs.empty()', 'me.is_empty(jobs)'],
      collect: ['results.get()', 'me.get(results)'],
      stop: ['jobs.put(None)', 'me.put(jobs, STOP)'],
    },
  },
  'pool-sentinels': {
    python: poolSentinelsPython,
    rust: [poolSentinelsRust],
    marks: {
      job: ['jobs.get()', 'me.get(jobs)'],
      work: ['sleep(0.05)', 'me.nap()'],
      answer: ['results.put(job * job)', 'me.put(results, job * job)'],
      done: ['results.put(None)', 'me.put(results, STOP)'],
      until: ['while done < workers', 'while done < workers'],
      collect: ['results.get()', 'me.get(results)'],
    },
  },
  'double-checked': {
    python: doubleCheckedPython,
    rust: [doubleCheckedRust],
    marks: COMPUTING,
  },
  'double-checked-mended': {
    python: doubleCheckedMendedPython,
    rust: [doubleCheckedMendedRust],
    marks: COMPUTING,
  },
  'peterson-flags': {
    python: petersonFlagsPython,
    rust: [petersonFlagsRust],
    marks: {
      ...FLAGS,
      wait: ['while flags[other]', ['me.load(other_flag)', 'me.spin(']],
    },
  },
  peterson: {
    python: petersonPython,
    rust: [petersonRust],
    marks: {
      ...FLAGS,
      turn: ['        turn = other', 'me.store(turn'],
      wait: ['while flags[other] and', ['me.load(other_flag)', 'me.spin(']],
    },
  },
};

/** The functions that a thread runs, by their names in each language. */
export interface Functions {
  python: readonly string[];
  rust: readonly string[];
  /** What the names stand for that this thread has for something shared, or for a number. */
  given?: Given;
}

type Given = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const alike = (names: Readonly<Record<string, string>>): Given => ({ python: names, rust: names });

const inOrder = (name: string, first: string, second: string): Functions => ({
  python: [name],
  rust: [name],
  given: alike({ first, second }),
});

const adder = (number: number): Functions => ({
  python: ['Adder'],
  rust: ['add'],
  given: { python: { self: `adders[${number}]` }, rust: { own_lock: `adders[${number}].lock` } },
});

const behindFlags = (own: number, rust: string, turn: Readonly<Record<string, string>> = {}): Functions => {
  const other = 1 - own;
  return {
    python: ['add'],
    rust: [rust],
    given: {
      python: { own: String(own), other: String(other) },
      rust: { own_flag: `flags[${own}]`, other_flag: `flags[${other}]`, ...turn },
    },
  };
};

/** By thread; the last ones are those of all threads that follow. */
export const FUNCTIONS: Record<ProgramId, readonly Functions[]> = {
  counter: [{ python: ['add'], rust: ['add'] }],
  'counter-call': [{ python: ['add'], rust: ['add_what_is_returned'] }],
  'counter-await': [{ python: ['add'], rust: ['add_what_is_awaited'] }],
  'counter-lock': [{ python: ['add'], rust: ['add_under_lock'] }],
  'wrong-lock': [adder(0), adder(1), adder(2)],
  seat: [{ python: ['book'], rust: ['book'] }],
  'seat-lock': [{ python: ['book'], rust: ['book_under_lock'] }],
  transfer: [
    { python: ['transfer'], rust: ['transfer'] },
    { python: ['add_up'], rust: ['add_up'] },
  ],
  'transfer-lock': [
    { python: ['transfer'], rust: ['transfer_under_lock'] },
    { python: ['add_up'], rust: ['add_up_under_lock'] },
  ],
  'two-locks': [inOrder('work', 'a', 'b'), inOrder('work', 'b', 'a')],
  'two-locks-ordered': [inOrder('work', 'a', 'b')],
  philosophers: [
    inOrder('dine', 'forks[0]', 'forks[1]'),
    inOrder('dine', 'forks[1]', 'forks[2]'),
    inOrder('dine', 'forks[2]', 'forks[0]'),
  ],
  'philosophers-ordered': [
    inOrder('dine', 'forks[0]', 'forks[1]'),
    inOrder('dine', 'forks[1]', 'forks[2]'),
    inOrder('dine', 'forks[0]', 'forks[2]'),
  ],
  'wake-up': [
    { python: ['wait_until_ready'], rust: ['sleep_until_ready'] },
    { python: ['make_ready'], rust: ['make_ready_and_notify'] },
  ],
  event: [
    { python: ['wait_until_ready'], rust: ['wait_for_event'] },
    { python: ['make_ready'], rust: ['make_ready_and_set'] },
  ],
  'pool-racy': [
    { python: ['collect'], rust: ['collect_while_there_are_jobs'] },
    { python: ['work'], rust: ['work'] },
  ],
  'pool-sentinels': [
    { python: ['collect'], rust: ['collect_until_all_are_done'] },
    { python: ['work'], rust: ['work_and_say_when_done'] },
  ],
  'double-checked': [{ python: ['use'], rust: ['say_then_compute'] }],
  'double-checked-mended': [{ python: ['use'], rust: ['compute_then_say'] }],
  'peterson-flags': [behindFlags(0, 'add_with_flags'), behindFlags(1, 'add_with_flags')],
  peterson: [
    behindFlags(0, 'add_with_flags_and_turn', { other: '1' }),
    behindFlags(1, 'add_with_flags_and_turn', { other: '0' }),
  ],
};
