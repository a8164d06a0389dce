/** What the lifecycle lab says, whatever its demo. */
import type { DemoFigures } from '../../../../pkg/baseline/interleave';
import { WATCH as STARTUP } from './startup';

/** Before the first run. */
export const SCHEMATIC = 'Schematic';

/** In the control, and among what is set. */
export const DEMOS: Record<DemoFigures['kind'], { name: string; says: string }> = {
  startup: { name: 'Starting is not free', says: 'The same small jobs, by a new worker each and by a pool.' },
};

export const running = (done: number, of: number | string): string => `part ${done} of ${of}`;

export const TABLE = 'The figures as a table';

export const jobs = (text: string): string => (text === '' ? '200 jobs' : `${text} jobs`);

export const LEFT_EMPTY = 'Left empty: 200.';

/** What the workers that are set are of. */
export const WORKERS: Record<DemoFigures['kind'], string> = {
  startup: 'Of each pool.',
};

/** What to look at. */
export const WATCH: Record<DemoFigures['kind'], string> = {
  startup: STARTUP,
};

export const notRun = (model: string): string => `Not run here: ${model}.`;

/** Of a step whose measurement this page cannot make. */
export const NOT_MEASURED = 'This page could not measure it: the remark above says what it lacks.';
