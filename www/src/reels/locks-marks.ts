/** Which lines of the listing run at a moment of additions, by the names of their marks: see `../code/locks`. */
import type { LocksMoment } from './locks-reel';

const MARKS = {
  waits: ['lock'],
  adds: ['add', 'lock'],
  between: ['times', 'nap'],
  done: [],
} as const satisfies Record<string, readonly string[]>;

export function locksMarks({ threads, last }: LocksMoment, ms: number): string[] {
  const all: string[] = threads.flatMap(({ does }): readonly string[] => MARKS[does]);
  // An atomic addition is over as soon as it has begun.
  if (last?.storedMs === ms) all.push('add');
  if (threads.every(({ does }) => does === 'done')) all.push('join', 'tasks');
  return [...new Set(all)];
}
