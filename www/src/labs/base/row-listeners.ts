/** Who wants each row of every lab on this page as it comes. No DOM event: a run may have 100,000 rows. */
import type { Row } from '../../../../pkg/baseline/interleave';

const listeners = new Set<(row: Row) => void>();

/** Calls `hear` with each row from now on. */
export function onRow(hear: (row: Row) => void): void {
  listeners.add(hear);
}

export function tellRow(row: Row): void {
  for (const hear of listeners) hear(row);
}
