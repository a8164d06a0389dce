/**
 * The code of the spinner lab: what runs, cut from its files when the page is built, and beside it what says the same in
 * Python. `links` are pieces of the two that correspond.
 */
import coroutinesRust from '../../../../src/labs/spinner/coroutines.rs?regions';
import canvasRust from '../../../../src/labs/spinner/canvas.rs?regions';
import greenletsRust from '../../../../src/labs/spinner/greenlets.rs?regions';
import offloadRust from '../../../../src/labs/spinner/offload.rs?regions';
import processesRust from '../../../../src/labs/spinner/processes.rs?regions';
import slowRust from '../../../../src/labs/spinner/slow.rs?regions';
import threadsRust from '../../../../src/labs/spinner/threads.rs?regions';
import threadsGilRust from '../../../../src/labs/spinner/threads_gil.rs?regions';
import coroutinesPython from './python/coroutines.py?regions';
import greenletsPython from './python/greenlets.py?regions';
import offloadPython from './python/offload.py?regions';
import processesPython from './python/processes.py?regions';
import threadsPython from './python/threads.py?regions';
import type { CodeLine } from '../../format/code-line';
import type { SpinnerModel } from '../../content/spinner';
import { PYTHON, RUST, TASK, THREAD, TWO_SUPERVISORS } from '../../content/listings';

interface Side {
  name: string;
  language: 'rust' | 'python';
  /** Where it stands in the project, if it runs. */
  file?: string;
  lines: readonly CodeLine[];
}

/** Two pieces of code that say the same. */
export interface Listing {
  title: string;
  left: Side;
  right: Side;
  /** Pieces of lines that correspond, of the left and of the right. */
  links: readonly (readonly [left: string, right: string])[];
}

const rust = (file: string, lines: readonly CodeLine[], name = RUST): Side => ({
  name,
  language: 'rust',
  file: `src/labs/spinner/${file}`,
  lines,
});

const python = (lines: readonly CodeLine[]): Side => ({ name: PYTHON, language: 'python', lines });

const region = (regions: Record<string, readonly CodeLine[]>, name: string): readonly CodeLine[] => regions[name] ?? [];

const ANSWER = ['scene.answered', 'print(f"Answer'] as const;

/** The spinner as a task, beside code that naps in this way. */
const spinTask = (inPython: readonly CodeLine[], nap: string): Listing => ({
  title: 'spin',
  left: rust('coroutines.rs', region(coroutinesRust, 'spin')),
  right: python(inPython),
  links: [
    ['line.turn();', 'print(f"\\r{character}'],
    ['cancel.or(sleep', nap],
    ['line.erase();', 'print("\\r" + " "'],
    ['return Err(cancelled)', 'raise'],
  ],
});

const spinOnCanvas: Listing = {
  title: 'spin',
  left: rust('canvas.rs', region(canvasRust, 'spin')),
  right: python(region(threadsPython, 'spin')),
  links: [
    ['line.turn();', 'print(f"\\r{character}'],
    ['if done(', 'if done.wait(0.1)'],
    ['break;', 'break'],
    ['line.erase();', 'print("\\r" + " "'],
  ],
};

const slowHere: Listing = {
  title: 'slow',
  left: rust('slow.rs', region(slowRust, 'slow')),
  right: python(region(threadsPython, 'slow')),
  links: [
    ['block::sleep', 'time.sleep(3)'],
    ['request::get_blocking', 'urlopen('],
    ['workload.is_prime()', 'is_prime(5_000'],
  ],
};

const supervisor = (
  file: string,
  inRust: readonly CodeLine[],
  inPython: readonly CodeLine[],
  links: Listing['links'],
): Listing => ({
  title: 'supervisor',
  left: rust(file, inRust),
  right: python(inPython),
  links,
});

const TASK_LINKS = [
  ['Task::create', 'create_task'],
  ['scene.print', 'print(f"spinner object'],
  ['spinner.cancel()', 'spinner.cancel()'],
  ['spinner.join()', 'asyncio.gather'],
  ANSWER,
] as const;

export const LISTINGS: Record<SpinnerModel, readonly Listing[]> = {
  coroutines: [
    spinTask(region(coroutinesPython, 'spin'), 'await asyncio.sleep(0.1)'),
    supervisor('coroutines.rs', region(coroutinesRust, 'supervisor'), region(coroutinesPython, 'supervisor'), [
      ...TASK_LINKS,
      ['slow(scene).await', 'await slow(work)'],
    ]),
    {
      title: 'slow',
      left: rust('coroutines.rs', region(coroutinesRust, 'slow')),
      right: python(region(coroutinesPython, 'slow')),
      links: [
        ['Work::Sleep =>', 'await asyncio.sleep(3)'],
        ['Work::Fetch =>', 'await fetch('],
        ['Work::BlockingSleep | Work::Cpu', 'time.sleep(3)'],
        ['Work::CpuNap =>', 'await find_out_with_naps()'],
        ['pace.nap_if_due', 'await asyncio.sleep(0)'],
      ],
    },
  ],
  greenlets: [
    spinTask(region(greenletsPython, 'spin'), 'gevent.sleep(0.1)'),
    supervisor('greenlets.rs', region(greenletsRust, 'supervisor'), region(greenletsPython, 'supervisor'), [
      ['Task::create', 'gevent.spawn'],
      ['scene.print', 'print(f"spinner object'],
      ['slow(scene);', 'answer = slow()'],
      ['spinner.cancel()', 'spinner.kill()'],
      ['spinner.join()', 'spinner.join()'],
      ANSWER,
    ]),
    {
      title: 'slow',
      left: rust('greenlets.rs', region(greenletsRust, 'slow')),
      right: python(region(greenletsPython, 'slow')),
      links: [
        ['fn slow(', 'def slow()'],
        ['fn is_prime(', 'def is_prime(n)'],
        ['greenlet::wait', 'gevent.sleep(0)'],
      ],
    },
  ],
  threads: [
    spinOnCanvas,
    supervisor('threads.rs', region(threadsRust, 'supervisor'), region(threadsPython, 'supervisor'), [
      ['Event::new()', 'done = Event()'],
      ['start(scene, &done)', 'spinner.start()'],
      ['scene.print', 'print(f"spinner object'],
      ['scene.slow_here()', 'answer = slow()'],
      ['done.set()', 'done.set()'],
      ['spinner.join()', 'spinner.join()'],
      ANSWER,
    ]),
    slowHere,
  ],
  'threads-gil': [
    {
      title: 'spin',
      left: rust('threads_gil.rs', region(threadsGilRust, 'spin')),
      right: python(region(threadsPython, 'spin')),
      links: [
        ['printed.put(Some', 'print(f"\\r{character}'],
        ['done.wait', 'if done.wait(0.1)'],
        ['break;', 'break'],
      ],
    },
    {
      title: 'supervisor',
      left: rust('threads_gil.rs', region(threadsGilRust, 'supervisor')),
      right: python(region(threadsPython, 'slow')),
      links: [
        ['Slow::Sleep(_) | Slow::Fetch(_)', 'time.sleep(3)'],
        ['Slow::Cpu(workload)', 'is_prime(5_000'],
      ],
    },
  ],
  processes: [
    spinOnCanvas,
    supervisor('processes.rs', region(processesRust, 'supervisor'), region(processesPython, 'supervisor'), [
      ['Spinner::start', 'spinner.start()'],
      ['scene.print', 'print(f"spinner object'],
      ['scene.slow_here()', 'answer = slow()'],
      ['spinner.tell_to_stop()', 'done.set()'],
      ['spinner.join()', 'spinner.join()'],
      ANSWER,
    ]),
    slowHere,
  ],
  offload: [
    spinTask(region(coroutinesPython, 'spin'), 'await asyncio.sleep(0.1)'),
    supervisor('offload.rs', region(offloadRust, 'supervisor'), region(offloadPython, 'supervisor'), [
      ...TASK_LINKS,
      ['slow(scene, process', 'await slow_elsewhere()'],
    ]),
    {
      title: 'slow',
      left: rust('offload.rs', region(offloadRust, 'slow')),
      right: python(region(offloadPython, 'slow')),
      links: [
        ['async fn slow', 'async def slow_elsewhere'],
        ['process.ask', 'loop.run_in_executor'],
      ],
    },
  ],
};

/** A thread's supervisor beside a task's. */
export const SUPERVISORS: Listing = {
  title: TWO_SUPERVISORS,
  left: rust('threads.rs', region(threadsRust, 'supervisor'), THREAD),
  right: rust('coroutines.rs', region(coroutinesRust, 'supervisor'), TASK),
  links: [
    ['Spinner::start', 'spawn_local(task)'],
    ['scene.slow_here()', 'slow(scene).await'],
    ['done.set()', 'spinner.cancel()'],
    ['spinner.join()', 'spinner.join()'],
  ],
};
