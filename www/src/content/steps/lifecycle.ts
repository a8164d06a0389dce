/** The steps of the lifecycle lab. */
import { times } from '../../format/format';
import type { StepText } from './step-text';

export const START = {
  title: 'Starting is not free',
  says: 'The same small job many times: by a new worker for each job, and by a pool of workers that is started once.',
  question: 'How much more does a job cost with a new process than with a process of a pool?',
  answers: { same: 'Less than twice as much', more: 'Up to ten times as much', much: 'More than ten times as much' },
  expected: 'much',
  why: 'The job takes less than a millisecond. To start a process takes tens of milliseconds: a new memory, a new interpreter or module. So start a few workers, and keep them. Each waits for a job, does it, and waits for the next one.',
  wrong: {
    same: 'This holds for long jobs. A job of a minute hardly feels the start of its worker. These jobs are short.',
    more: 'A start is much longer than a small job. Look at the two dots of “A process each”: between them are several lines, and each line means ten times as much.',
  },
} as const satisfies StepText;

export const started = (each: string, pool: string, ratio: number): string =>
  `A job with a new process took ${each}, and ${pool} by the pool: ${times(ratio)} as much.`;
