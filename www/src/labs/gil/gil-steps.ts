/** The steps of the GIL lab. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/gil';
import type { Step } from '../base/step';
import { FASTER } from '../base/thresholds';

const CPU = { gil: '1', mix: 'cpu', threads: '4' };
const MIXED = { gil: '1', mix: 'mixed', threads: '4' };

export const GIL_STEPS: readonly Step[] = [
  {
    id: 'turns',
    text: texts.TURNS,
    runs: [{ ...CPU, threads: '1' }, CPU],
    shows: (one, four) => {
      const ratio = four.totalMs / one.totalMs;
      return {
        answer: ratio < 2.5 ? 'one' : ratio < 6 ? 'four' : 'more',
        sentence: texts.turns(one.totalMs, four.totalMs, four.workers),
      };
    },
  },
  {
    id: 'free',
    text: texts.FREE,
    runs: [CPU, { ...CPU, gil: '0' }],
    shows: (locked, free) => {
      const gain = locked.totalMs / free.totalMs;
      const { cores } = free.environment;
      return {
        // With four cores or more, both of the last two are true, and the first of them is the law.
        answer: gain < FASTER ? 'same' : gain > 1.15 * (cores || 1) ? 'four' : 'cores',
        sentence: texts.freed(locked.totalMs, free.totalMs, cores),
      };
    },
  },
  {
    id: 'wait',
    text: texts.WAIT,
    runs: [
      { gil: '1', mix: 'io', threads: '4' },
      { gil: '0', mix: 'io', threads: '4' },
    ],
    shows: (locked, free) => {
      const ratio = locked.totalMs / free.totalMs;
      return {
        answer: ratio < 1.5 ? 'same' : ratio < 3 ? 'twice' : 'four',
        sentence: texts.waited(locked.totalMs, free.totalMs),
      };
    },
  },
  {
    id: 'convoy',
    text: texts.CONVOY,
    runs: [{ ...MIXED, gil: '0' }, MIXED],
    shows: (free, locked) => {
      const longest = longestWait(locked);
      return {
        answer: longest < 1 ? 'once' : longest < 1000 ? 'interval' : 'long',
        sentence: texts.convoyed(longest, longestWait(free)),
      };
    },
  },
  {
    id: 'interval',
    text: texts.INTERVAL,
    runs: [MIXED, { ...MIXED, switchInterval: '50' }],
    shows: (short, long) => {
      const [before, after] = [longestWait(short), longestWait(long)];
      return {
        answer: after > 1.3 * before ? 'longer' : before > 1.3 * after ? 'shorter' : 'same',
        sentence: texts.patient(before, after),
      };
    },
  },
  {
    id: 'outside',
    text: texts.OUTSIDE,
    runs: [CPU, { ...CPU, mix: 'native' }],
    shows: (inside, outside) => ({
      answer: inside.totalMs / outside.totalMs >= FASTER ? 'faster' : 'nothing',
      sentence: texts.outside(inside.totalMs, outside.totalMs),
    }),
  },
];

/** How much later than its answer a thread went on, at worst. */
function longestWait({ latenciesMs = [] }: RunRecord): number {
  return latenciesMs.reduce((most, ms) => Math.max(most, ms), 0);
}
