/** The code of the spinner lab, by where the spinner turns and by what the work is. */
import type { SpinnerModel, WorkOf } from '../content/spinner';
import * as notes from '../content/listings';
import type { Cut, Listing, Mark } from './listing';
import coroutinesPython from '../../python/spinner/coroutines.py?whole&code';
import blockingSleepPython from '../../python/spinner/coroutines_blocking_sleep.py?whole&code';
import cpuPython from '../../python/spinner/coroutines_cpu.py?whole&code';
import cpuNapPython from '../../python/spinner/coroutines_cpu_nap.py?whole&code';
import fetchPython from '../../python/spinner/coroutines_fetch.py?whole&code';
import greenletsPython from '../../python/spinner/greenlets.py?whole&code';
import offloadPython from '../../python/spinner/offload.py?whole&code';
import offloadCpuPython from '../../python/spinner/offload_cpu.py?whole&code';
import processesPython from '../../python/spinner/processes.py?whole&code';
import processesCpuPython from '../../python/spinner/processes_cpu.py?whole&code';
import processesFetchPython from '../../python/spinner/processes_fetch.py?whole&code';
import threadsPython from '../../python/spinner/threads.py?whole&code';
import threadsCpuPython from '../../python/spinner/threads_cpu.py?whole&code';
import threadsFetchPython from '../../python/spinner/threads_fetch.py?whole&code';
import canvasRust from '../../../src/labs/spinner/canvas.rs?cut=spin&code';
import coroutinesRust from '../../../src/labs/spinner/coroutines.rs?cut=spin,supervisor,slow&code';
import spinTaskRust from '../../../src/labs/spinner/coroutines.rs?cut=spin&code';
import greenletsRust from '../../../src/labs/spinner/greenlets.rs?cut=supervisor,slow&code';
import offloadRust from '../../../src/labs/spinner/offload.rs?cut=supervisor,slow&code';
import processesRust from '../../../src/labs/spinner/processes.rs?cut=supervisor&code';
import slowRust from '../../../src/labs/spinner/slow.rs?cut=slow&code';
import threadsRust from '../../../src/labs/spinner/threads.rs?cut=supervisor&code';
import threadsGilRust from '../../../src/labs/spinner/threads_gil.rs?cut=spin,supervisor&code';

type Pair = { [Spinner in SpinnerModel]: `${Spinner} ${WorkOf<Spinner>}` }[SpinnerModel];

const PRINT = 'print(f"\\r{character}';
const ERASE = 'print("\\r" + " "';
const ANSWER: Mark = ['print(f"Answer', 'scene.answered('];
const OBJECT: Mark = ['print(f"spinner object', 'scene.print('];

const TASK: Record<string, Mark> = {
  turn: [PRINT, 'line.turn();'],
  pause: ['            await asyncio.sleep(0.1)', 'cancel.or(sleep(line.turn_length'],
  erase: [ERASE, 'line.erase();'],
  cancelled: ['        raise', 'return Err(cancelled)'],
  start: ['create_task(', 'Task::create('],
  object: OBJECT,
  work: ['answer = await', 'let answer = slow('],
  stop: ['spinner.cancel()', 'spinner.cancel()'],
  join: ['asyncio.gather(', 'spinner.join()'],
  answer: ANSWER,
};

const task = (python: Cut, inPython: string, inRust: string): Listing => ({
  python,
  rust: [coroutinesRust],
  marks: { ...TASK, slow: [inPython, inRust] },
});

const CPU: Mark = ['    is_prime(n)', 'workload.is_prime()'];
const SLEEP: Mark = ['    sleep(seconds)', 'block::sleep('];
const FETCH: Mark = ['urlopen(address)', 'request::get_blocking('];

const BESIDE: Record<string, Mark> = {
  turn: [PRINT, 'line.turn();'],
  wait: ['if done.wait(0.1)', 'if done('],
  leave: ['            break', 'break;'],
  erase: [ERASE, 'line.erase();'],
  object: OBJECT,
  work: ['answer = slow(', 'scene.slow_here()'],
  join: ['spinner.join()', 'spinner.join()'],
  answer: ANSWER,
};

const thread = (python: Cut, slow: Mark): Listing => ({
  python,
  rust: [canvasRust, slowRust, threadsRust],
  marks: {
    ...BESIDE,
    slow,
    event: ['done = Event()', 'Event::new()'],
    start: ['spinner.start()', 'start(scene, &done)'],
    stop: ['done.set()', 'done.set()'],
  },
});

const process = (python: Cut, slow: Mark): Listing => ({
  python,
  rust: [canvasRust, slowRust, processesRust],
  marks: {
    ...BESIDE,
    slow,
    start: ['spinner.start()', 'Spinner::start('],
    stop: ['done.set()', 'spinner.tell_to_stop()'],
  },
});

const threadUnderGil = (python: Cut, slow: Mark): Listing => ({
  python,
  rust: [threadsGilRust],
  marks: {
    turn: [PRINT, 'printed.put(Some(Print::Turn))'],
    wait: ['if done.wait(0.1)', 'done.wait(Some(turn))'],
    leave: ['            break', 'break;'],
    slow,
    stop: ['done.set()', 'done.set()'],
    answer: ['print(f"Answer', 'Print::Answer(answer)'],
  },
  note: notes.HAS_GIL,
});

const RELEASED = 'Slow::Sleep(_) | Slow::Fetch(_) =>';

const offload = (python: Cut): Listing => ({
  python,
  rust: [spinTaskRust, offloadRust],
  marks: {
    ...TASK,
    elsewhere: ['loop.run_in_executor(', 'process.ask('],
  },
});

export const LISTINGS: Record<Pair, Listing> = {
  'coroutines sleep': task(coroutinesPython, '    await asyncio.sleep(seconds)', 'Work::Sleep =>'),
  'coroutines fetch': task(fetchPython, '    await fetch(address)', 'Work::Fetch =>'),
  'coroutines blocking-sleep': task(blockingSleepPython, '    sleep(seconds)', 'Work::BlockingSleep | Work::Cpu'),
  'coroutines cpu': task(cpuPython, '    is_prime(n)', 'Work::BlockingSleep | Work::Cpu'),
  'coroutines cpu-nap': {
    ...task(cpuNapPython, '    await is_prime(n)', 'Work::CpuNap =>'),
    marks: {
      ...TASK,
      nap: ['            await asyncio.sleep(0)', 'pace.nap_if_due('],
      slow: ['    await is_prime(n)', 'Work::CpuNap =>'],
    },
  },
  'threads blocking-sleep': thread(threadsPython, SLEEP),
  'threads cpu': thread(threadsCpuPython, CPU),
  'threads fetch': thread(threadsFetchPython, FETCH),
  'threads-gil blocking-sleep': threadUnderGil(threadsPython, ['    sleep(seconds)', RELEASED]),
  'threads-gil cpu': threadUnderGil(threadsCpuPython, ['    is_prime(n)', 'Slow::Cpu(workload) =>']),
  'threads-gil fetch': threadUnderGil(threadsFetchPython, ['urlopen(address)', RELEASED]),
  'processes blocking-sleep': process(processesPython, SLEEP),
  'processes cpu': process(processesCpuPython, CPU),
  'processes fetch': process(processesFetchPython, FETCH),
  'greenlets cpu-nap': {
    python: greenletsPython,
    rust: [spinTaskRust, greenletsRust],
    marks: {
      turn: [PRINT, 'line.turn();'],
      pause: ['gevent.sleep(0.1)', 'cancel.or(sleep(line.turn_length'],
      erase: [ERASE, 'line.erase();'],
      cancelled: ['        raise', 'return Err(cancelled)'],
      nap: ['gevent.sleep(0)', 'greenlet::wait('],
      slow: ['    is_prime(n)', 'is_prime(scene, &mut pace)?'],
      start: ['gevent.spawn(', 'Task::create('],
      object: OBJECT,
      work: ['answer = slow(', 'let answer = slow('],
      stop: ['spinner.kill()', ['spinner.cancel()', 'spinner.join()']],
      answer: ANSWER,
    },
  },
  'offload blocking-sleep': offload(offloadPython),
  'offload cpu': offload(offloadCpuPython),
};
