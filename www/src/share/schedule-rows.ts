/** The ends of a program, as rows: how many schedules have each, and how many real runs, where there were any. */
import type { RunRecord } from '../../../pkg/baseline/interleave';

export function scheduleRows({ outcomes = [], observed }: RunRecord): readonly object[] {
  if (!observed) return outcomes;
  const runsOf = (value: string) => observed.find((one) => one.value === value)?.count ?? 0;
  const known = new Set(outcomes.map(({ value }) => value));
  return [
    ...outcomes.map((outcome) => ({ ...outcome, runs: runsOf(outcome.value) })),
    // Where a switch is allowed at few places only, real threads may end as no schedule does.
    ...observed
      .filter(({ value }) => !known.has(value))
      .map(({ value, bad, count }) => ({ value, schedules: '0', bad, shortest: '', runs: count })),
  ];
}
