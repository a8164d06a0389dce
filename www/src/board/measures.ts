/** What the results of a lab are compared by: each measure has an axis of its own. */
import type { Lab } from '../../../pkg/baseline/interleave';
import { MEASURES } from '../content/board';
import { DEMO_MEASURES } from './demo-measures';
import type { Measure } from './measure';
import { count, duration, percent, significant, times } from '../format/format';
import type { KeptRecord } from '../share/kept-record';
import { reorderedIn } from '../share/reordered';
import { SHARING_MEASURES } from './sharing-measures';

export type { Measure };

const TOTAL: Measure = { id: 'total', title: MEASURES.total, of: ({ totalMs }) => totalMs, written: duration };

export const MEASURES_OF: Record<Lab, readonly Measure[]> = {
  race: [
    TOTAL,
    {
      id: 'freeze',
      title: MEASURES.freeze,
      of: ({ mainThread }) => mainThread.longestGapMs,
      written: duration,
    },
  ],
  sweep: [
    {
      id: 'speedup',
      title: MEASURES.speedup,
      of: ({ medians }) => (Array.isArray(medians) ? Math.max(...medians.map((one) => one.speedup)) : undefined),
      written: times,
    },
  ],
  compare: [
    {
      id: 'speedup',
      title: MEASURES.speedupOfModels,
      of: ({ medians }) => (Array.isArray(medians) ? Math.max(...medians.map((one) => one.speedup)) : undefined),
      written: times,
    },
    {
      id: 'freeze',
      title: MEASURES.freeze,
      of: ({ mainThread }) => mainThread.longestGapMs,
      written: duration,
    },
  ],
  gil: [
    TOTAL,
    {
      id: 'latency',
      title: MEASURES.latency,
      of: ({ latenciesMs }) =>
        Array.isArray(latenciesMs) && latenciesMs.length > 0 ? Math.max(...latenciesMs) : undefined,
      written: duration,
    },
  ],
  locks: [
    {
      id: 'lost',
      title: MEASURES.lost,
      of: ({ lost, expected, cuts }) => (cuts || lost === undefined ? undefined : lost / (expected ?? 0)),
      written: percent,
    },
    {
      id: 'torn',
      title: MEASURES.torn,
      of: ({ cuts }) => (cuts ? cuts.torn / cuts.tries : undefined),
      written: percent,
    },
    {
      id: 'speed',
      title: MEASURES.speed,
      of: ({ perSecond, cuts }) => (cuts ? undefined : (perSecond ?? NaN) / 1e6),
      written: significant,
    },
    ...SHARING_MEASURES,
  ],
  schedules: [
    {
      id: 'bad',
      title: MEASURES.bad,
      of: ({ bad, schedules }) => (bad === undefined ? undefined : Number(bad) / Number(schedules)),
      written: percent,
    },
    {
      id: 'handed-in',
      title: MEASURES.switches,
      of: ({ lab, spec }) =>
        lab === 'schedules' && spec.schedule !== undefined ? switchesOf(spec.schedule) : undefined,
      written: count,
    },
  ],
  litmus: [
    {
      id: 'reordered',
      title: MEASURES.reordered,
      of: ({ observed, trials }) => reorderedIn(observed) / (trials ?? 0),
      written: percent,
    },
    { id: 'speed', title: MEASURES.trials, of: ({ perSecond }) => (perSecond ?? NaN) / 1e6, written: significant },
  ],
  spinner: [
    {
      id: 'still',
      title: MEASURES.still,
      of: ({ spinner }) => spinner?.longestGapMs,
      written: duration,
    },
    TOTAL,
  ],
  lifecycle: DEMO_MEASURES,
  server: [
    { id: 'per-second', title: MEASURES.perSecond, of: ({ perSecond }) => perSecond, written: significant },
    { id: 'p99', title: MEASURES.p99, of: ({ latencyMs }) => latencyMs?.p99, written: duration },
  ],
};

/** How often another thread takes a step than the one before. */
const switchesOf = (schedule: string): number => schedule.replaceAll(/(.)\1*/g, 'x').length - 1;

/** The figure of a record by a measure, where it has one. */
export function figureOf(measure: Measure, record: KeptRecord): number | undefined {
  const figure = measure.of(record);
  return typeof figure === 'number' && Number.isFinite(figure) && figure >= 0 ? figure : undefined;
}
