/** The demo that is about errors. */
import type { Failure, Surfaced } from '../../../../pkg/baseline/interleave';
import { count, duration } from '../../format/format';

/** Who does the job. */
export const WHO = { processes: 'A process', threads: 'A thread', coroutines: 'A task' } as const;

/** What happens in it. */
export const FAILURES: Record<Failure, string> = {
  returned: 'catches its error and hands it back',
  thrown: 'lets an exception out',
  ended: 'is ended from outside',
  unawaited: 'fails, and nobody looks at its result',
};

/** Of an awaited task. */
export const AWAITED = 'fails, and somebody awaits it';

export const SURFACED: Record<Surfaced, string> = {
  result: 'in a result',
  await: 'at the await',
  event: 'by a message from the browser',
  nowhere: 'nowhere',
};

/** What the caller must do to hear of it. */
export const MUST: Record<Surfaced, string> = {
  result: 'Look at each result: it may be an error.',
  await: 'Await the task, and be ready to catch.',
  event: 'Listen for that message, or watch the worker from outside.',
  nowhere: 'Count the results, or set a limit of time: on this page nobody tells you.',
};

/** In place of what the browser says, which is in the table. */
export const BROWSER_SAYS = 'An exception has left the worker, and nobody caught it.';

export const IDEA = 'a worker fails, and its main program waits for a result';

export const IDEA_SAYS =
  'The main program waits for a result of its worker. The worker catches its error and hands it back: the main program hears of it. Or the worker just ends: the main program waits on.';

export const NAMES = { main: 'main program', catches: 'worker', main2: 'main program', ends: 'worker' } as const;

export const WAITS = 'waits';

export const ERROR = 'error';

export const FOR_EVER = 'waits, and waits';

export const after = (ms: number): string => `after ${duration(ms)}`;

export const silence = (ms: number): string => `nothing in ${duration(ms)} of silence`;

export const othersDone = (done: number, of: number): string =>
  `${count(done)} of the ${count(of)} other jobs were done`;

export const GOES_ON = 'the worker goes on';

export const TASKS_GO_ON = 'the other tasks go on';

export const GONE = 'the worker is gone';

/** All threads of a memory share its fate. */
export const GROUP_GONE = 'the thread is gone, and its pool waits for ever';

export const swallowed = (done: number, of: number): string =>
  `Swallowed: ${count(done)} of ${count(of)} jobs were done, this page shows no error, and nothing says that one is missing. In Python, asyncio prints “Task exception was never retrieved” when such a task is cleared away, unless the task itself has caught its exception.`;

export const LIST = 'Where each failure was heard of';

export const TABLE = 'Figures of the failures';

export const COLUMNS = [
  'Who',
  'What happens',
  'Heard',
  'After',
  'What was heard',
  'Other jobs done',
  'Its worker',
] as const;

export const YES_GOES_ON = 'goes on';

export const NO_IS_GONE = 'gone';

export const WATCH =
  'The job that fails has the text “12x” in the place of a number. If the worker catches the error and puts it into the results, the main program gets it like a result. An exception that leaves a worker does not come to the line that waits. In Python a Process prints it and ends, and the main program is told nothing; an executor catches it and hands it back. Here the browser sends the page a message of it, an “error” event, for who listens. Of a worker that is ended from outside, the browser tells nothing at all. In Python one can ask: the exitcode of a Process says how it ended, and an executor of processes raises BrokenProcessPool in the place of each result that is still missing. The other workers go on in every case. They do not even know.';

export const outcome = (nowhere: number, cases: number): string =>
  `${count(nowhere)} of ${count(cases)} failures were heard of nowhere.`;
