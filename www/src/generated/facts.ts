/**
 * What the engine knows of its models and labs, for a page that has not loaded it. Names and sentences are in `content/`.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { Algorithm, Lab, Model, Nap, Need, Place, Work } from '../../../pkg/baseline/interleave';

export interface ModelFacts {
  /** What it needs of the browser, beyond WebAssembly. */
  needs: readonly Need[];
  /** The most workers it can be given; nothing where there is no number of workers to choose. */
  mostWorkers: number | undefined;
  naps: boolean;
  gil: boolean;
  /** In the lab `spinner`: where the spinner turns, where the work is done, and what that may be, the default first. */
  spinner: { spinner: Place; work: Place; works: readonly Work[] } | undefined;
}

export interface LabFacts {
  /** What all of its models need. */
  needs: readonly Need[];
  /** Those that can be chosen, the default first. */
  models: readonly Model[];
}

export const MODELS = {
  sequential: {
    needs: [],
    mostWorkers: undefined,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  coroutines: {
    needs: [],
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
    needs: ['workers'],
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
    needs: ['workers', 'shared-memory'],
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
    needs: ['workers', 'shared-memory'],
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
    needs: ['workers', 'shared-memory'],
    mostWorkers: 24,
    naps: false,
    gil: false,
    spinner: undefined,
  },
  greenlets: {
    needs: ['suspension'],
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
    needs: ['workers'],
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
    needs: [],
    models: ['sequential', 'coroutines', 'processes', 'threads', 'threads-gil', 'executor', 'greenlets'],
  },
  sweep: {
    needs: ['workers'],
    models: ['processes', 'threads', 'threads-gil', 'executor'],
  },
  gil: {
    needs: ['workers', 'shared-memory'],
    models: ['threads-gil', 'threads'],
  },
  locks: {
    needs: [],
    models: ['threads', 'coroutines'],
  },
  spinner: {
    needs: [],
    models: ['coroutines', 'processes', 'threads', 'threads-gil', 'greenlets', 'offload'],
  },
} as const satisfies Record<Lab, LabFacts>;

export const ALGORITHMS = ['trial-division', 'wheel', 'miller-rabin'] as const satisfies readonly Algorithm[];

export const NAPS = ['timer', 'message', 'post-task', 'scheduler-yield', 'frame'] as const satisfies readonly Nap[];
