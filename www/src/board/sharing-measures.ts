/** What the results of what sharing costs are compared by. Files come from anybody. */
import type { SharingPlace } from '../../../pkg/baseline/interleave';
import { MEASURES } from '../content/board';
import { bytes, inNanoseconds } from '../content/sharing';
import { type Distances, distancesOf, metEverywhere, placesOf } from '../share/distances';
import type { KeptRecord } from '../share/kept-record';
import type { Measure } from './measure';

/** Where the threads did not meet, their times say nothing of sharing. */
function sayingPlaces(record: KeptRecord): readonly SharingPlace[] {
  const places = placesOf(record);
  return metEverywhere(places) ? places : [];
}

const at = (distance: keyof Distances) => (record: KeptRecord) =>
  distancesOf(sayingPlaces(record))?.[distance].nsPerAddition;

const underLock = (record: KeptRecord) => sayingPlaces(record).find(({ kind }) => kind === 'lock')?.nsPerAddition;

export const SHARING_MEASURES: readonly Measure[] = [
  { id: 'line', title: MEASURES.line, of: ({ lineBytes }) => lineBytes, written: bytes },
  { id: 'same', title: MEASURES.sameCounter, of: at('same'), written: inNanoseconds },
  { id: 'near', title: MEASURES.near, of: at('near'), written: inNanoseconds },
  { id: 'far', title: MEASURES.far, of: at('far'), written: inNanoseconds },
  { id: 'lock', title: MEASURES.underLock, of: underLock, written: inNanoseconds },
];
