/** What the labs are called, as regions of the page. */
import type { Lab } from '../../../pkg/baseline/interleave';

export const LAB_NAMES: Record<Lab, string> = {
  race: 'Lab: the race',
  sweep: 'Lab: the sweep over the number of workers',
  compare: 'Lab: all models side by side',
  gil: 'Lab: the GIL',
  locks: 'Lab: locks',
  schedules: 'Lab: every interleaving',
  litmus: 'Lab: your processor',
  spinner: 'Lab: the spinner',
  lifecycle: 'Lab: why it is hard',
  server: 'Lab: the server',
};

/** In a heading. */
export const LAB_TITLES: Record<Lab, string> = {
  race: 'The race',
  sweep: 'The number of workers',
  compare: 'All models side by side',
  gil: 'The GIL',
  locks: 'Locks',
  schedules: 'Every interleaving',
  litmus: 'Your processor',
  spinner: 'The spinner',
  lifecycle: 'Why it is hard',
  server: 'The server',
};
