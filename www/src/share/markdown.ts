/** A record's table as Markdown, with a line above it that says what ran. */
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { type Cell, tableOf } from './table';
import { outcomeOf, runOf } from './what-ran';

/** A line at a time. */
export function* markdown(record: RunRecord): Generator<string> {
  const { columns, rows } = tableOf(record);
  yield `${heading(record)}\n\n`;
  yield line(columns);
  let ruled = false;
  for (const row of rows) {
    // The rows of a table are alike.
    if (!ruled) yield line(row.map((cell) => (isFigure(cell) ? '---:' : '---')));
    ruled = true;
    yield line(row);
  }
}

function heading(record: RunRecord): string {
  const { totalMs, mainThread, comparable } = record;
  const lost = outcomeOf(record);
  const figures = `total ${totalMs.toFixed(1)} ms, longest freeze ${mainThread.longestGapMs.toFixed(1)} ms`;
  return `Interleave, ${runOf(record)}; ${figures}${lost ? `; ${lost}` : ''}${comparable ? '' : '; not comparable'}.`;
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
