/** A record as one table: what its lab shows a row for. */
import type { Lab, RunRecord } from '../../../pkg/baseline/interleave';

export type Cell = string | number | boolean;

export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** What a lab's record has a row for; of any other lab's it is one row of figures. */
const ROWS: Partial<Record<Lab, (record: RunRecord) => readonly object[] | undefined>> = {
  race: ({ rows }) => rows,
  sweep: ({ runs }) => runs,
  gil: ({ trace }) => trace,
};

export function tableOf(record: RunRecord): Table {
  const rows = ROWS[record.lab]?.(record) ?? [];
  const entries = rows.length > 0 ? rows : [figures(record)];
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  return {
    columns,
    rows: entries.map((entry) => {
      const cells = entry as Record<string, unknown>;
      return columns.map((column) => cellOf(cells[column]));
    }),
  };
}

/** Everything in the record that is one value, and in its small objects likewise; where it ran is left to the JSON. */
function figures(record: RunRecord): Record<string, unknown> {
  const entries = Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (typeof value !== 'object' || value === null) return [[name, value]];
    if (Array.isArray(value) || name === 'environment') return [];
    return Object.entries(value).map(([inner, figure]): [string, unknown] => [`${name}.${inner}`, figure]);
  });
  return Object.fromEntries(entries);
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
