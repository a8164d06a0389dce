/** The code of the lifecycle lab, by demo. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';
import * as notes from '../content/listings';
import type { Listing } from './listing';
import errorsPython from '../../python/lifecycle/errors.py?whole&code';
import exchangePython from '../../python/lifecycle/exchange.py?whole&code';
import orderPython from '../../python/lifecycle/order.py?whole&code';
import racyPython from '../../python/lifecycle/racy.py?whole&code';
import stoppingPython from '../../python/lifecycle/stopping.py?whole&code';
import startupPython from '../../python/lifecycle/startup.py?whole&code';
import oneEachRust from '../../../src/browser/thread_group/one_each.rs?cut=one_each&code';
import failTaskRust from '../../../src/labs/lifecycle/errors/coroutines.rs?cut=fail&code';
import attemptRust from '../../../src/labs/lifecycle/errors/mod.rs?cut=attempt,throw&code';
import failProcessRust from '../../../src/labs/lifecycle/errors/processes.rs?cut=fail&code';
import failThreadRust from '../../../src/labs/lifecycle/errors/threads.rs?cut=program,worker&code';
import handProcessRust from '../../../src/labs/lifecycle/exchange/processes.rs?cut=again_and_again&code';
import handThreadRust from '../../../src/labs/lifecycle/exchange/threads.rs?cut=hand_over,receiver&code';
import orderRust from '../../../src/labs/lifecycle/order.rs?cut=run,in_order_of_submission&code';
import racyRust from '../../../src/labs/lifecycle/racy.rs?cut=run_once,worker,hasty,counting&code';
import cancelRust from '../../../src/labs/lifecycle/stopping/coroutines.rs?cut=write_until_cancelled,write_all&code';
import stopRust from '../../../src/labs/lifecycle/stopping/processes.rs?cut=write_until,write&code';
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
  racy: {
    python: racyPython,
    rust: [racyRust],
    marks: {
      take: ['    while (job := jobs.get())', 'while let Some(job) = jobs.get()'],
      empty: ['    while not jobs.empty()', 'while !jobs.is_empty()'],
      sentinel: ['        jobs.put(None)', 'jobs.put(None)'],
      back: ['    results.put(None)', 'results.put(None)'],
      count: ['            done += 1', 'None => done += 1'],
    },
    note: notes.EVERY_WORKER,
  },
  errors: {
    python: errorsPython,
    rust: [attemptRust, failProcessRust, failThreadRust, failTaskRust],
    marks: {
      job: ['    return int(text) ** 2', 'job.text.parse()'],
      ended: ['    return os._exit(1)', 'pool.end_one(worker)'],
      swallowed: ['        pass  # swallowed', '_ = task.await'],
      event: ['    threading.excepthook =', 'Tried::Lost(problem)'],
      await: ['await asyncio.gather(*map(work', 'match task.await'],
    },
    note: notes.SWALLOWED,
  },
  stopping: {
    python: stoppingPython,
    rust: [stopRust, cancelRust],
    marks: {
      piece: ['            file.write(', 'tell(Wrote::Bytes('],
      safe: ['stop.is_set():  # a safe point', 'if inbox.stop_asked().await'],
      await: ['await asyncio.sleep(0)', 'pace.nap().await'],
      cancel: ['    writing.cancel()', 'task.cancel()'],
      sentinel: ['"sentinel": lambda', 'process.write(None)'],
    },
    note: notes.PAGE_OWNS_FILES,
  },
  order: {
    python: orderPython,
    rust: [orderRust],
    marks: {
      each: ['for answers in (submission', 'for (order, kinds) in ORDERS'],
      submission: ['    yield from pool.map(', 'job.had_ms = latest'],
      run: ['            times = [', 'models::run(&race)'],
      longest: ['sorted(numbers, reverse=True)', 'model: by, order,'],
    },
    note: notes.ONE_POOL,
  },
  exchange: {
    python: exchangePython,
    rust: [handThreadRust, handProcessRust],
    marks: {
      receive: ['    while (parcel := desk.get())', 'while let Some(parcel) = desk.get()'],
      answer: ['        answers.put(len(parcel))', 'answers.put(parcel.len())'],
      began: ['        started = perf_counter()', 'let began = clock::now()'],
      over: ['        hand_over(parcel)', ['desk.put(Some(parcel))', 'pool.hand_over(parcel']],
      end: ['    desk.put(None)', 'desk.put(None)'],
    },
    note: notes.NO_TRANSFER,
  },
};
