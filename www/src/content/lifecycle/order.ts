/** The demo that is about the order of answers. */
import type { Answers } from '../../../../pkg/baseline/interleave';
import { counted, duration, percent } from '../../format/format';

export const ANSWERS: Record<Answers, string> = {
  submission: 'In order of submission',
  completion: 'As they are done',
  'longest-first': 'Longest job first',
};

export const IDEA = 'a short job is done, and its answer waits for a long one';

export const IDEA_SAYS =
  'Two workers. The first job is long. The second one is short and soon done. If answers are had in the order of the jobs, the short job’s answer waits until the long job is done.';

export const worker = (n: number): string => `worker ${n}`;

export const READY = 'ready, and waits';

export const FIRST = 'first answer';

export const firstAt = (ms: number): string => `first answer: ${duration(ms)}`;

export const runSays = (answers: Answers, totalMs: number, firstMs: number, efficiency: number): string =>
  `${ANSWERS[answers]}: first answer after ${duration(firstMs)}, all after ${duration(totalMs)}, efficiency ${percent(efficiency)}`;

export const figures = (totalMs: number, efficiency: number): string =>
  `all after ${duration(totalMs)}, efficiency ${percent(efficiency)}`;

export const KEY = 'The number in a block is the place of the job in the list. The line marks the first answer.';

export const TABLE = 'Figures of the orders';

export const COLUMNS = [
  'Answers',
  'First answer',
  'Half of them',
  'All',
  'Efficiency',
  'Longest wait of an answer',
] as const;

export const WATCH =
  '“In order of submission” and “As they are done” do the same work: the jobs are handed out in the order of the list. What differs is when you may have an answer. executor.map gives answers in the order of submission, as_completed as they are done. In “Longest job first” that job was handed out first, so that no worker is left alone with a long job at the end. The efficiency is the share of the workers’ time in which they had work.';

export const outcome = (submissionMs: number, completionMs: number, jobs: number): string =>
  `${counted(jobs, 'job')}. The first answer came after ${duration(completionMs)}; in order of submission it came after ${duration(submissionMs)}.`;
