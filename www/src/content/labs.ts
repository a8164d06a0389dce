/** What the labs are called, as regions of the page. */
import type { Lab } from '../../../pkg/baseline/interleave';

export const LAB_NAMES: Record<Lab, string> = {
  race: 'Lab: the race',
  sweep: 'Lab: the sweep over the number of workers',
  gil: 'Lab: the GIL',
  locks: 'Lab: locks',
  spinner: 'Lab: the spinner',
};

/** In a heading. */
export const LAB_TITLES: Record<Lab, string> = {
  race: 'The race',
  sweep: 'The number of workers',
  gil: 'The GIL',
  locks: 'Locks',
  spinner: 'The spinner',
};
