/** The demo that is about handing data over. */
import type { Handing } from '../../../../pkg/baseline/interleave';
import { count, counted } from '../../format/format';

export const WAYS: Record<Handing, string> = {
  shared: 'To a thread: shared',
  copy: 'To a process: by copy',
  transfer: 'To a process: by transfer',
};

export const IDEA = 'tell where it is, make another one, or give it away';

export const IDEA_SAYS =
  'A thread is told where the data is, which takes as long for much data as for little. A process gets a copy: the larger the data, the longer it takes to copy. Data that is given away is not copied, and then the sender has it no longer.';

export const NAMES: Record<Handing, string> = {
  shared: 'thread',
  copy: 'process, by copy',
  transfer: 'process, by transfer',
};

export const PLOT = 'What it takes to hand data over';

const MEGABYTE = 1_048_576;

export const what = (list: boolean, size: number): string =>
  list ? `list of ${counted(size, 'number')}` : `${count(size / MEGABYTE)}\u00a0MB`;

export const KEY: Record<'shared' | 'copy' | 'transfer', string> = {
  shared: 'a thread, shared',
  copy: 'a process, by copy',
  transfer: 'a process, by transfer',
};

export const says = (way: Handing, time: string): string => `${KEY[way]}: ${time}`;

export const TABLE = 'Figures of handing over';

export const COLUMNS = ['What', 'How', 'Until it is there', 'Sender busy'] as const;

export const NO_TRANSFER =
  'A list cannot be given away, so it is always copied. Only a block of bytes can be given to another process.';

export const WATCH =
  'Each dot is the time until the other side had said “I have it”. To a thread the size makes no difference: both sides look at the same memory, and only a reference travels. A copy becomes bytes, travels, and becomes an object again; that is serialising, and it grows with the size. A block that is transferred is not copied, but the sender cannot use it any more.';

export const outcome = (size: string, shared: string | undefined, copy: string, transfer: string): string =>
  `${size}: ${shared === undefined ? '' : `${shared} to a thread, `}${copy} to a process by copy, ${transfer} by transfer.`;
