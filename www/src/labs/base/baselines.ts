/** The sequential runs of this session, kept so that later runs of the same numbers can be held against them. */
import type { Outline, RunRecord } from '../../../../pkg/baseline/interleave';
import { outlineOf } from '../../engine/engine';
import type { Against } from './against';

/** How many are kept; a person changes the numbers back and forth, but not among many lists. */
const KEPT = 4;

interface Baseline {
  outline: Outline;
  /** What each check took, by the position of its number. */
  checkMs: readonly number[];
}

const baselines: Baseline[] = [];

/**
 * The run beside the last sequential run of the same numbers and algorithm, if there was one. A sequential run whose
 * figures can be trusted is kept for those that follow.
 */
export async function againstSequential(record: RunRecord): Promise<Against | undefined> {
  const outline = await outlineOf(record);
  const against = first(baselines, (baseline) => {
    const comparison = baseline.outline.compare(outline);
    return comparison && { comparison, aloneMs: baseline.checkMs };
  });
  if (record.model === 'sequential' && record.comparable) baselines.unshift({ outline, checkMs: checkMsOf(record) });
  else outline.free();
  for (const forgotten of baselines.splice(KEPT)) forgotten.outline.free();
  return against;
}

function checkMsOf({ rows }: RunRecord): readonly number[] {
  return rows.toSorted((one, other) => one.index - other.index).map(({ elapsedMs }) => elapsedMs);
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
