/** A record as one table: what its lab shows a row for. */
import type { Lab, RunRecord } from '../../../pkg/baseline/interleave';
import { demoRows } from './demo-rows';
import { scheduleRows } from './schedule-rows';
import { settingsOf } from './what-ran';

export type Cell = string | number | boolean;

export interface Table {
  columns: readonly string[];
  /** Made as they are asked for: there may be 100,000. */
  rows: Iterable<readonly Cell[]>;
}

/** What a lab's record has a row for; where it has none, the table is one row of figures. */
const ROWS: Record<Lab, (record: RunRecord) => readonly object[]> = {
  race: ({ rows }) => rows,
  sweep: ({ runs = [] }) => runs,
  compare: ({ runs = [] }) => runs,
  gil: ({ trace = [] }) => trace,
  locks: ({ places = [] }) => places,
  schedules: scheduleRows,
  litmus: ({ observed = [] }) => observed,
  spinner: () => [],
  lifecycle: ({ demo }) => demoRows(demo),
  // Its trace is for the eye; the figures are what is compared.
  server: () => [],
};

export function tableOf(record: RunRecord): Table {
  const rows = ROWS[record.lab](record);
  const entries = rows.length > 0 ? rows : [figures(record)];
  // What one has, all have.
  const columns = Object.keys(entries[0] ?? {});
  return { columns, rows: rowsOf(entries, columns) };
}

function* rowsOf(entries: readonly object[], columns: readonly string[]): Generator<Cell[]> {
  for (const entry of entries) {
    const cells = entry as Record<string, unknown>;
    yield columns.map((column) => cellOf(cells[column]));
  }
}

/**
 * Everything in the record that is one value, and in its small objects likewise; of the specification what the lab went
 * by. Where it ran is left to the JSON.
 */
function figures(record: RunRecord): Record<string, unknown> {
  const entries = Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (name === 'spec') return Object.entries(settingsOf(record));
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
