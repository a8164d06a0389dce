/** The places where the threads of a run added, and those that differ by nothing but how far the counters stand apart. */
import type { SharingPlace } from '../../../pkg/baseline/interleave';

/** Those of a record. It may come from anybody's file, and then have anything. */
export function placesOf({ places }: { places?: unknown }): readonly SharingPlace[] {
  const given = Array.isArray(places) ? (places as (SharingPlace | null)[]) : [];
  return given.filter((place) => place !== null);
}

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
