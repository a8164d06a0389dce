/** The steps of the lab of all schedules: count them, run them for real, lock them, and see where a switch is allowed. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/schedules';
import { count } from '../../format/format';
import { badSays, runsOf } from '../../share/real-runs';
import type { Finding, Step } from '../base/step';

const badOf = ({ bad = '0' }: RunRecord): string => bad;
const allOf = ({ schedules = '0' }: RunRecord): string => schedules;
const isSafe = (record: RunRecord | undefined): boolean => record?.bad === '0';

const ONE_OF_SIX: Readonly<Record<string, string>> = { '1': 'one', '3': 'three', '4': 'four', '6': 'six' };

/** Fewer than one in ten, and nearly all, as parts of all runs. */
const [FEW, MOST] = [0.1, 0.9];

const ANYWHERE = { points: 'instruction' };
const IN_PYTHON = { points: 'call' };

/** Of two programs: which can end wrong. */
const which = (one: RunRecord | undefined, other: RunRecord | undefined, answers: readonly string[]) =>
  answers[(isSafe(one) ? 0 : 1) + (isSafe(other) ? 0 : 2)];

export const SCHEDULES_STEPS: readonly Step[] = [
  {
    id: 'lose',
    text: texts.LOSE,
    // How often real threads lose one is the next step's question.
    runs: [{ program: 'counter', ...ANYWHERE, trials: '0' }],
    shows: (record) => ({ answer: ONE_OF_SIX[badOf(record)], sentence: texts.ofAll(badOf(record), allOf(record)) }),
  },
  { id: 'real', text: texts.REAL, runs: [{ program: 'counter', ...ANYWHERE }], shows: forReal },
  {
    id: 'locked',
    text: texts.LOCKED,
    runs: [{ program: 'counter-lock', ...ANYWHERE }],
    shows: (record) => ({
      answer: isSafe(record) ? 'zero' : 'fewer',
      sentence: texts.ofAll(badOf(record), allOf(record)),
    }),
  },
  {
    id: 'points',
    text: texts.POINTS,
    runs: [
      { program: 'counter', ...IN_PYTHON },
      { program: 'counter-call', ...IN_PYTHON },
    ],
    shows: (...records) => ({
      answer: which(records[0], records[1], ['neither', 'neither', 'call', 'both']),
      sentence: both(records),
    }),
  },
  {
    id: 'await',
    text: texts.AWAIT,
    runs: [{ program: 'counter', points: 'await' }],
    shows: (record) => ({
      answer: isSafe(record) ? 'zero' : 'some',
      sentence: texts.ofAll(badOf(record), allOf(record)),
    }),
  },
  {
    id: 'deadlock',
    text: texts.DEADLOCK,
    runs: [
      { program: 'two-locks-ordered', ...ANYWHERE },
      { program: 'two-locks', ...ANYWHERE },
    ],
    shows: (...records) => {
      const [inOrder = '0', deadlocks = '0'] = records.map((record) => record.deadlocks ?? '0');
      const [ofInOrder = '0', all = '0'] = records.map(allOf);
      return {
        answer: deadlocks === '0' ? 'slow' : 'ever',
        sentence: texts.stuck(deadlocks, all, inOrder, ofInOrder),
      };
    },
  },
  {
    id: 'pool',
    text: texts.POOL,
    runs: [
      { program: 'pool-racy', ...IN_PYTHON },
      { program: 'pool-sentinels', ...IN_PYTHON },
    ],
    shows: (...records) => ({
      answer: which(records[0], records[1], ['neither', 'first', 'neither', 'both']),
      sentence: both(records),
    }),
  },
];

/** What real threads did, where there are any. */
function forReal({ bad = '0', schedules = '0', observed }: RunRecord): Finding {
  if (!observed) return { answer: undefined, sentence: texts.NO_REAL_THREADS };
  const [all, lost] = [runsOf(observed), runsOf(observed.filter((one) => one.bad))];
  return {
    answer: lost < FEW * all ? 'fewer' : lost < MOST * all ? 'like' : 'more',
    sentence: texts.real(bad, schedules, count(all), badSays(observed)),
  };
}

function both(records: readonly RunRecord[]): string {
  const [one = '0', other = '0'] = records.map(badOf);
  const [ofOne = '0', ofOther = '0'] = records.map(allOf);
  return texts.ofBoth(one, ofOne, other, ofOther);
}
