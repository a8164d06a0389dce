/** What the picture of the spinner lab says: who lives in which thread or process. */
import type { Place } from '../../../pkg/baseline/interleave';
import { duration, fixed } from '../format/format';

export const WHO_LIVES_WHERE = 'who lives where';

export const SCHEMATIC = 'Schematic';

export const PLACES: Record<Place, { name: string; has: string }> = {
  'main-thread': { name: 'The page’s thread', has: 'everybody in here takes turns' },
  threads: { name: 'Another thread', has: 'same memory' },
  processes: { name: 'A process', has: 'a memory of its own' },
};

export const THE_GIL = 'the GIL';

export const ONE_AT_A_TIME = 'one of the two at a time';

export const THE_PAGE = 'this page';

export const SPINNER = 'spinner';

export const WORK = 'work';

/** The page's own clock. */
export const clock = (seconds: number): string => `${fixed(seconds, 1)} s`;

export const BEFORE = 'draws, and hears clicks';

export const CLOCK_STOPS = 'stops when the page does';

export const WAS_FROZEN = 'so long the page was frozen';

export const ALIVE = 'alive';

export const neverFrozen = (ms: number): string => `never frozen for more than ${duration(ms)}`;

/** What the engine writes, one after the other. */
export const CHARACTERS = '\\ | / -';

export const TURNS_IF_IT_CAN = 'turns, if it gets its turn';

export const characters = (n: string): string => `${n} seen`;

export const WILL_TAKE = 'answers when it is done';

export const took = (ms: number): string => `done after ${duration(ms)}`;

/** Of the ring that the compositor turns. */
export const WHY_NEVER = 'Why does a ring like this one never freeze?';
