/** The demo that is about knowing the end. */
import type { End } from '../../../../pkg/baseline/interleave';
import { count, counted, duration } from '../../format/format';

export const ENDS: Record<End, string> = {
  hasty: 'Stops at the empty queue',
  counting: 'Counts the sentinels',
};

export const IDEA = 'the queue is empty, and the last jobs are not done';

export const IDEA_SAYS =
  'Two workers take jobs from a queue. The second worker has taken the last job, so the queue is empty, and the pool stops. The last job is done a little later, and nobody waits for its result.';

export const worker = (n: number): string => `worker ${n}`;

export const LOST = 'lost';

export const GRID = (end: End, losing: number, runs: number): string =>
  `${ENDS[end]}: ${count(losing)} of ${counted(runs, 'run')} lost results`;

/** Below the squares. */
export const KEY = {
  lost: 'one run: its digit says how many results were lost',
  whole: 'one run that lost none',
} as const;

export const runSays = (run: number, lost: number): string => `run ${run}: ${count(lost)} lost`;

export const losing = (losing: number, runs: number, most: number): string =>
  losing === 0
    ? `In ${counted(runs, 'run')} no result was lost.`
    : `${count(losing)} of ${counted(runs, 'run')} lost results, up to ${count(most)} at a time.`;

/** Where the wrong pool happened to be right. */
export const LUCKY =
  'The hasty pool lost nothing this time. It is wrong all the same: whether the last jobs are done in time depends on the moment.';

export const example = (run: number, lost: number): string =>
  `Run ${count(run)} of the hasty pool, job by job: ${counted(lost, 'result')} came too late to be taken in.`;

export const EXAMPLE_WHOLE = 'One run of the hasty pool, job by job. It lost nothing.';

export const exampleSays = (lost: readonly number[], endedMs: number): string =>
  `The pool stopped after ${duration(endedMs)}. ${lost.length === 0 ? 'It had all results by then.' : `It took in no more after that, so the results of ${lost.length === 1 ? 'job' : 'jobs'} ${lost.join(', ')} were lost.`}`;

export const STOPPED = 'the pool stops';

export const KEY_JOBS = {
  counted: 'a job whose result was taken in',
  late: 'a job whose result came when the pool took in no more, be it a moment later',
} as const;

/** What leads on: the same pools in the lab that goes through all orders. */
export const SCHEDULES: Record<End, string> = {
  hasty: 'See every schedule of this program',
  counting: 'and of the one that counts',
};

export const SCHEDULES_OPEN = '(in a new tab).';

export const TABLE = 'Runs of both pools';

export const COLUMNS = [
  'The pool',
  'Runs',
  'Runs that lost results',
  'Results lost',
  'Most in one run',
  'All runs',
] as const;

export const WATCH =
  'A pool is some workers that are kept, and take jobs from a queue. A sentinel is a last item in a queue that says: no more. A job that has been taken from the queue is not a job that has been done. The queue is empty as soon as somebody takes the last job, and then the last jobs are still being done. Counting is safe: each worker puts a sentinel into the results after its last job, and the pool waits until it has one from each.';

export const outcome = (losing: number, runs: number): string =>
  losing === 0
    ? `The hasty pool lost nothing in ${counted(runs, 'run')}; nor did the counting one.`
    : `The hasty pool lost results in ${count(losing)} of ${counted(runs, 'run')}, the counting one in none.`;

/** Which should never happen. */
export const COUNTING_LOST = 'The counting pool lost results, which is a defect of this page. Please report it.';

export const NO_THREADS = 'This demo needs threads, and this page has none.';
