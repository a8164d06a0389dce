/** The steps of the locks lab: lose additions, guard them, what sharing costs, end a thread, cancel a task. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/locks';
import type { Finding, Step } from '../base/step';
import { distancesOf, metEverywhere } from './sharing-verdict';

/** Faster than this part of the unguarded additions is about as fast. */
const ABOUT_AS_FAST = 0.9;

/** Fewer lost additions than this are a few. */
const A_FEW = 100;

/** So many times as long is clearly longer. */
const CLEARLY_LONGER = 1.5;

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
      return {
        answer: lock >= ABOUT_AS_FAST * none ? 'same' : 'slower',
        sentence: texts.cost(none, lock, atomic, coroutines),
      };
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
  const [same, near, far] = [distances.same, distances.near, distances.far].map((place) => place.nsPerAddition);
  const isLonger = (near ?? 0) >= CLEARLY_LONGER * (far ?? 0);
  return {
    answer: isLonger ? 'longer' : 'same',
    sentence: texts.sharing(same ?? 0, near ?? 0, far ?? 0, lineBytes),
  };
}

/** Whether the sum was still right after each end. */
export function sums({ cuts, model }: RunRecord): Finding {
  const { tries = 0, torn = 0, notEnded = 0 } = cuts ?? {};
  if (tries === notEnded) return { answer: undefined, sentence: texts.NONE_ENDED };
  const says = model === 'coroutines' ? texts.cancelled : texts.cut;
  return { answer: torn > 0 ? 'wrong' : 'right', sentence: says(tries - notEnded, torn) };
}
