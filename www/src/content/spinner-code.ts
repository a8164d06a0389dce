/**
 * The code of the spinner lab: what runs, cut from its files when the page is built, and beside it what says the same in
 * Python. `links` are pieces of the two that correspond.
 */
import coroutinesRust from '../../../src/models/spinner/coroutines.rs?regions';
import drawnRust from '../../../src/models/spinner/drawn.rs?regions';
import greenletsRust from '../../../src/models/spinner/greenlets.rs?regions';
import offloadRust from '../../../src/models/spinner/offload.rs?regions';
import processesRust from '../../../src/models/spinner/processes.rs?regions';
import slowRust from '../../../src/models/spinner/slow.rs?regions';
import threadsRust from '../../../src/models/spinner/threads.rs?regions';
import underGilRust from '../../../src/models/spinner/under_gil.rs?regions';
import coroutinesPython from './python/coroutines.py?regions';
import greenletsPython from './python/greenlets.py?regions';
import offloadPython from './python/offload.py?regions';
import processesPython from './python/processes.py?regions';
import threadsPython from './python/threads.py?regions';
import type { SpinnerModel } from './spinner';

/** One piece of code in both languages. */
export interface Listing {
  title: string;
  /** Where the Rust stands in the project. */
  file: string;
  rust: string;
  python: string;
  /** Pieces of lines that correspond, of the Rust and of the Python. */
  links: readonly (readonly [rust: string, python: string])[];
}

const region = (regions: Record<string, string>, name: string): string => regions[name] ?? '';

const ANSWER = ['scene.answered', 'print(f"Answer'] as const;

const spinTask: Listing = {
  title: 'spin',
  file: 'src/models/spinner/coroutines.rs',
  rust: region(coroutinesRust, 'spin'),
  python: region(coroutinesPython, 'spin'),
  links: [
    ['line.turn();', 'print(f"\\r{character}'],
    ['cancel.or(sleep', 'await asyncio.sleep(0.1)'],
    ['Err(cancelled) =', 'except asyncio.CancelledError'],
    ['line.erase();', 'print("\\r" + " "'],
    ['return Err(cancelled)', 'raise'],
  ],
};

const spinDrawn: Listing = {
  title: 'spin',
  file: 'src/models/spinner/drawn.rs',
  rust: region(drawnRust, 'spin'),
  python: region(threadsPython, 'spin'),
  links: [
    ['line.turn();', 'print(f"\\r{character}'],
    ['if done(', 'if done.wait(0.1)'],
    ['break;', 'break'],
    ['line.erase();', 'print("\\r" + " "'],
  ],
};

const slowHere: Listing = {
  title: 'slow',
  file: 'src/models/spinner/slow.rs',
  rust: region(slowRust, 'slow'),
  python: region(threadsPython, 'slow'),
  links: [
    ['block::sleep', 'time.sleep(3)'],
    ['request::get_blocking', 'urlopen('],
    ['chore.is_prime()', 'is_prime(5_000'],
  ],
};

const supervisor = (file: string, rust: string, python: string, links: Listing['links']): Listing => ({
  title: 'supervisor',
  file: `src/models/spinner/${file}`,
  rust,
  python,
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
    spinTask,
    supervisor('coroutines.rs', region(coroutinesRust, 'supervisor'), region(coroutinesPython, 'supervisor'), [
      ...TASK_LINKS,
      ['slow(scene).await', 'await slow(work)'],
    ]),
    {
      title: 'slow',
      file: 'src/models/spinner/coroutines.rs',
      rust: region(coroutinesRust, 'slow'),
      python: region(coroutinesPython, 'slow'),
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
    spinTask,
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
      file: 'src/models/spinner/greenlets.rs',
      rust: region(greenletsRust, 'slow'),
      python: region(greenletsPython, 'slow'),
      links: [
        ['fn slow(', 'def slow()'],
        ['fn is_prime(', 'def is_prime(n)'],
        ['greenlet::wait', 'gevent.sleep(0)'],
      ],
    },
  ],
  threads: [
    spinDrawn,
    supervisor('threads.rs', region(threadsRust, 'supervisor'), region(threadsPython, 'supervisor'), [
      ['Event::new()', 'done = Event()'],
      ['Spinner::start', 'spinner.start()'],
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
      file: 'src/models/spinner/under_gil.rs',
      rust: region(underGilRust, 'spin'),
      python: region(threadsPython, 'spin'),
      links: [
        ['printed.put(Some', 'print(f"\\r{character}'],
        ['done.wait', 'if done.wait(0.1)'],
        ['break;', 'break'],
      ],
    },
    {
      title: 'supervisor',
      file: 'src/models/spinner/under_gil.rs',
      rust: region(underGilRust, 'supervisor'),
      python: region(threadsPython, 'slow'),
      links: [
        ['Slow::Sleep(_) | Slow::Fetch(_)', 'time.sleep(3)'],
        ['Slow::Cpu(chore)', 'is_prime(5_000'],
      ],
    },
  ],
  processes: [
    spinDrawn,
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
    spinTask,
    supervisor('offload.rs', region(offloadRust, 'supervisor'), region(offloadPython, 'supervisor'), [
      ...TASK_LINKS,
      ['slow(scene, process', 'await slow_elsewhere()'],
    ]),
    {
      title: 'slow',
      file: 'src/models/spinner/offload.rs',
      rust: region(offloadRust, 'slow'),
      python: region(offloadPython, 'slow'),
      links: [
        ['async fn slow', 'async def slow_elsewhere'],
        ['process.send', 'loop.run_in_executor'],
      ],
    },
  ],
};
