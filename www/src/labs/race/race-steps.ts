/** The steps of the race, from a frozen page to a better algorithm. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/race';
import { compared } from '../base/compared';
import type { Finding, Step } from '../base/step';
import { FASTER, NOTICED_MS } from '../base/thresholds';
import { about, HARDLY_MORE, within } from '../base/within';

/** As many workers as there are cores. One would have nobody to share the work with. */
const CORES = Math.min(8, Math.max(2, navigator.hardwareConcurrency || 2));
const TOO_MANY = 12;

/** What two totals may differ by and still be called about the same. */
const ABOUT = 1.3;

/** From here on it is nearly ten times as long, or more. */
const TEN = 8;

/** A speed-up that is as good as all of it. */
const NEARLY_ALL = 0.97;

const ALONE = { model: 'sequential' };
const TOGETHER = { model: 'processes', workers: String(CORES) };

export const RACE_STEPS: readonly Step[] = [
  {
    id: 'freeze',
    text: texts.FREEZE,
    runs: [ALONE],
    shows: frozen,
  },
  {
    id: 'nap',
    text: texts.NAP,
    runs: [ALONE, { model: 'coroutines' }],
    shows: (plain, napped) => {
      const ratio = napped.totalMs / plain.totalMs;
      const sentence = texts.napped(ratio, plain.totalMs, napped.totalMs, napped.mainThread.longestGapMs);
      return within(ratio, { same: HARDLY_MORE, twice: about(2), ten: [TEN, Infinity] }, sentence);
    },
  },
  {
    id: 'help',
    text: texts.HELP,
    runs: [ALONE, TOGETHER],
    shows: (alone, together) => {
      const speedup = alone.totalMs / together.totalMs;
      return {
        answer: speedup < FASTER ? 'none' : speedup >= NEARLY_ALL * together.workers ? 'all' : 'less',
        sentence: texts.helped(together.workers, alone.totalMs, together.totalMs, speedup),
      };
    },
  },
  {
    id: 'many',
    text: texts.MANY,
    runs: [TOGETHER, { model: 'processes', workers: String(TOO_MANY) }],
    shows: (few, many) => ({
      answer: compared(many.totalMs, few.totalMs, ABOUT, ['faster', 'same', 'slower']),
      sentence: texts.crowded(few.workers, few.totalMs, many.workers, many.totalMs),
    }),
  },
  {
    id: 'gil',
    text: texts.GIL,
    runs: [ALONE, { model: 'threads-gil', workers: '2' }],
    shows: (alone, threads) => ({
      answer: compared(threads.totalMs, alone.totalMs, ABOUT, ['shorter', 'same', 'longer']),
      sentence: texts.locked(threads.workers, alone.totalMs, threads.totalMs, threads.mainThread.longestGapMs),
    }),
  },
  {
    id: 'think',
    text: texts.THINK,
    runs: [TOGETHER, { model: 'sequential', algorithm: 'miller-rabin' }],
    shows: (cores, algorithm) => ({
      answer: compared(algorithm.totalMs, cores.totalMs, ABOUT, ['algorithm', 'even', 'cores']),
      sentence: texts.outwitted(cores.totalMs, cores.workers, algorithm.totalMs),
    }),
  },
];

/** Whether the page stood still while it checked. Between two frames it always does, and nobody notices. */
export function frozen({ totalMs, mainThread: { longestGapMs } }: RunRecord): Finding {
  return {
    answer: longestGapMs <= NOTICED_MS ? 'turns' : longestGapMs > totalMs / 2 ? 'still' : 'stutters',
    sentence: texts.frozen(totalMs, longestGapMs),
  };
}
