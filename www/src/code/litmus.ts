/** The code of the lab of litmus tests, by test and by how the threads load and store. */
import type { Accesses, LitmusTest } from '../../../pkg/baseline/interleave';
import { NO_FENCES } from '../content/listings';
import type { Listing, Mark } from './listing';
import storeBufferingPython from '../../python/litmus/store_buffering.py?whole&code';
import messagePassingPython from '../../python/litmus/message_passing.py?whole&code';
import loadBufferingPython from '../../python/litmus/load_buffering.py?whole&code';
import petersonPython from '../../python/litmus/peterson.py?whole&code';
import storeBufferingPlain from '../engine/litmus.wat?cut=store-buffering-plain,run&code';
import storeBufferingFence from '../engine/litmus.wat?cut=store-buffering-fence,run&code';
import storeBufferingAtomics from '../engine/litmus.wat?cut=store-buffering-atomics,run&code';
import messagePassingPlain from '../engine/litmus.wat?cut=message-passing-plain,run&code';
import messagePassingFence from '../engine/litmus.wat?cut=message-passing-fence,run&code';
import messagePassingAtomics from '../engine/litmus.wat?cut=message-passing-atomics,run&code';
import loadBufferingPlain from '../engine/litmus.wat?cut=load-buffering-plain,run&code';
import loadBufferingFence from '../engine/litmus.wat?cut=load-buffering-fence,run&code';
import loadBufferingAtomics from '../engine/litmus.wat?cut=load-buffering-atomics,run&code';
import petersonPlain from '../engine/litmus.wat?cut=peterson-plain,run&code';
import petersonFence from '../engine/litmus.wat?cut=peterson-fence,run&code';
import petersonAtomics from '../engine/litmus.wat?cut=peterson-atomics,run&code';

const TRIALS = {
  times: ['    for _ in range(trials)', '(loop $next'],
  meet: ['barrier.wait()', '(call $meet'],
} as const satisfies Record<string, Mark>;

const BUFFERING = {
  ...TRIALS,
  write: [' = 1', 'store (local.get $mine)'],
  read: ['register[', 'load (local.get $theirs)'],
} as const satisfies Record<string, Mark>;

const PASSING = {
  ...TRIALS,
  data: ['    data = 1', 'store (local.get $data)'],
  flag: ['    flag = 1', 'store (local.get $flag)'],
  first: ['register[0] = flag', 'load (local.get $flag)'],
  then: ['register[1] = data', 'load (local.get $data)'],
} as const satisfies Record<string, Mark>;

const PETERSON = {
  ...TRIALS,
  raise: ['flag[me] = 1', 'store (local.get $mine)'],
  leave: ['turn = 1 - me', 'store (local.get $turn)'],
  look: ['register[me] = ', ['load (local.get $theirs)', 'load (local.get $turn)']],
} as const satisfies Record<string, Mark>;

export const LISTINGS: Record<`${LitmusTest} ${Accesses}`, Listing> = {
  'store-buffering plain': { python: storeBufferingPython, rust: [storeBufferingPlain], marks: BUFFERING },
  'store-buffering fence': {
    python: storeBufferingPython,
    rust: [storeBufferingFence],
    marks: BUFFERING,
    note: NO_FENCES,
  },
  'store-buffering atomics': {
    python: storeBufferingPython,
    rust: [storeBufferingAtomics],
    marks: BUFFERING,
    note: NO_FENCES,
  },
  'message-passing plain': { python: messagePassingPython, rust: [messagePassingPlain], marks: PASSING },
  'message-passing fence': {
    python: messagePassingPython,
    rust: [messagePassingFence],
    marks: PASSING,
    note: NO_FENCES,
  },
  'message-passing atomics': {
    python: messagePassingPython,
    rust: [messagePassingAtomics],
    marks: PASSING,
    note: NO_FENCES,
  },
  'load-buffering plain': { python: loadBufferingPython, rust: [loadBufferingPlain], marks: BUFFERING },
  'load-buffering fence': {
    python: loadBufferingPython,
    rust: [loadBufferingFence],
    marks: BUFFERING,
    note: NO_FENCES,
  },
  'load-buffering atomics': {
    python: loadBufferingPython,
    rust: [loadBufferingAtomics],
    marks: BUFFERING,
    note: NO_FENCES,
  },
  'peterson plain': { python: petersonPython, rust: [petersonPlain], marks: PETERSON },
  'peterson fence': { python: petersonPython, rust: [petersonFence], marks: PETERSON, note: NO_FENCES },
  'peterson atomics': { python: petersonPython, rust: [petersonAtomics], marks: PETERSON, note: NO_FENCES },
};
