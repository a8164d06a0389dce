/** The steps of the lab of all schedules: count them, lock them, and see where a switch is allowed. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/schedules';
import type { Step } from '../base/step';

const badOf = ({ bad = '0' }: RunRecord): string => bad;
const allOf = ({ schedules = '0' }: RunRecord): string => schedules;
const isSafe = (record: RunRecord | undefined): boolean => record?.bad === '0';

const ONE_OF_SIX: Readonly<Record<string, string>> = { '1': 'one', '3': 'three', '4': 'four', '6': 'six' };

const ANYWHERE = { points: 'instruction' };
const IN_PYTHON = { points: 'call' };

/** Of two programs: which can end wrong. */
const which = (one: RunRecord | undefined, other: RunRecord | undefined, answers: readonly string[]) =>
  answers[(isSafe(one) ? 0 : 1) + (isSafe(other) ? 0 : 2)];

export const SCHEDULES_STEPS: readonly Step[] = [
  {
    id: 'lose',
    text: texts.LOSE,
    runs: [{ program: 'counter', ...ANYWHERE }],
    shows: (record) => ({ answer: ONE_OF_SIX[badOf(record)], sentence: texts.ofAll(badOf(record), allOf(record)) }),
  },
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
      return {
        answer: deadlocks === '0' ? 'slow' : 'ever',
        sentence: texts.stuck(records.map(allOf)[1] ?? '0', deadlocks, inOrder),
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

function both(records: readonly RunRecord[]): string {
  const [one = '0', other = '0'] = records.map(badOf);
  const [ofOne = '0', ofOther = '0'] = records.map(allOf);
  return texts.ofBoth(one, ofOne, other, ofOther);
}
