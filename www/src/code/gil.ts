/** The code of the GIL lab, by what the threads do and by whether there is a GIL. */
import type { Mix } from '../../../pkg/baseline/interleave';
import * as notes from '../content/listings';
import type { Listing, Mark } from './listing';
import cpuPython from '../../python/gil/cpu.py?whole&code';
import ioPython from '../../python/gil/io.py?whole&code';
import mixedPython from '../../python/gil/mixed.py?whole&code';
import nativePython from '../../python/gil/native.py?whole&code';
import computingRust from '../../../src/labs/gil/threads.rs?cut=compute,of,program&code';
import waitingRust from '../../../src/labs/gil/threads.rs?cut=wait_again_and_again,wait,of,program&code';
import bothRust from '../../../src/labs/gil/threads.rs?cut=wait_again_and_again,wait,worker,of,program&code';

const INTERVAL: Mark = ['sys.setswitchinterval(', 'Gil::observed('];

const GROUP: Record<string, Mark> = {
  start: ['group = [Thread', 'scope.start('],
  join: ['thread.join()', '    report(threads.count()'],
  interval: INTERVAL,
};

const PROGRAMS: Record<Mix, Listing> = {
  cpu: {
    python: cpuPython,
    rust: [computingRust],
    marks: { compute: ['if is_prime(n)', 'held.safe_point()'], ...GROUP },
  },
  io: {
    python: ioPython,
    rust: [waitingRust],
    marks: {
      rounds: ['for _ in range(rounds)', 'while goes_on()'],
      wait: ['sleep(ms / 1000)', 'held.release_while(wait)'],
      little: ['sum(range(1000))', 'little.advance('],
      ...GROUP,
    },
  },
  mixed: {
    python: mixedPython,
    rust: [bothRust],
    marks: {
      rounds: ['while not stop.is_set()', 'while goes_on()'],
      wait: ['        sleep(ms / 1000)', 'held.release_while(wait)'],
      late: ['late_ms.append(', 'latencies_ms.lock().push('],
      interval: INTERVAL,
      compute: ['target=is_prime', 'thread.compute(job)'],
      waiting: ['target=wait', 'thread.wait_again_and_again('],
    },
  },
  native: {
    python: nativePython,
    rust: [computingRust],
    marks: { release: ['pbkdf2_hmac("sha256"', 'held.release_while('], ...GROUP },
  },
};

const both = <M extends Mix>(mix: M): Record<`${M} ${'0' | '1'}`, Listing> => {
  const keys = {
    [`${mix} 1`]: { ...PROGRAMS[mix], note: notes.HAS_GIL },
    [`${mix} 0`]: { ...PROGRAMS[mix], note: notes.NEEDS_NO_GIL },
  };
  return keys as Record<`${M} ${'0' | '1'}`, Listing>;
};

export const LISTINGS: Record<`${Mix} ${'0' | '1'}`, Listing> = {
  ...both('cpu'),
  ...both('io'),
  ...both('mixed'),
  ...both('native'),
};
