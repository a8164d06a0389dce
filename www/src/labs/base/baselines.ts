/** The sequential runs of this session, kept so that later runs of the same numbers can be held against them. */
import type { Comparison, Outline, RunRecord } from '../../../../pkg/baseline/interleave';
import { outlineOf } from '../../engine/engine';

/** How many are kept; a person changes the numbers back and forth, but not among many lists. */
const KEPT = 4;

const baselines: Outline[] = [];

/**
 * The run beside the last sequential run of the same numbers and algorithm, if there was one. A sequential run whose
 * figures can be trusted is kept for those that follow.
 */
export async function againstSequential(record: RunRecord): Promise<Comparison | undefined> {
  const outline = await outlineOf(record);
  const comparison = first(baselines, (baseline) => baseline.compare(outline));
  if (record.model === 'sequential' && record.comparable) baselines.unshift(outline);
  else outline.free();
  for (const forgotten of baselines.splice(KEPT)) forgotten.free();
  return comparison;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
