/** The code of the sweep, by model. */
import type { LABS } from '../generated/facts';
import * as notes from '../content/listings';
import type { Listing, Mark } from './listing';
import executorPython from '../../python/sweep/executor.py?whole&code';
import processesPython from '../../python/sweep/processes.py?whole&code';
import threadsPython from '../../python/sweep/threads.py?whole&code';
import sweepRust from '../../../src/labs/sweep.rs?cut=run&code';
import executorRust from '../../../src/models/executor.rs?cut=program&code';
import processesRust from '../../../src/models/processes.rs?cut=worker&code';
import threadsRust from '../../../src/models/threads.rs?cut=worker&code';
import threadsGilRust from '../../../src/models/threads_gil.rs?cut=check_all,worker&code';

const SWEEP: Record<string, Mark> = {
  race: ['def race(', 'models::run(&race)'],
  workers: ['for workers in range(', 'for workers in 1..='],
  repeats: ['for _ in range(3)', 'for _ in 0..spec.repeats'],
  show: ['print(f"{workers:2}', 'RunEvent::Run'],
};

const QUEUES: Record<string, Mark> = {
  ...SWEEP,
  take: ['while (n := jobs.get())', 'jobs.get()'],
  put: ['results.put((n, is_prime(n)))', 'results.put(Some('],
  sentinel: ['    results.put(None)', 'results.put(None)'],
};

export const LISTINGS: Record<(typeof LABS)['sweep']['models'][number], Listing> = {
  processes: {
    python: processesPython,
    rust: [sweepRust, processesRust],
    marks: QUEUES,
    note: notes.PROCESSES,
  },
  threads: { python: threadsPython, rust: [sweepRust, threadsRust], marks: QUEUES, note: notes.NEEDS_NO_GIL },
  'threads-gil': { python: threadsPython, rust: [sweepRust, threadsGilRust], marks: QUEUES, note: notes.HAS_GIL },
  executor: {
    python: executorPython,
    rust: [sweepRust, executorRust],
    marks: {
      ...SWEEP,
      pool: ['with ProcessPoolExecutor(workers)', 'rayon::in_place_scope_fifo'],
      submit: ['pool.map(is_prime, numbers)', 'pool.spawn_fifo('],
    },
    note: notes.EXECUTOR,
  },
};
