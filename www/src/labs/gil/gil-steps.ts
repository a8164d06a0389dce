/** The steps of the GIL lab. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/gil';
import type { Step } from '../base/step';
import { FASTER } from '../base/thresholds';
import { about, HARDLY_MORE, within } from '../base/within';

/** Some milliseconds, and not most of a second: what a convoy of four threads can be held up by is far less. */
const SOME_MS = 200;

const CPU = { gil: '1', mix: 'cpu', threads: '4' };
const MIXED = { gil: '1', mix: 'mixed', threads: '4' };

export const GIL_STEPS: readonly Step[] = [
  {
    id: 'turns',
    text: texts.TURNS,
    runs: [{ ...CPU, threads: '1' }, CPU],
    shows: (one, four) => {
      const sentence = texts.turns(one.totalMs, four.totalMs, four.workers);
      return within(four.totalMs / one.totalMs, { one: HARDLY_MORE, four: about(4), more: [6, Infinity] }, sentence);
    },
  },
  {
    id: 'free',
    text: texts.FREE,
    runs: [CPU, { ...CPU, gil: '0' }],
    shows: (locked, free) => {
      const gain = locked.totalMs / free.totalMs;
      const { cores } = free.environment;
      const most = 1.15 * (cores || 1);
      const [four] = about(4);
      // With four cores or more, both of the last two are true, and the first of them is the law.
      const ranges = { same: [0, FASTER], cores: [FASTER, most], four: [Math.max(four, most), Infinity] } as const;
      return within(gain, ranges, texts.freed(locked.totalMs, free.totalMs, cores));
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
      const sentence = texts.waited(locked.totalMs, free.totalMs);
      return within(locked.totalMs / free.totalMs, { same: HARDLY_MORE, twice: about(2), four: about(4) }, sentence);
    },
  },
  {
    id: 'convoy',
    text: texts.CONVOY,
    runs: [{ ...MIXED, gil: '0' }, MIXED],
    shows: (free, locked) => {
      const longest = longestWait(locked);
      const ranges = { once: [0, 1], interval: [1, SOME_MS], long: [1000, Infinity] } as const;
      return within(longest, ranges, texts.convoyed(longest, longestWait(free)));
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
