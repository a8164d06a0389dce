/** Of the ways in which trials ended, the one that no interleaving gives; each test has one. */
import type { Observed } from '../../../../pkg/baseline/interleave';

/** How many trials ended so. */
export const reorderedIn = (observed: readonly Observed[] = []): number =>
  observed.find(({ interleaving }) => !interleaving)?.count ?? 0;
