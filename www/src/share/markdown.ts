/** A record's table as Markdown, with a line above it that says what ran. */
import { heading, NOT_COMPARABLE, times } from '../content/what-ran';
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { type Cell, tableOf } from './table';
import { outcomeOf, runOf } from './what-ran';

/** A line at a time. */
export function* markdown(record: RunRecord): Generator<string> {
  const { columns, rows } = tableOf(record);
  yield `${headingOf(record)}\n\n`;
  yield line(columns);
  let ruled = false;
  for (const row of rows) {
    // The rows of a table are alike.
    if (!ruled) yield line(row.map((cell) => (isFigure(cell) ? '---:' : '---')));
    ruled = true;
    yield line(row);
  }
}

function headingOf(record: RunRecord): string {
  const { totalMs, mainThread, comparable } = record;
  const outcome = outcomeOf(record);
  return heading(runOf(record), [
    times(totalMs, mainThread.longestGapMs),
    ...(outcome === undefined ? [] : [outcome]),
    ...(comparable ? [] : [NOT_COMPARABLE]),
  ]);
}

/** Numbers, and those beyond 2^53 that are text, stand to the right. */
function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\d+$/.test(cell));
}

function line(cells: readonly Cell[]): string {
  return `| ${cells.map(text).join(' | ')} |\n`;
}

function text(cell: Cell): string {
  return String(cell).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
