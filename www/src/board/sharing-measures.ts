/** What the results of what sharing costs are compared by. Files come from anybody. */
import type { SharingPlace } from '../../../pkg/baseline/interleave';
import { MEASURES } from '../content/board';
import { bytes, inNanoseconds } from '../content/sharing';
import { type Distances, distancesOf, metEverywhere } from '../share/distances';
import type { KeptRecord } from '../share/kept-record';
import type { Measure } from './measure';

/** Nothing where the threads did not meet: then their times say nothing of sharing. */
function placesOf({ places }: KeptRecord): readonly SharingPlace[] {
  const given = Array.isArray(places) ? (places as (SharingPlace | null)[]) : [];
  const whole = given.filter((place) => place !== null);
  return whole.length === given.length && metEverywhere(whole) ? whole : [];
}

const at = (distance: keyof Distances) => (record: KeptRecord) =>
  distancesOf(placesOf(record))?.[distance].nsPerAddition;

const underLock = (record: KeptRecord) => placesOf(record).find(({ kind }) => kind === 'lock')?.nsPerAddition;

export const SHARING_MEASURES: readonly Measure[] = [
  { id: 'line', title: MEASURES.line, of: ({ lineBytes }) => lineBytes, written: bytes },
  { id: 'same', title: MEASURES.sameCounter, of: at('same'), written: inNanoseconds },
  { id: 'near', title: MEASURES.near, of: at('near'), written: inNanoseconds },
  { id: 'far', title: MEASURES.far, of: at('far'), written: inNanoseconds },
  { id: 'lock', title: MEASURES.underLock, of: underLock, written: inNanoseconds },
];
