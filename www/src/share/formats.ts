/** What a record can be taken away as. */
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { chromeTrace, hasTrace } from './chrome-trace';
import { csv } from './csv';
import { json } from './json';
import { markdown } from './markdown';
import { tableOf } from './table';

export interface Format {
  extension: string;
  type: string;
  /** The text in pieces, which are written as they are asked for: the whole may be long. */
  write(record: RunRecord): Iterable<string>;
  /** Of which records there is such a file; of all, where it is not said. */
  isOf?: (record: RunRecord) => boolean;
}

export const FORMATS = {
  json: {
    extension: 'json',
    type: 'application/json',
    *write(record) {
      yield* json(record);
      yield '\n';
    },
  },
  csv: { extension: 'csv', type: 'text/csv', write: (record) => csv(tableOf(record)) },
  markdown: { extension: 'md', type: 'text/markdown', write: markdown },
  trace: { extension: 'trace.json', type: 'application/json', write: chromeTrace, isOf: hasTrace },
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;

/** The formats that this record can be had in. */
export function formatsOf(record: RunRecord): FormatId[] {
  const entries = Object.entries<Format>(FORMATS) as [FormatId, Format][];
  return entries.filter(([, { isOf }]) => isOf?.(record) ?? true).map(([id]) => id);
}
