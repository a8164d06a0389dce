/** What is said of the runs of a figure, when they are held against its question. */
import { count, counted, duration, fixed, percent } from '../../format/format';

/** On the button for who does not want to guess. */
export const JUST_SHOW_ME = 'Just show me';

/** Before the answer to a question whose answer is no measurement. */
export const THE_ANSWER = 'The answer:';

/** Where this machine answered otherwise. */
export const AGAIN = 'Press an answer again, and all of it runs once more.';

/** Of a machine that gave none of the answers. */
export const NO_ANSWER = 'That is none of the answers above. Another run may show one of them.';

const each = (runs: readonly string[]): string => `${runs.join('; ')}.`;

const named = (label: string, says: string): string => (label === '' ? says : `${label}: ${says}`);

export const totals = (runs: readonly { label: string; totalMs: number }[]): string =>
  each(runs.map(({ label, totalMs }) => named(label, duration(totalMs))));

export const starts = (runs: readonly { label: string; startupMs: number; totalMs: number }[]): string =>
  each(
    runs.map(({ label, startupMs, totalMs }) =>
      named(label, `${duration(startupMs)} to start, ${duration(totalMs)} to work`),
    ),
  );

export const rates = (runs: readonly { label: string; perSecond: number }[]): string =>
  each(
    runs.map(({ label, perSecond }) =>
      named(label, `${count(Math.round(perSecond / 1e6))} million additions a second`),
    ),
  );

export const jobs = (counts: readonly number[]): string => `Jobs of each worker: ${counts.join(', ')}.`;

export const spinners = (runs: readonly { label: string; looks: string }[]): string =>
  each(runs.map(({ label, looks }) => named(label, `the spinner ${looks}`)));

export const atWork = (average: number): string => `On average, ${fixed(average, 1)} threads computed at a time.`;

export const waits = (runs: readonly { label: string; share: number }[]): string =>
  each(runs.map(({ label, share }) => named(label, `waiting for the GIL ${percent(share)} of the time`)));

export const ends = (runs: readonly { label: string; tries: number; torn: number }[]): string =>
  each(
    runs.map(({ label, tries, torn }) =>
      named(label, `ended ${counted(tries, 'time')}, wrong sum ${counted(torn, 'time')}`),
    ),
  );
