/** What the board of results says. */
import { counted } from '../format/format';

export const WHAT_IT_IS =
  'The board shows a whole class in one picture: one dot for each result, in groups, with the middle of each group marked. Everybody takes the same step of a lab, presses Export, saves the record and gives you the file; you open all files here.';

export const STAYS_HERE =
  'This page reads the files itself and sends nothing anywhere. It forgets them when you leave.';

export const SKETCH = 'A sketch: your files bring the dots.';

export const CHOOSE = 'Choose files';

export const OR_DROP = 'or drop them here';

export const CLEAR = 'Clear';

export const PROJECT = 'For the projector';

export const GROUP = 'Group by';

export const GROUP_BY = { cores: 'cores', machine: 'browser and cores', processor: 'processor' } as const;

export const AS_CSV = 'All of them as CSV';

export const RESULT = 'result';

export const howMany = (results: number): string => `${counted(results, 'result')}.`;

export const wereHere = (records: number): string =>
  `${counted(records, 'file')} left out: the same ${counted(records, 'record')} came before.`;

export const onlySoMany = (most: number): string => `Only ${most} files are taken; the others were left out.`;

export const asTable = (results: number): string => `As a table: ${counted(results, 'result')}`;

export const MEASURES = {
  total: 'Total time',
  freeze: 'Longest freeze of the page',
  speedup: 'Best speed-up against one worker',
  speedupOfModels: 'Best speed-up against Sequential',
  latency: 'Longest wait for the lock after an answer',
  lost: 'Additions that were lost',
  startProcess: 'To start a process',
  startThread: 'To start a thread',
  losing: 'Runs of the hasty pool that lost results',
  nowhere: 'Failures that nobody heard of',
  halfWritten: 'Bytes left half written by force',
  firstAnswer: 'First answer, in order of submission',
  copied: 'To copy 16 MB to a process',
  perSecond: 'Requests answered a second',
  p99: '99 of 100 answered within',
  torn: 'Updates that left a wrong sum',
  speed: 'Million additions a second',
  line: 'Counters leave each other alone from',
  sameCounter: 'One addition to one counter for all',
  near: 'One addition to counters side by side',
  far: 'One addition to counters far apart',
  underLock: 'One addition under a lock',
  bad: 'Schedules that end wrong',
  switches: 'Switches of the schedule that was handed in',
  trials: 'Million trials a second',
  reordered: 'Trials that no interleaving gives',
  still: 'Longest time without a new character of the spinner',
} as const;

export const COLUMNS = { who: 'Who', run: 'Run', machine: 'Machine', guess: 'Guess' } as const;

export const NOT_COMPARABLE = 'not comparable';

export const kindOnMachine = (kind: string, on: string): string => `${kind} · ${on}`;

export const median = (figure: string): string => `median ${figure}`;

export const dot = (who: string, figure: string): string => `${who}: ${figure}`;

export const GUESSES = 'What was guessed';

export const guessed = ({ step, answer, right }: { step: string; answer: string; right: boolean }): string =>
  `${step}: ${answer}, ${right ? 'right' : 'wrong'}`;

export const measured = (answers: readonly string[]): string =>
  answers.length === 1 ? `Measured: ${answers.join('')}.` : `Measured, not the same everywhere: ${answers.join('; ')}.`;

/** Of records that do not say what was measured. */
export const NONE_RIGHT = 'Measured: another answer than was guessed.';
