/** A record's table as Markdown, with a line above it that says what ran. */
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { type Cell, tableOf } from './table';

export function markdown(record: RunRecord): string {
  const { columns, rows } = tableOf(record);
  const rule = columns.map((_, at) => (rows.every((row) => isFigure(row[at])) ? '---:' : '---'));
  const lines = [columns, rule, ...rows].map((row) => `| ${row.map(text).join(' | ')} |`);
  return `${heading(record)}\n\n${lines.join('\n')}\n`;
}

function heading({ lab, model, algorithm, workers, totalMs, mainThread, comparable }: RunRecord): string {
  const ran = `Interleave, ${lab}: ${model}, ${algorithm}, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
  const figures = `total ${totalMs.toFixed(1)} ms, longest freeze ${mainThread.longestGapMs.toFixed(1)} ms`;
  return `${ran}; ${figures}${comparable ? '' : '; not comparable'}.`;
}

/** Numbers, and those beyond 2^53 that are text, stand to the right. */
function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\d+$/.test(cell));
}

function text(cell: Cell): string {
  return String(cell).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
