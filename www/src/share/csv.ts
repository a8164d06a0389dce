/** A table as CSV, as RFC 4180 has it: https://www.rfc-editor.org/rfc/rfc4180. */
import type { Cell, Table } from './table';

/** A line at a time. */
export function* csv({ columns, rows }: Table): Generator<string> {
  yield line(columns);
  for (const row of rows) yield line(row);
}

function line(row: readonly Cell[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
