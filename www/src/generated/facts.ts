/**
 * What the engine knows of its models and labs, for a page that has not loaded it. Names and sentences are in `content/`.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Lab, Model, Place, Work } from '../../../pkg/baseline/interleave';

export interface ModelFacts {
  /** The most workers it can be given; nothing where there is no number of workers to choose. */
  mostWorkers: number | undefined;
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
    mostWorkers: undefined,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  coroutines: {
    mostWorkers: undefined,
    naps: true,
    gil: false,
    spinner: {
      spinner: 'main-thread',
      work: 'main-thread',
      works: ['cpu', 'sleep', 'blocking-sleep', 'fetch', 'cpu-nap'],
    },
  },
  processes: {
    mostWorkers: 64,
    naps: false,
    gil: false,
    spinner: {
      spinner: 'processes',
      work: 'main-thread',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  threads: {
    mostWorkers: 64,
    naps: false,
    gil: false,
    spinner: {
      spinner: 'threads',
      work: 'main-thread',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  'threads-gil': {
    mostWorkers: 64,
    naps: false,
    gil: true,
    spinner: {
      spinner: 'threads',
      work: 'threads',
      works: ['cpu', 'blocking-sleep', 'fetch'],
    },
  },
  executor: {
    mostWorkers: 24,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  greenlets: {
    mostWorkers: undefined,
    naps: true,
    gil: false,
    spinner: {
      spinner: 'main-thread',
      work: 'main-thread',
      works: ['cpu-nap'],
    },
  },
  offload: {
    mostWorkers: undefined,
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
  gil: {
    models: ['threads-gil', 'threads'],
  },
  locks: {
    models: ['threads', 'coroutines'],
  },
  spinner: {
    models: ['coroutines', 'processes', 'threads', 'threads-gil', 'greenlets', 'offload'],
  },
} as const satisfies Record<Lab, LabFacts>;
