/** The sequential runs of this session, kept so that later runs of the same numbers can be held against them. */
import type { Comparison, Outline, RunRecord } from '../../../../pkg/baseline/interleave';
import { outlineOf } from '../../engine/engine';

/** How many are kept; a person changes the numbers back and forth, but not among many lists. */
const KEPT = 4;

interface Baseline {
  outline: Outline;
  /** What its checks took, all in all. */
  checksMs: number;
}

/** A run beside a sequential one. */
export interface Beside {
  comparison: Comparison;
  /** How many times as long the same checks took in the sequential run, each by itself. */
  checksRatio: number;
}

const baselines: Baseline[] = [];

/**
 * The run beside the last sequential run of the same numbers and algorithm, if there was one. A sequential run whose
 * figures can be trusted is kept for those that follow.
 */
export async function againstSequential(record: RunRecord): Promise<Beside | undefined> {
  const outline = await outlineOf(record);
  const checksMs = record.rows.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
  const beside = first(baselines, (baseline) => {
    const comparison = baseline.outline.compare(outline);
    return comparison && { comparison, checksRatio: checksMs > 0 ? baseline.checksMs / checksMs : 1 };
  });
  if (record.model === 'sequential' && record.comparable) baselines.unshift({ outline, checksMs });
  else outline.free();
  for (const forgotten of baselines.splice(KEPT)) forgotten.outline.free();
  return beside;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
