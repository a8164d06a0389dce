/**
 * The fields of a specification.
 *
 * Generated from `src/spec/` by `cargo test --test facts`, which fails when it had to write this file anew.
 */
import type { PageSpec, RunSpec } from '../../../pkg/baseline/interleave';

/** What a run is asked. */
export const RUN_FIELDS = [
  'lab',
  'model',
  'work',
  'numbers',
  'workers',
  'algorithm',
  'nap',
  'slice',
  'napEvery',
  'switchInterval',
  'order',
  'split',
  'repeats',
  'seconds',
  'threads',
  'mix',
  'gil',
  'guard',
  'increments',
  'cut',
  'sharing',
  'program',
  'times',
  'points',
  'schedule',
  'test',
  'accesses',
  'trials',
  'demo',
  'jobs',
  'deployment',
  'clients',
  'rate',
  'ioMs',
  'cpuMs',
  'heavy',
  'heavyMs',
] as const satisfies readonly (keyof RunSpec)[];

/** What a page is asked besides. */
export const PAGE_FIELDS = [
  'autorun',
  'controls',
  'allowLinks',
  'isolate',
  'theme',
  'profile',
  'lang',
  'steps',
  'step',
  'guess',
] as const satisfies readonly (keyof PageSpec)[];
