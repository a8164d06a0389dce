/** The demo that is about quitting. */
import type { Stopping, Written } from '../../../../pkg/baseline/interleave';
import { count, counted, duration } from '../../format/format';

export const WAYS: Record<Stopping, string> = {
  sentinel: 'A sentinel',
  event: 'An event',
  cancel: 'A cancel',
  terminate: 'By force',
};

/** Who is made to stop, and where. */
export const SAYS: Record<Stopping, string> = {
  sentinel: 'an item that says “no more”: a process finds it in its queue, behind all jobs',
  event: 'a flag that is set: a process looks at it between two pieces of a record',
  cancel: 'a task hears of it at its next await, between two records',
  terminate: 'a process is ended in the middle of a record',
};

export const IDEA = 'a worker writes records, and is to stop in the middle of one';

export const IDEA_SAYS =
  'A worker writes record after record. In the middle of the second record it is to stop. With a sentinel it writes all records that are in the queue. With an event it takes back the record that it has begun. Ended by force, it leaves half a record.';

export const NAMES = { sentinel: 'sentinel', event: 'event', terminate: 'by force' } as const;

export const STOP = 'stop!';

export const TAKEN_BACK = 'taken back';

export const HALF = 'half';

export const figures = (done: number, cut: number, notBegun: number): string =>
  `${count(done)} done, ${count(cut)} cut off, ${count(notBegun)} not begun`;

export const quiet = (ms: number): string => `stopped ${duration(ms)} after it was told to`;

export const NEVER_HEARD = 'nobody says that it has stopped';

export const left = (bytes: number, open: number): string =>
  bytes === 0 && open === 0
    ? 'nothing left behind'
    : `left behind: ${counted(bytes, 'byte')} of a half-written record, ${counted(open, 'open file')}`;

export const says = (way: Stopping, done: number, cut: number, notBegun: number): string =>
  `${WAYS[way]}: ${figures(done, cut, notBegun)}`;

export const KEY: Record<Written, string> = {
  whole: 'written to its end',
  'taken-back': 'begun, and taken back',
  half: 'left half written',
};

export const TABLE = 'Figures of the ways to stop';

export const COLUMNS = [
  'Way',
  'Done',
  'Cut off',
  'Not begun',
  'Bytes half written',
  'Left open',
  'Stopped so long after it was told',
] as const;

export const WATCH =
  'The red line is the moment at which the worker is to stop. A sentinel cuts nothing off, but all jobs before it in the queue are still done. An event is looked at where the worker chooses, so it can tidy up first. A task is cancelled at an await, and here no await stands in the middle of a record. Only force comes at any moment: the file stays open, and half of a record is in it.';

export const outcome = (half: number, bytes: number): string =>
  `Ended by force, the worker left ${counted(half, 'byte')} of a record of ${count(bytes)}. Asked to stop, it left none.`;

/** Where it was ended just between two records. */
export const NOTHING_HALF = 'Each of the workers left whole records only.';
