/** The steps of all labs: what a guess in a record is about. */
import type { Lab } from '../../../pkg/baseline/interleave';
import type { Step } from './base/step';
import { COMPARE_STEPS } from './compare/compare-steps';
import { GIL_STEPS } from './gil/gil-steps';
import { LIFECYCLE_STEPS } from './lifecycle/lifecycle-steps';
import { LITMUS_STEPS } from './litmus/litmus-steps';
import { LOCKS_STEPS } from './locks/locks-steps';
import { RACE_STEPS } from './race/race-steps';
import { SCHEDULES_STEPS } from './schedules/schedules-steps';
import { SERVER_STEPS } from './server/server-steps';
import { SPINNER_STEPS } from './spinner/spinner-steps';
import { SWEEP_STEPS } from './sweep/sweep-steps';

export const LESSONS: Record<Lab, readonly Step[]> = {
  race: RACE_STEPS,
  sweep: SWEEP_STEPS,
  compare: COMPARE_STEPS,
  gil: GIL_STEPS,
  locks: LOCKS_STEPS,
  schedules: SCHEDULES_STEPS,
  litmus: LITMUS_STEPS,
  spinner: SPINNER_STEPS,
  lifecycle: LIFECYCLE_STEPS,
  server: SERVER_STEPS,
};
