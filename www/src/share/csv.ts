/** A table as CSV, as RFC 4180 has it: https://www.rfc-editor.org/rfc/rfc4180. */
import type { Cell, Table } from './table';

export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
