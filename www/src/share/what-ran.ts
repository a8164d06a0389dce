/** What a record says of the run that it is of: what tells it from other runs, in words that stand in one line. */
import type { Lab, RunRecord, RunSpec } from '../../../pkg/baseline/interleave';
import * as texts from '../content/what-ran';
import { metEverywhere, placesOf } from './distances';
import { badSays, runsOf } from './real-runs';
import { reorderedIn } from './reordered';

/** The fields of the specification that a lab goes by and its record has nowhere else. */
const GOES_BY: Record<Lab, readonly (keyof RunSpec)[]> = {
  race: ['order', 'split'],
  sweep: ['order', 'split', 'repeats'],
  compare: ['order', 'repeats'],
  gil: ['mix', 'gil'],
  locks: ['guard', 'increments', 'cut', 'sharing'],
  litmus: ['test', 'accesses', 'trials'],
  schedules: ['program', 'threads', 'times', 'points', 'schedule'],
  spinner: ['seconds'],
  lifecycle: ['demo', 'jobs'],
  server: ['deployment', 'clients', 'rate', 'seconds', 'ioMs', 'cpuMs', 'heavy', 'heavyMs'],
};

/** Those fields with what they were; nothing of a record that was made before records had them. */
export function settingsOf({ lab, spec }: RunRecord): Partial<RunSpec> {
  const given = spec as RunSpec | undefined;
  return Object.fromEntries(given ? GOES_BY[lab].map((name) => [name, given[name]]) : []);
}

/** Labs in which nobody chooses who runs, nor how many. */
const HAS_ONE_MODEL: readonly Lab[] = ['schedules', 'litmus'];

/** What ran: `locks, threads × 4, guard none, 400 000 additions`. */
export function runOf(record: RunRecord): string {
  const { lab, workers } = record;
  const by = HAS_ONE_MODEL.includes(lab) ? [] : [texts.modelAndWorkers(modelsOf(record), workers)];
  return [lab, ...by, ...LABS[lab](record)].join(', ');
}

/** What ran, by however many workers: runs of a kind can be compared between machines. */
export function kindOf(record: RunRecord): string {
  const by = HAS_ONE_MODEL.includes(record.lab) ? [] : [modelsOf(record)];
  return [...by, ...LABS[record.lab](record)].join(', ');
}

/** The model; or what stands for it, where all of them ran, or those that a demo is about. */
function modelsOf(record: RunRecord): string {
  const { lab, model, demo } = record;
  if (lab === 'compare') return texts.ALL_MODELS;
  if (lab === 'server') return settingsOf(record).deployment ?? model;
  return lab === 'lifecycle' ? (demo?.kind ?? model) : model;
}

/** What came of it beside times, in the labs that are about that. */
export function outcomeOf(record: RunRecord): string | undefined {
  const { lab, expected, lost, cuts, places, lineBytes, schedules, bad, observed, trials } = record;
  if (schedules !== undefined && bad !== undefined) {
    const explored = texts.badSchedules(bad, schedules);
    return observed ? texts.andReal(explored, badSays(observed), runsOf(observed)) : explored;
  }
  if (lab === 'litmus' && trials !== undefined) return texts.reordered(reorderedIn(observed), trials);
  if (places) return metEverywhere(placesOf(record)) ? texts.sharing(lineBytes) : texts.NOT_TOGETHER;
  if (cuts) return texts.wrongSums(cuts.torn, cuts.tries);
  if (expected !== undefined && lost !== undefined) return texts.lost(lost, expected);
  return undefined;
}

const LABS: Record<Lab, (record: RunRecord) => string[]> = {
  race: (record) => [record.algorithm, ...numbers(record), ...handedOut(record), ...naps(record), ...interval(record)],
  sweep: (record) => [record.algorithm, ...handedOut(record), ...interval(record)],
  compare: (record) => [record.algorithm, ...handedOut(record), ...naps(record), ...interval(record)],
  gil: (record) => {
    const { mix, gil } = settingsOf(record);
    return [
      ...(mix === undefined ? [] : [texts.mix(mix)]),
      ...(gil === false ? [texts.NO_GIL] : []),
      ...interval(record),
    ];
  },
  locks: (record) => {
    if (record.places) return [texts.SHARING];
    const { guard } = settingsOf(record);
    const made = record.expected === undefined ? [] : [texts.additions(record.expected)];
    const ended = record.model === 'coroutines' ? texts.CANCELLED : texts.CUT_OFF;
    return [...(guard === undefined ? [] : [texts.guard(guard)]), ...(record.cuts ? [ended] : made)];
  },
  schedules: (record) => {
    const { program, threads, times, points, schedule } = settingsOf(record);
    return [
      ...(program === undefined ? [] : [program]),
      ...(threads === undefined || times === undefined ? [] : [texts.threadsAndTimes(threads, times)]),
      ...(points === undefined ? [] : [texts.points(points)]),
      ...(schedule === undefined ? [] : [texts.schedule(schedule)]),
    ];
  },
  litmus: (record) => {
    const { test, accesses } = settingsOf(record);
    return [...(test === undefined ? [] : [test]), ...(accesses === undefined ? [] : [accesses])];
  },
  spinner: (record) => {
    const { seconds } = settingsOf(record);
    return [
      ...(record.work === undefined ? [] : [record.work]),
      ...(seconds === undefined ? [] : [texts.seconds(seconds)]),
      ...naps(record),
      ...interval(record),
    ];
  },
  server: (record) => {
    const { clients = 0, rate, ioMs = 0, cpuMs = 0, heavy = 0, heavyMs = 0 } = settingsOf(record);
    return [
      rate === undefined ? texts.clients(clients) : texts.rate(rate),
      texts.request(ioMs, cpuMs),
      ...(heavy > 0 ? [texts.heavy(heavy, heavyMs)] : []),
    ];
  },
  lifecycle: ({ demo }) => (demo && 'jobs' in demo ? [texts.jobs(demo.jobs)] : []),
};

function numbers({ rows }: RunRecord): string[] {
  return rows.length > 0 ? [texts.numbers(rows.length)] : [];
}

function handedOut(record: RunRecord): string[] {
  const { order, split } = settingsOf(record);
  return [...(order === 'longest-first' ? [texts.LONGEST_FIRST] : []), ...(split === true ? [texts.SPLIT] : [])];
}

function naps({ nap, slice, napEvery }: RunRecord): string[] {
  if (nap === undefined) return [];
  return [napEvery === undefined ? texts.napEveryMs(nap, slice ?? 0) : texts.napEverySteps(nap, napEvery)];
}

function interval({ switchInterval }: RunRecord): string[] {
  return switchInterval === undefined ? [] : [texts.switchInterval(switchInterval)];
}
