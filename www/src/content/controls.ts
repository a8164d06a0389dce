/** What controls are called, and what is said of all of them. */
import type { RunSpec } from '../../../pkg/baseline/interleave';

export const LABELS = {
  model: 'Model',
  workers: 'Workers',
  algorithm: 'Algorithm',
  order: 'Order',
  nap: 'Nap',
  slice: 'Slice, in ms',
  numbers: 'Numbers',
  switchInterval: 'Switch interval, in ms',
  repeats: 'Repeats',
  threads: 'Threads',
  mix: 'They',
  gil: 'GIL',
  guard: 'Guard',
  increments: 'Additions, each',
  cut: 'Ending',
  sharing: 'They add to',
  program: 'Program',
  times: 'Times, each',
  points: 'A switch is allowed',
  trials: 'Real runs',
  test: 'Test',
  accesses: 'They read and write',
  work: 'Work',
  seconds: 'Seconds of work',
  demo: 'Demo',
  jobs: 'Jobs',
  deployment: 'Deployment',
  clients: 'Clients',
  rate: 'Requests a second',
  ioMs: 'Wait, in ms',
  cpuMs: 'Compute, in ms',
  heavy: 'Heavy share',
  heavyMs: 'Heavy ones compute, in ms',
} as const satisfies Partial<Record<keyof RunSpec, string>>;

export const asSlider = (label: string): string => `${label}, as a slider`;

/** An option that cannot be chosen. */
export const notHere = (option: string): string => `${option} (not here)`;

export const optionsNotHere = (options: readonly string[]): string => `Not here: ${options.join(', ')}`;
