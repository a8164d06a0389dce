/** The steps of the lifecycle lab: one for each thing that is hard. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { NOT_MEASURED } from '../../content/lifecycle/lab';
import * as texts from '../../content/steps/lifecycle';
import { fineDuration } from '../../format/fine-duration';
import type { Finding, Step } from '../base/step';
import { FASTER } from '../base/thresholds';
import type { DemoId, FiguresOf } from './demo';
import { caseOf, nowhereOf } from './errors';
import { handed, largestOf } from './exchange';
import { runOf } from './order';
import { endOf, losingRuns } from './racy';
import { priceOfStarting } from './startup';
import { wayOf as stopOf } from './stopping';

/** What a copy must take, compared with a reference, not to take about as long. */
const LONGER = 1.3;

/** Fewer losing runs than this, of a hundred, are a few. */
const A_FEW = 10;

const micros = (of: number): string => fineDuration(of / 1000);

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
  {
    id: 'know',
    text: texts.KNOW,
    runs: [{ demo: 'racy' }],
    shows: find('racy', (figures) => {
      const hasty = endOf(figures, 'hasty');
      if (!hasty) return NOTHING;
      const [losing, runs] = [losingRuns(hasty), hasty.lost.length];
      return {
        answer: losing === 0 ? 'none' : losing < A_FEW ? 'few' : 'many',
        sentence: texts.lost(
          losing,
          runs,
          hasty.lost.reduce((sum, lost) => sum + lost, 0),
        ),
      };
    }),
  },
  {
    id: 'fail',
    text: texts.FAIL,
    runs: [{ demo: 'errors' }],
    shows: find('errors', (figures) => {
      const ended = caseOf(figures, 'processes', 'ended');
      if (!ended) return NOTHING;
      return {
        answer: ended.surfaced,
        sentence: texts.failed(nowhereOf(figures), figures.cases.length, ended.done, figures.jobs - 1),
      };
    }),
  },
  {
    id: 'quit',
    text: texts.QUIT,
    runs: [{ demo: 'stopping' }],
    shows: find('stopping', (figures) => {
      const [forced, sentinel] = [stopOf(figures, 'terminate'), stopOf(figures, 'sentinel')];
      if (!forced || !sentinel) return NOTHING;
      const asked = figures.ways.some(({ way, halfWritten }) => way !== 'terminate' && halfWritten > 0);
      return {
        answer: asked ? 'asked' : forced.halfWritten > 0 ? 'force' : 'none',
        sentence: texts.stopped(forced.halfWritten, figures.bytes, sentinel.done, figures.records),
      };
    }),
  },
  {
    id: 'order',
    text: texts.ORDER,
    runs: [{ demo: 'order', workers: '2' }],
    shows: find('order', (figures) => {
      const [submission, completion, longestFirst] = (['submission', 'completion', 'longest-first'] as const).map(
        (id) => runOf(figures, id),
      );
      if (!submission || !completion || !longestFirst) return NOTHING;
      return {
        answer: submission.firstMs > FASTER * completion.firstMs ? 'later' : 'same',
        sentence: texts.ordered(
          submission.firstMs,
          completion.firstMs,
          completion.totalMs,
          longestFirst.totalMs,
          longestFirst.efficiency,
        ),
      };
    }),
  },
  {
    id: 'hand',
    text: texts.HAND,
    runs: [{ demo: 'exchange' }],
    shows: find('exchange', (figures) => {
      const size = largestOf(figures);
      const [shared, copy, transfer] = (['shared', 'copy', 'transfer'] as const).map(
        (way) => handed(figures, way, size)?.micros,
      );
      if (shared === undefined || copy === undefined || transfer === undefined) return NOTHING;
      const ratio = copy / shared;
      return {
        answer: ratio > 10 ? 'much' : ratio > LONGER ? 'more' : 'same',
        sentence: texts.handed(micros(shared), micros(copy), micros(transfer)),
      };
    }),
  },
];
