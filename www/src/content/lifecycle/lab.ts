/** What the lifecycle lab says, whatever its demo. */
import type { DemoFigures } from '../../../../pkg/baseline/interleave';
import { counted } from '../../format/format';
import { WATCH as ERRORS } from './errors';
import { WATCH as EXCHANGE } from './exchange';
import { WATCH as ORDER } from './order';
import { WATCH as RACY } from './racy';
import { WATCH as STARTUP } from './startup';
import { WATCH as STOPPING } from './stopping';

/** Before the first run. */
export const SCHEMATIC = 'Schematic';

/** In the control, and among what is set. */
export const DEMOS: Record<DemoFigures['kind'], { name: string; says: string }> = {
  startup: { name: 'Starting is not free', says: 'The same small jobs, by a new worker each and by a pool.' },
  racy: { name: 'Who knows when it is done?', says: 'A pool that stops too early, beside one that counts.' },
  errors: { name: 'How does an error come back?', says: 'One job of six fails, in each model and each way to fail.' },
  stopping: { name: 'How does a worker quit?', says: 'A sentinel, an event, a cancel, and force.' },
  order: { name: 'In which order?', says: 'The same jobs, and when their answers are had.' },
  exchange: { name: 'Hand data over', says: 'Lists and blocks of bytes, to a thread and to a process.' },
};

export const running = (done: number, of: number | string): string => `part ${done} of ${of}`;

export const TABLE = 'The figures as a table';

/** How many jobs there are if nobody says how many. */
const JOBS: Partial<Record<DemoFigures['kind'], string>> = { startup: '200', racy: '12' };

export const jobs = (demo: DemoFigures['kind'], text: string): string =>
  `${text === '' ? (JOBS[demo] ?? '') : text} jobs`;

export const jobsOf = (jobs: number): string => counted(jobs, 'job');

export const leftEmpty = (demo: DemoFigures['kind']): string => `Left empty: ${JOBS[demo] ?? ''}.`;

/** What the workers that are set are of. */
export const WORKERS: Record<DemoFigures['kind'], string> = {
  startup: 'Of each pool.',
  racy: 'Threads of the pool.',
  errors: '',
  stopping: '',
  order: 'Of the pool.',
  exchange: '',
};

/** What to look at. */
export const WATCH: Record<DemoFigures['kind'], string> = {
  startup: STARTUP,
  racy: RACY,
  errors: ERRORS,
  stopping: STOPPING,
  order: ORDER,
  exchange: EXCHANGE,
};

export const notRun = (model: string): string => `Not run here: ${model}.`;

/** Of a step whose measurement this page cannot make. */
export const NOT_MEASURED = 'This page could not measure it: the remark above says what it lacks.';
