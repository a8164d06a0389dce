/** Which lines of the listing run at a moment of threads, by the names of their marks: see `../code/gil`. */
import type { State } from '../../../pkg/baseline/interleave';
import type { GilMoment } from './gil-reel';

const MARKS: Partial<Record<State, readonly string[]>> = {
  holding: ['compute', 'little'],
  computing: ['compute', 'little'],
  native: ['release'],
  io: ['wait', 'rounds'],
};

export function gilMarks({ threads }: GilMoment): string[] {
  const states = new Set(threads.map(({ state }) => state));
  return [
    ...[...states].flatMap((state) => (state === undefined ? [] : (MARKS[state] ?? []))),
    ...(threads.some(({ asks }) => asks) ? ['interval'] : []),
    ...(threads.every(({ state }) => state === 'done') ? ['join'] : []),
  ];
}
