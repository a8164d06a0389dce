/** The steps of the sweep: how far workers help, what the order changes, and what a lock leaves of it. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/sweep';
import type { Step } from '../base/step';
import { FASTER, TOO_FAST } from '../base/thresholds';
import { leastOfBest } from './sweep-verdict';

/** A gain from another order is small, and is one all the same. */
const GAIN = 1.04;

export const SWEEP_STEPS: readonly Step[] = [
  {
    id: 'curve',
    text: texts.CURVE,
    runs: [{ model: 'processes' }],
    shows: (record) => {
      const { medians = [], runs = [], environment } = record;
      const cores = environment.cores || 1;
      const best = leastOfBest(medians, runs);
      const workers = best?.workers ?? 1;
      return {
        answer: workers === cores ? 'cores' : workers < cores ? 'fewer' : 'more',
        sentence: texts.curve(workers, best?.totalMs ?? 0, medianOf(record, 1), cores),
      };
    },
  },
  {
    id: 'order',
    text: texts.ORDER,
    runs: [{ model: 'processes' }, { model: 'processes', order: 'longest-first' }],
    shows: (given, longestFirst) => {
      const workers = Math.max(2, given.environment.cores || 1);
      const [before, after] = [medianOf(given, workers), medianOf(longestFirst, workers)];
      return {
        answer: after * GAIN < before ? 'faster' : after > before * GAIN ? 'slower' : 'same',
        sentence: texts.ordered(workers, before, after),
      };
    },
  },
  {
    id: 'lock',
    text: texts.LOCKED,
    runs: [{ model: 'threads-gil' }],
    shows: (record) => {
      const most = record.medians?.at(-1)?.workers ?? 1;
      const [one, last] = [medianOf(record, 1), medianOf(record, most)];
      return {
        answer: one / last >= TOO_FAST ? 'falls' : last / one > FASTER * FASTER ? 'rises' : 'flat',
        sentence: texts.locked(most, one, last),
      };
    },
  },
];

function medianOf({ medians = [] }: RunRecord, workers: number): number {
  return medians.find((median) => median.workers === workers)?.totalMs ?? 0;
}
