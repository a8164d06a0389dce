/** The steps of the lab of litmus tests: what a store buffer does, what a fence does, and what becomes of a lock without one. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/litmus';
import { reorderedIn } from '../../share/reordered';
import type { Step } from '../base/step';

/** Whether it was seen, and how often. */
const shown = (record: RunRecord) => {
  const [of, trials] = [reorderedIn(record.observed), record.trials ?? 0];
  return { answer: of > 0 ? 'seen' : 'never', sentence: texts.times(of, trials) };
};

export const LITMUS_STEPS: readonly Step[] = [
  { id: 'buffer', text: texts.STORE_BUFFERING, runs: [{ test: 'store-buffering', accesses: 'plain' }], shows: shown },
  {
    id: 'fence',
    text: texts.FENCE,
    runs: [
      { test: 'store-buffering', accesses: 'plain' },
      { test: 'store-buffering', accesses: 'fence' },
    ],
    shows: (...records) => {
      const [of = 0, fenced = 0] = records.map(({ observed }) => reorderedIn(observed));
      const [trials = 0, fencedTrials = 0] = records.map((record) => record.trials ?? 0);
      const some = fenced * trials < of * fencedTrials ? 'seldom' : 'often';
      return { answer: fenced === 0 ? 'never' : some, sentence: texts.before(of, trials, fenced, fencedTrials) };
    },
  },
  { id: 'peterson', text: texts.PETERSON, runs: [{ test: 'peterson', accesses: 'plain' }], shows: shown },
  { id: 'message', text: texts.MESSAGE, runs: [{ test: 'message-passing', accesses: 'plain' }], shows: shown },
];
