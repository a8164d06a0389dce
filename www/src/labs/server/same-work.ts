/** Whether runs had the same work: what a millisecond of work is, may have been learnt between them. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';

/** By how much the work of runs may differ that is said to be the same. */
const SAME = 1.1;

/** A run before which the machine was thought to be slower had less work, whatever was set. */
export function haveSameWork(runs: readonly RunRecord[]): boolean {
  const steps = runs.map(({ server }) => server?.stepsPerMs ?? 0);
  return Math.max(...steps) <= SAME * Math.min(...steps);
}
