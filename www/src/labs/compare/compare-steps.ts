/** The steps of the comparison: who stops the page, who is fast, and what it costs to nap. */
import type { Model, RunRecord } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import * as texts from '../../content/steps/compare';
import { hasWorkers } from '../../engine/facts';
import type { Step } from '../base/step';
import { FASTER, NOTICED_MS } from '../base/thresholds';
import { within } from '../base/within';
import { leastBy, ratioOf, type Standing, standingsOf } from './standings';

/** How many times as long a run with naps takes, for each answer. */
const PRICES = { little: [0, 1.25], half: [1.3, 1.7], twice: [1.9, Infinity] } as const;

const ONE_ROUND = { repeats: '1' };

const name = (standing: Standing | undefined) => (standing ? MODELS[standing.model].name : '');

const of = ({ runs = [] }: RunRecord) => standingsOf(runs);

export const COMPARE_STEPS: readonly Step[] = [
  {
    id: 'frozen',
    text: texts.FROZEN,
    runs: [ONE_ROUND],
    shows: (record) => {
      const standings = of(record);
      const [most, next] = standings.toSorted((one, other) => other.freezeMs.median - one.freezeMs.median);
      return {
        answer: most && kindOf(most.model),
        sentence: texts.frozen(name(most), most?.freezeMs.median ?? 0, name(next), next?.freezeMs.median ?? 0),
      };
    },
  },
  {
    id: 'fastest',
    text: texts.FASTEST,
    runs: [{ repeats: '3' }],
    shows: (record) => {
      const standings = of(record);
      const best = leastBy(standings, ({ totalMs }) => totalMs.median);
      const alone = standings.find(({ model }) => model === 'sequential');
      const [bestMs, freezeMs] = [best?.totalMs.median ?? 0, best?.freezeMs.median ?? 0];
      const speedup = ratioOf(alone?.totalMs.median ?? bestMs, bestMs);
      const { cores } = record.environment;
      return {
        answer: speedup < FASTER ? 'alone' : freezeMs > NOTICED_MS ? 'frozen' : 'alive',
        sentence:
          speedup > 1 ? texts.fastest(name(best), bestMs, speedup, freezeMs, cores) : texts.noneFaster(bestMs, cores),
      };
    },
  },
  {
    id: 'price',
    text: texts.PRICE,
    runs: [ONE_ROUND],
    shows: (record) => {
      const [alone, napped] = [figuresOf(record, 'sequential'), figuresOf(record, 'coroutines')];
      const ratio = ratioOf(napped[0], alone[0]);
      return within(ratio, PRICES, texts.price(alone, napped, ratio));
    },
  },
];

function kindOf(model: Model): string {
  if (model === 'sequential') return 'sequential';
  return hasWorkers(model) ? 'workers' : 'naps';
}

/** Its total and its longest freeze. */
function figuresOf(record: RunRecord, model: Model): readonly [totalMs: number, freezeMs: number] {
  const standing = of(record).find((one) => one.model === model);
  return [standing?.totalMs.median ?? 0, standing?.freezeMs.median ?? 0];
}
