/** Which lines of the listing run at a moment of a race, by the names of their marks: see `../code/race`. */
import { countUntil } from './order';
import { endOf, type RaceMoment } from './race-reel';
import type { Row } from '../../../pkg/baseline/interleave';

/** What was done just now is lit for so large a part of the run. */
const JUST_NOW = 0.015;

const CHECKS = ['check', 'divide'];
const TAKES = ['take', 'each'];
const PUTS = ['put', 'report', 'wait'];
const ENDS = ['sentinel', 'done'];

/** `events` are the moments at which a check began or ended, in order; at one of them only what happened then is lit. */
export function raceMarks(
  rows: readonly Row[],
  events: readonly number[],
  moment: RaceMoment,
  ms: number,
  totalMs: number,
): string[] {
  const latest = events[countUntil(events, (event) => event, ms) - 1];
  const since = latest === ms ? ms : ms - JUST_NOW * totalMs;
  const isNow = (at: number) => at >= since && at <= ms;
  return [
    ...(moment.hands.some((row) => row !== undefined) ? CHECKS : []),
    ...(rows.some(({ startMs }) => isNow(startMs)) ? TAKES : []),
    ...(rows.some((row) => isNow(endOf(row))) ? PUTS : []),
    ...(moment.answered === rows.length ? ENDS : []),
  ];
}
