/** What a comparison showed that is not what the text beside it says, by its record alone. */
import type { Model, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/compare';
import { hasWorkers } from '../../engine/facts';
import { FASTER, NOTICED_MS, TOO_FAST } from '../base/thresholds';

/** Only one of their parts computes at a time, so they cannot be faster than one after another. */
const ONE_AT_A_TIME: readonly Model[] = ['coroutines', 'greenlets', 'threads-gil'];

export function compareVerdict({ medians = [], environment }: RunRecord): string | undefined {
  const alone = medians.find(({ model }) => model === 'sequential');
  if (!alone) return undefined;
  if ((alone.longestGapMs ?? 0) <= NOTICED_MS) return texts.TOO_SHORT;
  const tooFast = medians.find(({ model, speedup }) => ONE_AT_A_TIME.includes(model) && speedup >= TOO_FAST);
  if (tooFast) return texts.tooFast(tooFast.model, tooFast.speedup);
  if (Math.max(...medians.map(({ speedup }) => speedup)) >= FASTER) return undefined;
  if (!medians.some(({ model }) => hasWorkers(model))) return texts.NO_WORKERS;
  return environment.cores === 1 ? texts.ONE_CORE : texts.noFaster(environment.cores);
}
