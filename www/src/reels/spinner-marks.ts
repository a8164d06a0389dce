/** Which lines of the listing run at a moment of a spinner, by the names of their marks: see `../code/spinner`. */
import { JUST_NOW_MS, type SpinnerMoment } from './spinner-reel';

const WORK = {
  before: ['start', 'event', 'object'],
  going: ['work', 'slow', 'nap', 'elsewhere'],
  over: ['stop', 'erase', 'leave', 'cancelled', 'join', 'answer'],
} as const;

export function spinnerMarks({ turn, work }: SpinnerMoment, ms: number): string[] {
  const turns = turn !== undefined && ms - turn.atMs <= JUST_NOW_MS;
  return [...WORK[work], ...(work === 'over' || turn === undefined ? [] : turns ? ['turn'] : ['pause', 'wait'])];
}
