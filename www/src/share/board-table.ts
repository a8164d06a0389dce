/** Records side by side as one table: a row for each, with the figures that people compare. */
import { type KeptRecord, measuredOf } from './kept-record';
import type { Cell, Table } from './table';
import { outcomeOf, runOf } from './what-ran';

export interface Result {
  file: string;
  record: KeptRecord;
}

const COLUMNS: Record<string, (result: Result) => Cell> = {
  file: ({ file }) => plain(file),
  lab: ({ record }) => plain(record.lab),
  model: ({ record }) => plain(record.model),
  algorithm: ({ record }) => plain(record.algorithm),
  workers: ({ record }) => record.workers,
  totalMs: ({ record }) => record.totalMs,
  longestFreezeMs: ({ record }) => record.mainThread.longestGapMs,
  comparable: ({ record }) => record.comparable,
  run: ({ record }) => plain(runOf(record)),
  outcome: ({ record }) => plain(outcomeOf(record) ?? ''),
  cores: ({ record }) => record.environment.cores,
  userAgent: ({ record }) => plain(record.environment.userAgent),
  name: ({ record }) => plain(record.name ?? ''),
  guessStep: ({ record }) => plain(record.guess?.step ?? ''),
  guessAnswer: ({ record }) => plain(record.guess?.answer ?? ''),
  guessRight: ({ record }) => record.guess?.right ?? '',
  guessMeasured: ({ record }) => plain((record.guess && measuredOf(record.guess)) ?? ''),
};

export function boardTable(results: readonly Result[]): Table {
  const cells = Object.values(COLUMNS);
  return { columns: Object.keys(COLUMNS), rows: results.map((result) => cells.map((cell) => cell(result))) };
}

/** Files come from anybody, and a spreadsheet takes text that begins like this for a formula. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
