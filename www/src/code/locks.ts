/** The code of the locks lab, by guard and by whether the update is cut off, and that of what sharing costs. */
import type { Guard } from '../../../pkg/baseline/interleave';
import * as notes from '../content/listings';
import type { Listing, Mark } from './listing';
import atomicPython from '../../python/locks/atomic.py?whole&code';
import cancelPython from '../../python/locks/cancel.py?whole&code';
import coroutinesPython from '../../python/locks/coroutines.py?whole&code';
import lockPython from '../../python/locks/lock.py?whole&code';
import sharingPython from '../../python/locks/sharing.py?whole&code';
import nonePython from '../../python/locks/none.py?whole&code';
import terminatePython from '../../python/locks/terminate.py?whole&code';
import counterRust from '../../../src/labs/locks/counter.rs?cut=add_many,add,add_in_two_steps&code';
import addingRust from '../../../src/labs/locks/sharing/counters.rs?cut=add_many,word,add_atomically,add_to_own&code';
import roundsRust from '../../../src/labs/locks/sharing/threads.rs?cut=work,add_for&code';
import tasksRust from '../../../src/labs/locks/coroutines.rs?cut=add,count&code';
import twoStepsRust from '../../../src/labs/locks/counter.rs?cut=add_in_two_steps&code';
import threadsRust from '../../../src/labs/locks/threads.rs?cut=program&code';
import cancelRust from '../../../src/labs/locks/cut/coroutines.rs?cut=transfer_for_ever,cut&code';
import endRust from '../../../src/labs/locks/cut/threads.rs?cut=end_one&code';
import transferRust from '../../../src/labs/locks/transfer.rs?cut=transfer&code';
import transfersRust from '../../../src/labs/locks/transfer.rs?cut=transfer,program&code';

const TWO_STEPS: Mark = ['counter += one()', ['let seen = ', 'value.store(seen']];

const ADDING: Record<string, Mark> = {
  times: ['    for _ in range(times)', 'for _ in 0..times'],
  start: ['group = [Thread', 'scope.start('],
  join: ['thread.join()', 'shared.done.open.wait('],
};

const UPDATE: Record<string, Mark> = {
  take: ['accounts[giver] -= 1', 'fetch_sub(1'],
  between: ['    look_up_the_exchange_rate()', 'self.look_up_the_exchange_rate();'],
  give: ['accounts[1 - giver] += 1', 'fetch_add(1'],
};

const ENDED: Listing = {
  python: terminatePython,
  rust: [transfersRust, endRust],
  marks: {
    ...UPDATE,
    lock: ['with lock:', 'accounts.lock().transfer()'],
    start: ['process.start()', 'group.go()'],
    run: ['sleep(0.1', 'sleep(let_run)'],
    end: ['process.terminate()', 'group.end()'],
  },
  note: notes.ENDED,
};

const SHARING: Listing = {
  python: sharingPython,
  rust: [addingRust, roundsRust],
  marks: {
    begin: ['# All begin', 'self.barrier.leave()'],
    add: ['counters[slot] += 1', 'counter.fetch_add(1'],
    apart: ['number * apart', 'thread * (bytes'],
    own: ['        counter += 1', 'black_box(counter) + 1'],
    handIn: ['counters[slot] += counter', 'counters.hand_in(kept)'],
  },
  note: notes.SHARING,
};

export const LISTINGS: Record<`${Guard} ${'0' | '1'}` | 'sharing', Listing> = {
  sharing: SHARING,
  'none 0': {
    python: nonePython,
    rust: [counterRust, threadsRust],
    marks: { ...ADDING, add: TWO_STEPS },
    note: notes.TWO_STEPS,
  },
  'lock 0': {
    python: lockPython,
    rust: [counterRust, threadsRust],
    marks: { ...ADDING, lock: ['with lock:', 'self.lock.lock()'], add: TWO_STEPS },
  },
  'atomic 0': {
    python: atomicPython,
    rust: [counterRust, threadsRust],
    marks: { ...ADDING, add: ['        next(counter)', 'fetch_add(1'] },
    note: notes.NO_ATOMIC,
  },
  'coroutines 0': {
    python: coroutinesPython,
    rust: [tasksRust, twoStepsRust],
    marks: {
      add: ['counter += one()', ['counter.add_many(', 'let seen = ', 'value.store(seen']],
      nap: ['await asyncio.sleep(0)', 'pace.nap_if_due('],
      tasks: ['asyncio.gather(', 'try_join_all('],
    },
  },
  'none 1': ENDED,
  'lock 1': ENDED,
  'atomic 1': ENDED,
  'coroutines 1': {
    python: cancelPython,
    rust: [transferRust, cancelRust],
    marks: {
      ...UPDATE,
      nap: ['await asyncio.sleep(0)', 'pace.nap_if_due('],
      start: ['asyncio.create_task(', 'task.or('],
      run: ['await asyncio.sleep(0.02', 'sleep(let_run)'],
      cancel: ['task.cancel()', 'task.cancel()'],
    },
  },
};
