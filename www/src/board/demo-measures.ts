/** What the results of the lifecycle lab are compared by: a measure or two of each demo. Files come from anybody. */
import type { DemoFigures } from '../../../pkg/baseline/interleave';
import { MEASURES } from '../content/board';
import { fineDuration } from '../format/fine-duration';
import { count, duration, percent } from '../format/format';
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

const losing = (record: KeptRecord) => {
  const ends = figuresOf(record, 'racy')?.ends;
  const lost = Array.isArray(ends) ? ends.find(({ end }) => end === 'hasty')?.lost : undefined;
  return Array.isArray(lost) ? lost.filter((results) => results > 0).length / lost.length : undefined;
};

const firstOf = (record: KeptRecord) => {
  const runs = figuresOf(record, 'order')?.runs;
  return Array.isArray(runs) ? runs.find(({ answers }) => answers === 'submission')?.firstMs : undefined;
};

const nowhere = (record: KeptRecord) => {
  const cases = figuresOf(record, 'errors')?.cases;
  return Array.isArray(cases) ? cases.filter(({ surfaced }) => surfaced === 'nowhere').length : undefined;
};

const halfWritten = (record: KeptRecord) => {
  const ways = figuresOf(record, 'stopping')?.ways;
  return Array.isArray(ways) ? ways.find(({ way }) => way === 'terminate')?.halfWritten : undefined;
};

/** Of the largest block. */
const copied = (record: KeptRecord) => {
  const handed = figuresOf(record, 'exchange')?.handed;
  const last = Array.isArray(handed) ? handed.findLast(({ way, list }) => way === 'copy' && !list) : undefined;
  return last && last.micros / 1000;
};

export const DEMO_MEASURES: readonly Measure[] = [
  { id: 'start-process', title: MEASURES.startProcess, of: startOf('process-each'), written: fineDuration },
  { id: 'start-thread', title: MEASURES.startThread, of: startOf('thread-each'), written: fineDuration },
  { id: 'losing', title: MEASURES.losing, of: losing, written: percent },
  { id: 'nowhere', title: MEASURES.nowhere, of: nowhere, written: count },
  { id: 'half-written', title: MEASURES.halfWritten, of: halfWritten, written: count },
  { id: 'first', title: MEASURES.firstAnswer, of: firstOf, written: duration },
  { id: 'copied', title: MEASURES.copied, of: copied, written: fineDuration },
];
