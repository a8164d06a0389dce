/** What the places of a run show of false sharing. */
import type { SharingPlace, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/sharing';

/** One counter for all, counters side by side, and counters as far apart as they were tried. */
export interface Distances {
  same: SharingPlace;
  near: SharingPlace;
  far: SharingPlace;
}

/** Those three; nothing before all of them have been measured. */
export function distancesOf(places: readonly SharingPlace[]): Distances | undefined {
  const [same, near, ...farther] = places.filter(({ bytes }) => bytes !== undefined);
  const far = farther.at(-1);
  return same && near && far ? { same, near, far } : undefined;
}

/** Whether the threads added at the same time there: else its times say nothing. */
export const met = ({ together }: SharingPlace): boolean => together > 0;

/** Whether they did at each distance. */
export const metEverywhere = (places: readonly SharingPlace[]): boolean =>
  places.every((place) => place.bytes === undefined || met(place));

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
