/**
 * What models and labs need of the browser, beyond WebAssembly; a lab needs what all of its models do.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Algorithm, Lab, Model, Nap, Need } from '../../../pkg/baseline/interleave';

export const MODEL_NEEDS: Record<Model, readonly Need[]> = {
  sequential: [],
  coroutines: [],
  processes: ['workers'],
  threads: ['workers', 'shared-memory'],
  'threads-gil': ['workers', 'shared-memory'],
  executor: ['workers', 'shared-memory'],
  greenlets: ['suspension'],
  offload: ['workers'],
};

export const LAB_NEEDS: Record<Lab, readonly Need[]> = {
  race: [],
  sweep: ['workers'],
  compare: [],
  gil: ['workers', 'shared-memory'],
  locks: [],
  spinner: [],
  schedules: ['workers'],
  litmus: ['workers', 'shared-memory'],
  lifecycle: ['workers'],
  server: ['workers'],
};

export const ALGORITHMS = ['trial-division', 'wheel', 'miller-rabin'] as const satisfies readonly Algorithm[];

export const NAPS = ['timer', 'message', 'post-task', 'scheduler-yield', 'frame'] as const satisfies readonly Nap[];
