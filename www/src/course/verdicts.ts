/** Which outcome the runs of a figure had: by their records alone, and by the rules that the labs' own steps have. */
import type { RunRecord, State } from '../../../pkg/baseline/interleave';
import * as texts from '../content/course/figures';
import { LOOKS } from '../content/spinner';
import { compared } from '../labs/base/compared';
import type { Finding } from '../labs/base/step';
import { FASTER } from '../labs/base/thresholds';
import { missing, sums } from '../labs/locks/locks-steps';
import { frozen } from '../labs/race/race-steps';
import { looks } from '../labs/spinner/spinner-steps';
import known from './measures.json' with { type: 'json' };
import type { MeasureName } from './question';

/** A run, with what its knob was at, and how that is called. */
export interface Shown {
  value: string;
  label: string;
  record: RunRecord;
}

/** What two times may differ by and still be called about the same. */
const ABOUT = 1.2;

/** Up to this part of a time, the rest of it is hardly worth a word; and from that one on it is a good part. */
const TINY = 0.02;
const GOOD_PART = 0.1;

/** A gain that is as good as all of it; and up to that part of it, it is far from it. */
const NEARLY_FULL = 0.85;
const FAR_FROM_FULL = 0.6;

/** So much of its time a thread may wait for the GIL and still not be hindered. */
const HARDLY = 0.1;

/** Threads that are at work at a time, on average, where it is only one: hand-overs are seen a little late. And where it is more. */
const NO_MORE_THAN_ONE = 1.1;
const MORE_THAN_ONE = 1.4;

/** What is between two outcomes is none that a figure has an answer for. */
const BETWEEN = 'between';

const SIZES = ['less', 'same', 'more'] as const;

type Runs = readonly [Shown, ...Shown[]];

const VERDICTS: Record<MeasureName, (runs: Runs) => Finding> = {
  total: (runs) => ({ answer: sizeOf(runs, ({ totalMs }) => totalMs), sentence: texts.totals(records(runs)) }),
  'start and total': (runs) => ({
    answer: sizeOf(runs, ({ startupMs, totalMs }) => startupMs + totalMs),
    sentence: texts.starts(records(runs)),
  }),
  part: (runs) => {
    const part = ratio(runs, ({ totalMs }) => totalMs);
    return {
      answer: part < TINY ? 'tiny' : part < GOOD_PART ? BETWEEN : part * ABOUT < 1 ? 'part' : 'whole',
      sentence: texts.totals(records(runs)),
    };
  },
  gain: (runs) => {
    const gain = ratio(runs, speed);
    const ofFull = gain / ratio(runs, ({ workers }) => workers);
    const more = ofFull >= NEARLY_FULL ? 'full' : ofFull > FAR_FROM_FULL ? BETWEEN : 'some';
    return {
      answer: gain > FASTER ? more : 'none',
      sentence: runs[0].record.lab === 'locks' ? texts.rates(records(runs)) : texts.totals(records(runs)),
    };
  },
  fastest: (runs) => ({ answer: fastest(runs), sentence: texts.totals(records(runs)) }),
  shares: (runs) => {
    const jobs = jobsOf(last(runs).record);
    return { answer: new Set(jobs).size === 1 ? 'equal' : 'unequal', sentence: texts.jobs(jobs) };
  },
  freeze: (runs) => frozen(last(runs).record),
  spinner: (runs) => looks(last(runs).record),
  turning: (runs) => ({
    answer: which(runs, (record) => record.spinner?.looks === 'turns'),
    sentence: texts.spinners(
      runs.map(({ label, record }) => ({ label, looks: LOOKS[record.spinner?.looks ?? 'never-appears'] })),
    ),
  }),
  'at once': (runs) => {
    const { record } = last(runs);
    // Of a trace with gaps nobody can say who computed in them.
    if ((record.traceLeftOut ?? 0) > 0) return { answer: undefined, sentence: texts.totals(records(runs)) };
    const average = timeIn(record, ['holding', 'native', 'computing']) / record.totalMs;
    const more = average < MORE_THAN_ONE ? BETWEEN : 'several';
    return { answer: average < NO_MORE_THAN_ONE ? 'one' : more, sentence: texts.atWork(average) };
  },
  hindered: (runs) => ({
    answer: which(runs, (record) => waiting(record) > HARDLY),
    sentence: texts.waits(runs.map(({ label, record }) => ({ label, share: waiting(record) }))),
  }),
  lost: (runs) => missing(last(runs).record),
  intact: (runs) => {
    const unmeasured = runs.map(({ record }) => sums(record)).find(({ answer }) => answer === undefined);
    return (
      unmeasured ?? {
        answer: which(runs, (record) => sums(record).answer === 'right'),
        sentence: texts.ends(
          runs.map(({ label, record: { cuts } }) => ({
            ...{ label, torn: cuts?.torn ?? 0 },
            tries: (cuts?.tries ?? 0) - (cuts?.notEnded ?? 0),
          })),
        ),
      }
    );
  },
};

/** Without a measure there is nothing to decide; the totals are said. */
export const verdict = (measure: MeasureName | undefined, [first, ...more]: readonly Shown[]): Finding => {
  if (!first) throw new Error('A figure has a run.');
  const runs: Runs = [first, ...more];
  return measure === undefined ? { answer: undefined, sentence: texts.totals(records(runs)) } : VERDICTS[measure](runs);
};

const last = (runs: Runs): Shown => runs.at(-1) ?? runs[0];

const records = (runs: Runs) =>
  runs.map(({ label, record: { totalMs, startupMs, perSecond = 0 } }) => ({ label, totalMs, startupMs, perSecond }));

/** The last run's beside the first one's. */
const ratio = (runs: Runs, figure: (record: RunRecord) => number): number =>
  figure(last(runs).record) / figure(runs[0].record);

const sizeOf = (runs: Runs, ms: (record: RunRecord) => number): string =>
  compared(ms(last(runs).record), ms(runs[0].record), ABOUT, SIZES);

const speed = ({ perSecond, totalMs }: RunRecord): number => perSecond ?? 1 / totalMs;

/** The runs for which it holds. */
const which = (runs: Runs, holds: (record: RunRecord) => boolean): string =>
  runs
    .filter(({ record }) => holds(record))
    .map(({ value }) => value)
    .join(known.and) || known.none;

/** The run that is clearly faster than each of the others. */
function fastest(runs: Runs): string {
  const [one, other] = runs.toSorted((a, b) => a.record.totalMs - b.record.totalMs);
  return one && other && one.record.totalMs * ABOUT < other.record.totalMs ? one.value : known.none;
}

/** How many numbers each worker checked. */
function jobsOf({ rows, workers }: RunRecord): number[] {
  const jobs = Array.from({ length: workers }, () => 0);
  for (const { worker } of rows) jobs[worker] = (jobs[worker] ?? 0) + 1;
  return jobs;
}

/** Milliseconds that threads spent so, in sum. */
const timeIn = ({ trace = [] }: RunRecord, states: readonly State[]): number =>
  trace.reduce((sum, { state, startMs, endMs }) => sum + (states.includes(state) ? endMs - startMs : 0), 0);

/** Which part of their time threads waited for the GIL. */
const waiting = (record: RunRecord): number =>
  timeIn(record, ['waiting']) / timeIn(record, ['holding', 'waiting', 'io', 'native', 'computing']);
