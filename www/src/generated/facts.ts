/**
 * What the engine knows of its models and labs, for a page that has not loaded it. Names and sentences are in `content/`.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Lab, Model, Place, Work } from '../../../pkg/baseline/interleave';

export interface ModelFacts {
  /** Where it checks numbers. */
  place: Place;
  /** Whether it has workers, as many as are asked for. */
  hasWorkers: boolean;
  naps: boolean;
  gil: boolean;
  /** In the lab `spinner`: where the spinner turns, where the work is done, and what that may be, the default first. */
  spinner: { spinner: Place; work: Place; works: readonly Work[] } | undefined;
}

export interface LabFacts {
  /** Those that can be chosen, the default first. */
  models: readonly Model[];
}

export const MODELS = {
  sequential: {
    place: 'main-thread',
    hasWorkers: false,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  coroutines: {
    place: 'main-thread',
    hasWorkers: false,
    naps: true,
    gil: false,
    spinner: {
      spinner: 'main-thread',
      work: 'main-thread',
      works: ['cpu', 'sleep', 'blocking-sleep', 'fetch', 'cpu-nap'],
    },
  },
  processes: {
    place: 'processes',
    hasWorkers: true,
    naps: false,
    gil: false,
    spinner: {
      spinner: 'processes',
      work: 'main-thread',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  threads: {
    place: 'threads',
    hasWorkers: true,
    naps: false,
    gil: false,
    spinner: {
      spinner: 'threads',
      work: 'main-thread',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  'threads-gil': {
    place: 'threads',
    hasWorkers: true,
    naps: false,
    gil: true,
    spinner: {
      spinner: 'threads',
      work: 'threads',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  executor: {
    place: 'threads',
    hasWorkers: true,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  greenlets: {
    place: 'main-thread',
    hasWorkers: false,
    naps: true,
    gil: false,
    spinner: {
      spinner: 'main-thread',
      work: 'main-thread',
      works: ['cpu-nap'],
    },
  },
  offload: {
    place: 'processes',
    hasWorkers: false,
    naps: false,
    gil: false,
    spinner: {
      spinner: 'main-thread',
      work: 'processes',
      works: ['cpu', 'blocking-sleep'],
    },
  },
} as const satisfies Record<Model, ModelFacts>;

export const LABS = {
  race: {
    models: ['sequential', 'coroutines', 'processes', 'threads', 'threads-gil', 'executor', 'greenlets'],
  },
  sweep: {
    models: ['processes', 'threads', 'threads-gil', 'executor'],
  },
  compare: {
    models: ['sequential', 'coroutines', 'processes', 'threads', 'threads-gil', 'executor', 'greenlets'],
  },
  gil: {
    models: ['threads-gil', 'threads'],
  },
  locks: {
    models: ['threads', 'coroutines'],
  },
  spinner: {
    models: ['coroutines', 'processes', 'threads', 'threads-gil', 'greenlets', 'offload'],
  },
  schedules: {
    models: ['processes'],
  },
  litmus: {
    models: ['threads'],
  },
  lifecycle: {
    models: ['processes', 'threads'],
  },
  server: {
    models: ['processes', 'threads', 'threads-gil'],
  },
} as const satisfies Record<Lab, LabFacts>;
