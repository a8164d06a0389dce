/** What results are compared by. */
import type { KeptRecord } from '../share/kept-record';

export interface Measure {
  id: string;
  title: string;
  /** The figure of a record. Files come from anybody, so it may be anything, and then there is none. */
  of(record: KeptRecord): unknown;
  written(figure: number): string;
}
