/** The code of the lifecycle lab, by demo. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';
import * as notes from '../content/listings';
import type { Listing } from './listing';
import startupPython from '../../python/lifecycle/startup.py?whole&code';
import oneEachRust from '../../../src/browser/thread_group/one_each.rs?cut=one_each&code';
import coroutinesRust from '../../../src/labs/lifecycle/startup/coroutines.rs?cut=each&code';
import poolRust from '../../../src/labs/lifecycle/startup/mod.rs?cut=pool&code';
import processEachRust from '../../../src/labs/lifecycle/startup/processes.rs?cut=each&code';

export const LISTINGS: Record<DemoFigures['kind'], Listing> = {
  startup: {
    python: startupPython,
    rust: [processEachRust, oneEachRust, poolRust, coroutinesRust],
    marks: {
      start: ['        worker.start()', ['Pool::new(', 'Threads::start(1']],
      end: ['        worker.join()', ['drop(process)', 'thread.end()']],
      pool: ['    list(pool.map(', 'models::run(&race)'],
      coroutines: ['    await asyncio.gather(', 'join_all(jobs.iter()'],
    },
    note: notes.ONE_AFTER_ANOTHER,
  },
};
