/** The steps of the locks lab: lose additions, guard them, what sharing costs, end a thread, cancel a task. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/locks';
import type { Finding, Step } from '../base/step';
import { distancesOf, metEverywhere } from '../../share/distances';
import { within } from '../base/within';

/** Which part of the unguarded additions is clearly fewer, and which is about as many. */
const WITH_LOCK = { slower: [0, 0.8], same: [0.9, Infinity] } as const;

/** Fewer lost additions than this are a few. */
const A_FEW = 100;

/** How many times as long is as long, and how many are clearly longer. */
const SIDE_BY_SIDE = { same: [0, 1.2], longer: [1.5, Infinity] } as const;

const COUNT = { cut: '0', threads: '4' };
const CUT = { cut: '1', repeats: '3' };

export const LOCKS_STEPS: readonly Step[] = [
  {
    id: 'lose',
    text: texts.LOSE,
    runs: [{ ...COUNT, guard: 'none' }],
    shows: missing,
  },
  {
    id: 'cost',
    text: texts.COST,
    runs: ['none', 'lock', 'atomic', 'coroutines'].map((guard) => ({ ...COUNT, guard })),
    shows: (...records) => {
      const [none = 0, lock = 0, atomic = 0, coroutines = 0] = records.map(({ perSecond = 0 }) => perSecond);
      return within(lock / none, WITH_LOCK, texts.cost(none, lock, atomic, coroutines));
    },
  },
  { id: 'sharing', text: texts.SHARING, runs: [{ sharing: '1', threads: '2' }], shows: disturbed },
  { id: 'cut', text: texts.CUT, runs: [{ ...CUT, guard: 'lock' }], shows: sums },
  { id: 'cancel', text: texts.CANCEL, runs: [{ ...CUT, guard: 'coroutines' }], shows: sums },
];

/** How many additions are missing. */
export function missing({ expected = 0, lost = 0 }: RunRecord): Finding {
  return {
    answer: lost === 0 ? 'none' : lost < A_FEW ? 'few' : 'many',
    sentence: texts.lost(expected, lost),
  };
}

/** Whether counters side by side disturb each other. */
export function disturbed({ places = [], lineBytes }: RunRecord): Finding {
  const distances = distancesOf(places);
  if (!distances || !metEverywhere(places)) return { answer: undefined, sentence: texts.NOT_TOGETHER };
  const { same, near, far } = distances;
  const sentence = texts.sharing(same.nsPerAddition, near.nsPerAddition, far.nsPerAddition, lineBytes);
  return within(near.nsPerAddition / far.nsPerAddition, SIDE_BY_SIDE, sentence);
}

/** Whether the sum was still right after each end. */
export function sums({ cuts, model }: RunRecord): Finding {
  const { tries = 0, torn = 0, notEnded = 0 } = cuts ?? {};
  if (tries === notEnded) return { answer: undefined, sentence: texts.NONE_ENDED };
  const says = model === 'coroutines' ? texts.cancelled : texts.cut;
  return { answer: torn > 0 ? 'wrong' : 'right', sentence: says(tries - notEnded, torn) };
}
