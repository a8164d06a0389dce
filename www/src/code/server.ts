/** The code of the server lab, by deployment. */
import type { Deployment } from '../../../pkg/baseline/interleave';
import * as notes from '../content/listings';
import type { Listing, Mark } from './listing';
import asgiPython from '../../python/server/asgi.py?whole&code';
import queuePython from '../../python/server/asgi-queue.py?whole&code';
import syncPython from '../../python/server/sync.py?whole&code';
import threadsPython from '../../python/server/threads.py?whole&code';
import manyLoopsPython from '../../python/server/wsgi-asgi.py?whole&code';
import lockedPython from '../../python/server/wsgi-threads.py?whole&code';
import wsgiPython from '../../python/server/wsgi.py?whole&code';
import clientsRust from '../../../src/labs/server/front.rs?cut=clients,queue&code';
import loopRust from '../../../src/labs/server/processes.rs?cut=event_loop,run&code';
import oneByOneRust from '../../../src/labs/server/processes.rs?cut=one_by_one,serve_one,run&code';
import queueRust from '../../../src/labs/server/processes.rs?cut=event_loop,task_queue,run&code';
import freeRust from '../../../src/labs/server/threads.rs?cut=serve,wait,program&code';
import lockedRust from '../../../src/labs/server/threads.rs?cut=serve_under_gil,wait,program&code';

const ONE_BY_ONE: Record<string, Mark> = {
  take: ['        line, _ = listener.accept()', 'let (client, OnLine::Ask(ask)) = lines.get().await'],
  wait: ['            sleep(io_ms / 1000)', 'sleep(Duration::from_secs_f64('],
  compute: ['            compute(cpu_ms)', 'compute(steps, || true)'],
  answer: ['            line.sendall(b"200")', 'lines.post(client, &OnLine::Answer(answer, false))'],
  start: ['Process(target=serve, ', 'Pool::new('],
};

const LOOP: Record<string, Mark> = {
  coroutine: ['async def handle(', 'spawn_local(async move {'],
  wait: ['    await asyncio.sleep(io_ms / 1000)', 'sleep(Duration::from_secs_f64('],
  compute: ['    compute(cpu_ms)', 'compute(steps, || true)'],
  answer: ['    writer.write(b"200")', 'lines.post(client, &OnLine::Answer('],
  start: ['Process(target=serve, ', 'Pool::new('],
};

const THREADS: Record<string, Mark> = {
  start: ['Thread(target=serve, ', 'scope.start(me + 1'],
  wait: ['            sleep(io_ms / 1000)', 'wait(ask.io_ms)'],
  compute: ['            compute(cpu_ms)', 'compute(ask.steps, ||'],
  answer: ['            line.sendall(b"200")', 'answers.put((me, Answered {'],
};

export const LISTINGS: Record<Deployment, Listing> = {
  sync: { python: syncPython, rust: [oneByOneRust, clientsRust], marks: ONE_BY_ONE, note: notes.KERNEL_QUEUES },
  wsgi: { python: wsgiPython, rust: [oneByOneRust, clientsRust], marks: ONE_BY_ONE, note: notes.KERNEL_QUEUES },
  'wsgi-threads': { python: lockedPython, rust: [lockedRust, clientsRust], marks: THREADS, note: notes.HAS_GIL },
  threads: { python: threadsPython, rust: [freeRust, clientsRust], marks: THREADS, note: notes.NEEDS_NO_GIL },
  asgi: { python: asgiPython, rust: [loopRust, clientsRust], marks: LOOP, note: notes.KERNEL_QUEUES },
  'asgi-queue': {
    python: queuePython,
    rust: [queueRust, clientsRust],
    marks: {
      coroutine: ['async def handle(', 'spawn_local(async move {'],
      wait: ['    await asyncio.sleep(io_ms / 1000)', 'sleep(Duration::from_secs_f64('],
      put: ['    jobs.put((asked, steps))', 'queue.put(ask, &lines)'],
      receipt: ['    writer.write(b"202")', 'lines.post(client, &OnLine::Answer('],
      take: ['    while (job := jobs.get())', 'let (server, OnLine::Job(ask)) = lines.get().await'],
      done: ['        done.put(', 'lines.post(server, &OnLine::JobDone('],
      start: ['Process(target=do_jobs', 'Pool::new('],
    },
    note: notes.RECEIPTS,
  },
  'wsgi-asgi': { python: manyLoopsPython, rust: [loopRust, clientsRust], marks: LOOP, note: notes.KERNEL_QUEUES },
};
