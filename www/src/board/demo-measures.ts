/** What the results of the lifecycle lab are compared by: a measure or two of each demo. Files come from anybody. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';
import { MEASURES } from '../content/board';
import { fineDuration } from '../format/fine-duration';
import type { KeptRecord } from '../share/kept-record';
import type { Measure } from './measure';

type Figures<Kind extends DemoFigures['kind']> = Partial<Extract<DemoFigures, { kind: Kind }>>;

/** The figures of a record, if they are of this demo. */
function figuresOf<Kind extends DemoFigures['kind']>({ demo }: KeptRecord, kind: Kind): Figures<Kind> | undefined {
  return demo?.kind === kind ? (demo as Figures<Kind>) : undefined;
}

const startOf = (way: 'process-each' | 'thread-each') => (record: KeptRecord) => {
  const ways = figuresOf(record, 'startup')?.ways;
  return Array.isArray(ways) ? ways.find((one) => one.way === way)?.startupMs : undefined;
};

export const DEMO_MEASURES: readonly Measure[] = [
  { id: 'start-process', title: MEASURES.startProcess, of: startOf('process-each'), written: fineDuration },
  { id: 'start-thread', title: MEASURES.startThread, of: startOf('thread-each'), written: fineDuration },
];
