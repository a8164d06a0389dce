/** The runs of a session as a table, the oldest first. */
import type { Table } from '../../share/table';
import type { PastRun } from './past-run';

export const pastRunsTable = (runs: readonly PastRun[]): Table => ({
  columns: ['run', 'model', 'settings', 'numbers', 'totalMs', 'longestFreezeMs', 'speedup', 'comparable'],
  rows: runs
    .toReversed()
    .map(({ id, name, details, numbers, totalMs, freezeMs, speedup = '', comparable }) => [
      ...[id, name, details, numbers, totalMs, freezeMs, speedup, comparable],
    ]),
});
