/** The code of each lab, fetched when somebody looks at it. */
import type { Lab } from '../../../pkg/baseline/interleave';
import type { Listings } from './listing';

const LOADERS: Record<Lab, () => Promise<{ LISTINGS: Listings }>> = {
  race: () => import('./race'),
  sweep: () => import('./sweep'),
  compare: () => import('./compare'),
  gil: () => import('./gil'),
  locks: () => import('./locks'),
  schedules: () => import('./schedules'),
  litmus: () => import('./litmus'),
  spinner: () => import('./spinner'),
  lifecycle: () => import('./lifecycle'),
  server: () => import('./server'),
};

export const listingsOf = async (lab: Lab): Promise<Listings> => (await LOADERS[lab]()).LISTINGS;
