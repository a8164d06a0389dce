/** The code of the race, by model. */
import type { LABS } from '../generated/facts';
import * as notes from '../content/listings';
import type { Listing, Mark } from './listing';
import coroutinesPython from '../../python/race/coroutines.py?whole&code';
import executorPython from '../../python/race/executor.py?whole&code';
import greenletsPython from '../../python/race/greenlets.py?whole&code';
import processesPython from '../../python/race/processes.py?whole&code';
import sequentialPython from '../../python/race/sequential.py?whole&code';
import threadsPython from '../../python/race/threads.py?whole&code';
import coroutinesRust from '../../../src/models/coroutines.rs?cut=run,check&code';
import executorRust from '../../../src/models/executor.rs?cut=program&code';
import greenletsRust from '../../../src/models/greenlets.rs?cut=worker,check,run&code';
import processesRust from '../../../src/models/processes.rs?cut=worker,check,report,run&code';
import queuesRust from '../../../src/models/queues.rs?cut=start_jobs,check,report&code';
import sequentialRust from '../../../src/models/sequential.rs?cut=run,check&code';
import threadsRust from '../../../src/models/threads.rs?cut=worker,program&code';
import threadsGilRust from '../../../src/models/threads_gil.rs?cut=check_all,worker,program&code';

const IN_ONE_GO = ['return n, is_prime(n)', 'Checked::since'] as const;

const QUEUES: Record<string, Mark> = {
  check: IN_ONE_GO,
  take: ['while (n := jobs.get())', 'jobs.get()'],
  put: ['results.put(check(n))', 'results.put(Some('],
  sentinel: ['    results.put(None)', 'results.put(None)'],
  start: ['(target=worker', 'scope.start('],
  fill: ['for n in numbers + [None] * workers', '.map(Some).chain(sentinels)'],
  wait: ['results.get()) is None', ['let first = next(', 'try_get_all()']],
  done: ['done += 1', 'None => done += 1'],
};

export const LISTINGS: Record<(typeof LABS)['race']['models'][number], Listing> = {
  sequential: {
    python: sequentialPython,
    rust: [sequentialRust],
    marks: {
      check: IN_ONE_GO,
      each: ['    for n in numbers:', 'for job in race.begin'],
      report: ['show(*check(n))', 'race.report('],
    },
  },
  coroutines: {
    python: coroutinesPython,
    rust: [coroutinesRust],
    marks: {
      divide: ['if n % divisor == 0', 'test.advance('],
      nap: ['            await asyncio.sleep(0)', 'pace.nap_if_due('],
      check: ['return n, await is_prime(n)', 'Checked::since'],
      each: ['for n in numbers:', 'for job in jobs'],
      report: ['show(*await check(n))', ['check(job, &mut pace).await?', 'race.report(']],
    },
  },
  processes: {
    python: processesPython,
    rust: [processesRust],
    marks: {
      ...QUEUES,
      start: ['(target=worker', 'Pool::ready('],
      fill: ['        jobs.put(n)', 'jobs.next_for(worker)'],
      wait: ['results.get()) is None', 'pool.hear('],
      done: ['done += 1', 'Heard::Done(worker) =>'],
    },
    note: notes.PROCESSES,
  },
  threads: { python: threadsPython, rust: [threadsRust, queuesRust], marks: QUEUES, note: notes.NEEDS_NO_GIL },
  'threads-gil': { python: threadsPython, rust: [threadsGilRust, queuesRust], marks: QUEUES, note: notes.HAS_GIL },
  executor: {
    python: executorPython,
    rust: [executorRust],
    marks: {
      pool: ['with ProcessPoolExecutor()', 'rayon::in_place_scope_fifo'],
      submit: ['pool.map(check, numbers)', 'pool.spawn_fifo('],
      report: ['show(*result)', 'outbox.put('],
    },
    note: notes.EXECUTOR,
  },
  greenlets: {
    python: greenletsPython,
    rust: [greenletsRust],
    marks: {
      divide: ['if n % divisor == 0', 'test.advance('],
      nap: ['            gevent.sleep(0)', 'greenlet::wait(pace.nap())'],
      check: IN_ONE_GO,
      each: ['for n in numbers:', 'jobs.try_get()'],
      report: ['show(*check(n))', ['check(&job, pace)?', 'race.report(']],
    },
  },
};
