/** The steps of the lifecycle lab. */
import { count, counted, duration, percent, times } from '../../format/format';
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
    more: 'A start is much longer than a small job. Look at the line of “A process each”: from its small dot to its large one it crosses several others, and each of those means ten times as much.',
  },
} as const satisfies StepText;

export const started = (each: string, pool: string, ratio: number): string =>
  `A job with a new process took ${each}, and ${pool} by the pool: ${times(ratio)} as much.`;

export const KNOW = {
  title: 'Who knows when it is done?',
  says: 'A pool of workers takes jobs from a queue, and stops when that queue is empty. A hundred runs of it, and a hundred of a pool in which each worker puts a last item, a sentinel, into the results when it is done.',
  question: 'In how many of its 100 runs does the first pool lose results?',
  answers: { none: 'In none', few: 'In a few, fewer than 10', many: 'In 10 or more' },
  expected: 'many',
  why: 'The queue is empty as soon as the last job has been taken. It has not been done yet. So the pool stops while the last jobs are still being done, and their results come too late. Count instead: each worker says when it is done.',
  wrong: {
    none: 'An empty queue looks like the end. But a job that has been taken out of the queue is still being done by somebody.',
    few: 'The pool is right only where the last job is done before it looks at the queue. A mistake that is rare is worse: no test finds it.',
  },
} as const satisfies StepText;

export const lost = (losing: number, runs: number, results: number): string =>
  `The hasty pool lost results in ${count(losing)} of ${counted(runs, 'run')}, ${counted(results, 'result')} in all. The counting pool lost none.`;

export const FAIL = {
  title: 'How does an error come back?',
  says: 'Six jobs, and the third one fails: it hands its error back, or lets an exception out, or its worker is ended.',
  question: 'A process is ended from outside in the middle of its job. What does the page hear of it?',
  answers: { result: 'An error in the place of the result', event: 'A message from the browser', nowhere: 'Nothing' },
  expected: 'nowhere',
  why: 'There is nobody left who could tell. The other worker goes on and does all other jobs, and one result is missing. A page finds out only if it counts its results, or sets a limit of time. In Python one can ask as well: the exitcode of a Process says how it ended, and an executor raises BrokenProcessPool.',
  wrong: {
    result: 'Somebody has to put the error into the results. The process that could have done so is gone.',
    event:
      'The browser sends a message when an exception leaves a worker. A worker that is ended from outside throws none.',
  },
} as const satisfies StepText;

export const failed = (nowhere: number, cases: number, done: number, others: number): string =>
  `Of ${counted(cases, 'failure')}, ${count(nowhere)} were heard of nowhere. Beside the process that was ended, ${count(done)} of ${count(others)} other jobs were done.`;

export const QUIT = {
  title: 'How does a worker quit?',
  says: 'A worker writes records. In the middle of the fourth one it is to stop: by a sentinel (a last item in its queue), an event (a flag that it looks at), a cancel (an exception at an await), and by force.',
  question: 'Which ways leave a record half written?',
  answers: { none: 'None of them', force: 'Only force', asked: 'An event or a cancel, too' },
  expected: 'force',
  why: 'Who is asked chooses the moment. The sentinel is read between two jobs, the event where the worker can tidy up, and the cancel arrives at an await. Force chooses for the worker: the record is half written, and its file stays open.',
  wrong: {
    none: 'A worker that is ended by force gets no chance to finish or to tidy up. It does not even learn of its end.',
    asked:
      'A worker that looks at an event decides what it does then: this one takes back what it had begun. A task is cancelled only at an await, and here there is none within a record.',
  },
} as const satisfies StepText;

export const stopped = (bytes: number, of: number, done: number, all: number): string =>
  `By force ${counted(bytes, 'byte')} of a record of ${count(of)} were left, by the others none. With a sentinel ${count(done)} of ${counted(all, 'record')} were written.`;

export const ORDER = {
  title: 'In which order?',
  says: 'Eight jobs, two workers. The first job is long, and the last one is the longest. The answers are had in three ways.',
  question: 'When is the first answer there if answers come in the order of submission?',
  answers: { same: 'As soon as any job is done', later: 'Later than the first job that is done' },
  expected: 'later',
  why: 'In the order of submission the first answer is that of the first job, and the first job is long. Short jobs are done long before, and their answers wait. To take each answer as it comes costs nothing and shows something sooner. To hand out the longest job first makes the end come sooner.',
  wrong: {
    same: 'This holds where answers are had as they are done. In order of submission, an answer waits for those before it.',
  },
} as const satisfies StepText;

export const ordered = (
  submissionMs: number,
  completionMs: number,
  givenMs: number,
  longestFirstMs: number,
  efficiency: number,
): string =>
  `The first answer came after ${duration(submissionMs)} in order of submission, and after ${duration(completionMs)} as the jobs were done. All were there after ${duration(givenMs)}; with the longest job first after ${duration(longestFirstMs)}, at an efficiency of ${percent(efficiency)}.`;

export const HAND = {
  title: 'Hand data over',
  says: 'A list and blocks of 1, 4 and 16 MB are handed to a thread and to a process. A process gets a copy, or the block itself.',
  question: '16 MB: how much longer does the copy to a process take than to hand them to a thread?',
  answers: { same: 'About as long', more: 'Up to ten times as long', much: 'More than ten times as long' },
  expected: 'much',
  why: 'Threads share their memory, so a reference is enough, and it is as short for 16 MB as for one number. A process has a memory of its own: the data is serialised, copied and built anew. A block that is transferred is not copied, but its sender has lost it.',
  wrong: {
    same: 'This holds for a few numbers. The message to a process has to carry all of the data, the one to a thread does not.',
    more: 'The copy grows with the data, and the reference does not. Compare the rows: four times the data, a longer copy.',
  },
} as const satisfies StepText;

export const handed = (shared: string, copy: string, transfer: string): string =>
  `16 MB took ${shared} to a thread, ${copy} to a process by copy, and ${transfer} by transfer.`;
