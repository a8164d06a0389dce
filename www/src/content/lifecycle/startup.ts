/** The demo that is about starting. */
import type { Way } from '../../../../pkg/baseline/interleave';
import { count, counted, duration } from '../../format/format';

export const WAYS: Record<Way, string> = {
  'process-each': 'A process each',
  'process-pool': 'Pool of processes',
  'thread-each': 'A thread each',
  'thread-pool': 'Pool of threads',
  'coroutine-each': 'A coroutine each',
};

/** Of the same, in the middle of a sentence. */
const IN_SENTENCE: Record<Way, string> = {
  'process-each': 'a process each',
  'process-pool': 'processes',
  'thread-each': 'a thread each',
  'thread-pool': 'threads',
  'coroutine-each': 'a coroutine each',
};

export const START = 'start';

export const NEW_EACH = 'a new one each';

export const KEPT = 'one that is kept';

export const IDEA = 'three small jobs: three starts, or one';

export const IDEA_SAYS =
  'With a new worker for each job, a long start stands before every short job. A worker that is kept starts once, and then does one job after another.';

export const PLOT = 'What a job costs in each way';

export const ONE_START = 'to start a worker, for each job';

export const START_ONCE = 'to start a worker of a pool: paid once, and in no job';

export const JOB_ALONE = 'a job alone';

export const IN_ALL = 'a job in all';

export const startSays = (time: string): string => `to start one worker: ${time}`;

export const startOnceSays = (time: string): string => `to start one worker, once: ${time}`;

export const jobSays = (time: string): string => `a job alone: ${time}`;

export const eachSays = (time: string): string => `a job in all: ${time}`;

export const stopped = (way: Way, done: number, asked: number, limitMs: number, allMs: number): string =>
  `${WAYS[way]}: after ${duration(limitMs)} no more were started, so ${count(done)} of ${counted(asked, 'job')} were done. At this rate all would take ${duration(allMs)}.`;

export const pays = (way: Way, workers: number, startMs: number, from: number): string =>
  `The pool of ${count(workers)} ${IN_SENTENCE[way]} took ${duration(startMs)} to start. From ${counted(from, 'job')} on it costs less, start and all, than a new worker for each job.`;

export const TABLE = 'Figures of the ways';

export const COLUMNS = ['Way', 'Jobs', 'Workers', 'Start', 'A job alone', 'Total', 'A job in all'] as const;

export const outcome = (each: string, pool: string): string =>
  `A job with a process of its own took ${each}; by a pool that was up, ${pool}.`;

export const WATCH =
  'Each line of the axis is ten times the one before it. The small dot is the job alone: it is the same job in every way. The line leads to what the job cost in all: that is the price of how it got its worker. The start of a pool is not on the line, because it is paid once, however many jobs there are. A job alone is the middle one of all that were measured; a job in all is the whole time divided by the jobs. So when the machine does something else for a while, only the second one grows. In a browser a thread is not cheaper to start than a process: both are workers of the browser, and threads need one more that leads them. In Python a thread is much cheaper.';
