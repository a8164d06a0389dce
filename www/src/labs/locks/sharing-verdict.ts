/** What the places of a run show of false sharing. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/sharing';
import { distancesOf, metEverywhere } from '../../share/distances';

export function sharingVerdict({ places = [], lineBytes, workers, environment }: RunRecord): string | undefined {
  const distances = distancesOf(places);
  if (!distances) return undefined;
  if (!metEverywhere(places)) {
    const { cores } = environment;
    if (cores === 1) return texts.ONE_CORE;
    return cores > 0 && cores < workers ? texts.tooFewCores(workers, cores) : texts.notTogether(workers);
  }
  const { near, far } = distances;
  return lineBytes === undefined ? texts.NO_CLIFF : texts.cliff(lineBytes, near.nsPerAddition, far.nsPerAddition);
}
