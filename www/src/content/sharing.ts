/** What the page says in the locks lab of what sharing costs. */
import { count, counted, nanoseconds as digits, times } from '../format/format';
import { NO_FIGURE } from './run';

export const ADD_TO = { one: 'one counter', own: 'a counter each, near or far' } as const;

export const MEASURING = 'adding, near and far…';

export const CHIP = 'a counter each, near or far';

/** Before the first run. */
export const SKETCH = 'Two threads, a counter each, and the memory around them';

export const SKETCH_ROWS = { near: 'Close together', far: 'Far apart' } as const;

export const THREADS = ['A', 'B'] as const;

export const SKETCH_SAYS =
  'Thread A adds to its counter, and thread B adds to its own one. Nobody touches the counter of the other. Run it to see how long an addition takes at each distance.';

export const TITLE = 'Nanoseconds for one addition, by where the threads add';

export const BYTES_AXIS = 'bytes from one counter to the next';

export const SAME_WORD = '0: one counter for all';

export const OTHERS = { lock: 'lock', own: 'own' } as const;

export const OTHERS_SAY = {
  lock: 'lock: one counter for all, guarded by a lock',
  own: 'own: a variable of each thread, added to the sum once in the end',
} as const;

export const CUT_SHORT = 'A column with a jagged top is longer than there is room for.';

export const picture = (of: readonly string[]): string => `${TITLE}: ${of.join('; ')}.`;

export const inPicture = (place: string, of: number): string => `${place}, ${digits(of)}`;

/** Of a place at which there is nothing to draw. */
export const APART = 'not at the same time';

export const notInPicture = (place: string): string => `${place}, ${APART}`;

export const APART_SAYS = `${NO_FIGURE}: the threads did not add there at the same time, so nothing was measured`;

export const bytesApart = (bytes: number): string => (bytes === 0 ? 'one counter for all' : `${bytes} bytes apart`);

export const PLACES = { lock: 'one counter under a lock', own: 'a variable of its own' } as const;

export const FIGURES = {
  same: 'One counter for all',
  near: 'Own counters, side by side',
  far: 'Own counters, far apart',
  line: 'They leave each other alone from',
} as const;

export const inNanoseconds = (of: number): string => `${digits(of)} ns`;

export const bytes = (of: number): string => `${of} bytes`;

export const TABLE = 'All that was measured';

export const COLUMNS = {
  place: 'The threads add to',
  ns: 'Nanoseconds',
  range: 'Fastest and slowest round',
  together: 'Rounds together',
  additions: 'Additions',
} as const;

export const range = (fastest: number, slowest: number): string => `${digits(fastest)} to ${digits(slowest)}`;

export const together = (of: number, rounds: number): string => `${count(of)} of ${count(rounds)}`;

export const TABLE_SAYS =
  'The time is the median of the rounds in which all threads added at the same time. The counters came to exactly as many as were added.';

export const outcome = (same: number, near: number, far: number): string =>
  `One addition: ${inNanoseconds(same)} to one counter for all, ${inNanoseconds(near)} to counters side by side, ${inNanoseconds(far)} to counters far apart.`;

export const OUTCOME_NOT_TOGETHER = 'Nothing measured: the threads did not add at the same time everywhere.';

/** The sentence of what was measured: whichever way it came out. */
export const cliff = (line: number, near: number, far: number): string =>
  `False sharing: counters side by side take ${times(near / far)} as long as counters that stand ${line} bytes apart or more, though nobody shares a variable. So this processor moves memory in lines of ${line} bytes.`;

export const NO_CLIFF =
  'No clear cliff here: from some distance on an addition should be clearly faster. Both threads may have run on one core, which has no line to hand over, or other programs disturbed them.';

const SAYS_NOTHING = 'So they could not disturb each other, and the times say nothing of that.';

export const notTogether = (threads: number): string =>
  `The ${counted(threads, 'thread')} did not add at the same time everywhere. ${SAYS_NOTHING} ${CLOSE_OTHERS}`;

/** What helps where there is a core for each thread; one thread alone would be no experiment. */
const CLOSE_OTHERS = 'Something else had the cores. Close what else computes on this machine, and run it again.';

export const tooFewCores = (threads: number, cores: number): string =>
  `The ${counted(threads, 'thread')} did not add at the same time everywhere: they have ${counted(cores, 'core')}. ${SAYS_NOTHING} Set ${counted(cores, 'thread')}, and run it again.`;

export const ONE_CORE = `The threads took turns, for this machine has one core. ${SAYS_NOTHING} It takes two cores.`;
