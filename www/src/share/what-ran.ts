/** What a record says of the run that it is of: what tells it from other runs, in words that stand in one line. */
import type { Lab, RunRecord, RunSpec } from '../../../pkg/baseline/interleave';
import { count, counted } from '../format/format';

/** The fields of the specification that a lab goes by and its record has nowhere else. */
const GOES_BY: Record<Lab, readonly (keyof RunSpec)[]> = {
  race: ['order', 'split'],
  sweep: ['order', 'split', 'repeats'],
  gil: ['mix', 'gil'],
  locks: ['guard', 'increments', 'cut'],
  spinner: ['seconds'],
};

/** Those fields with what they were; nothing of a record that was made before records had them. */
export function settingsOf({ lab, spec }: RunRecord): Partial<RunSpec> {
  const given = spec as RunSpec | undefined;
  return Object.fromEntries(given ? GOES_BY[lab].map((name) => [name, given[name]]) : []);
}

/** What ran: `locks, threads × 4, guard none, 400 000 additions`. */
export function runOf(record: RunRecord): string {
  const { lab, model, workers } = record;
  return [lab, `${model} × ${workers}`, ...LABS[lab](record)].join(', ');
}

/** What came of it beside times, in the labs that are about that. */
export function outcomeOf({ expected, lost, cuts }: RunRecord): string | undefined {
  if (cuts) return `${count(cuts.torn)} of ${count(cuts.tries)} left a wrong sum`;
  if (expected !== undefined && lost !== undefined) return `${count(lost)} of ${count(expected)} lost`;
  return undefined;
}

const LABS: Record<Lab, (record: RunRecord) => string[]> = {
  race: (record) => [record.algorithm, ...numbers(record), ...handedOut(record), ...naps(record), ...interval(record)],
  sweep: (record) => [record.algorithm, ...handedOut(record), ...interval(record)],
  gil: (record) => {
    const { mix, gil } = settingsOf(record);
    return [...(mix === undefined ? [] : [`mix ${mix}`]), ...(gil === false ? ['no GIL'] : []), ...interval(record)];
  },
  locks: (record) => {
    const { guard } = settingsOf(record);
    const made = record.expected === undefined ? [] : [counted(record.expected, 'addition')];
    return [...(guard === undefined ? [] : [`guard ${guard}`]), ...(record.cuts ? ['cut off'] : made)];
  },
  spinner: (record) => {
    const { seconds } = settingsOf(record);
    return [
      ...(record.work === undefined ? [] : [record.work]),
      ...(seconds === undefined ? [] : [`${seconds} s`]),
      ...naps(record),
      ...interval(record),
    ];
  },
};

function numbers({ rows }: RunRecord): string[] {
  return rows.length > 0 ? [counted(rows.length, 'number')] : [];
}

function handedOut(record: RunRecord): string[] {
  const { order, split } = settingsOf(record);
  return [...(order === 'longest-first' ? ['longest first'] : []), ...(split === true ? ['split'] : [])];
}

function naps({ nap, slice, napEvery }: RunRecord): string[] {
  if (nap === undefined) return [];
  const rhythm = napEvery === undefined ? `${slice ?? '?'} ms` : counted(napEvery, 'step');
  return [`nap ${nap} every ${rhythm}`];
}

function interval({ switchInterval }: RunRecord): string[] {
  return switchInterval === undefined ? [] : [`switch interval ${switchInterval} ms`];
}
