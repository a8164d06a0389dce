/** The sequential runs of this session, kept so that later runs of the same numbers can be held against them. */
import type { Comparison, RunRecord } from '../../../pkg/baseline/interleave';
import { compare } from '../engine';

/** How many are kept; a person changes the numbers back and forth, but not among many lists. */
const KEPT = 4;

const baselines: RunRecord[] = [];

/** Keeps a sequential run whose figures can be trusted. */
export function remember(record: RunRecord): void {
  if (record.model !== 'sequential' || !record.comparable) return;
  baselines.unshift(record);
  baselines.length = Math.min(baselines.length, KEPT);
}

/** The run beside the last sequential run of the same numbers and algorithm, if there was one. */
export async function againstSequential(record: RunRecord): Promise<Comparison | undefined> {
  for (const baseline of baselines) {
    const comparison = await compare(baseline, record);
    if (comparison) return comparison;
  }
  return undefined;
}
