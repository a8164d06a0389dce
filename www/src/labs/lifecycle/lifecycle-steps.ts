/** The steps of the lifecycle lab: one for each thing that is hard. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { NOT_MEASURED } from '../../content/lifecycle/lab';
import * as texts from '../../content/steps/lifecycle';
import { fineDuration } from '../../format/fine-duration';
import type { Finding, Step } from '../base/step';
import type { DemoId, FiguresOf } from './demo';
import { priceOfStarting } from './startup';

const NOTHING: Finding = { answer: undefined, sentence: NOT_MEASURED };

/** What is found in the figures of a demo, where the record has them. */
function find<Id extends DemoId>(kind: Id, finding: (figures: FiguresOf<Id>, record: RunRecord) => Finding) {
  return (record: RunRecord): Finding =>
    record.demo?.kind === kind ? finding(record.demo as FiguresOf<Id>, record) : NOTHING;
}

export const LIFECYCLE_STEPS: readonly Step[] = [
  {
    id: 'start',
    text: texts.START,
    runs: [{ demo: 'startup' }],
    shows: find('startup', (figures) => {
      const price = priceOfStarting(figures);
      if (!price) return NOTHING;
      const ratio = price.each / price.pool;
      return {
        answer: ratio > 10 ? 'much' : ratio > 2 ? 'more' : 'same',
        sentence: texts.started(fineDuration(price.each), fineDuration(price.pool), ratio),
      };
    }),
  },
];
