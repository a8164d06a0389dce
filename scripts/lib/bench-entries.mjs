// @ts-check
/** What `npm run bench` runs, each by a name, and how it is laid side by side. */

/** The heaviest of the reference numbers, four times: work for four threads, without a tail. */
const FOUR = Array.from({ length: 4 }, () => '9999999999999917');

/** The run that the page’s own button makes, with all that is drawn meanwhile. */
export const PRESSED = { name: 'processes, 2, by the page', query: 'lab=race&model=processes&workers=2' };

/** @type {Record<string, object>} */
export const ENTRIES = {
  sequential: { model: 'sequential' },
  'coroutines, timer': { model: 'coroutines', nap: 'timer' },
  'coroutines, message': { model: 'coroutines', nap: 'message' },
  'coroutines, post-task': { model: 'coroutines', nap: 'post-task' },
  'coroutines, scheduler-yield': { model: 'coroutines', nap: 'scheduler-yield' },
  'coroutines, frame': { model: 'coroutines', nap: 'frame' },
  'processes, 2': { model: 'processes', workers: 2 },
  'processes, 2, longest first': { model: 'processes', workers: 2, order: 'longest-first' },
  'processes, 2, split': { model: 'processes', workers: 2, split: true },
  'threads, 1': { model: 'threads', workers: 1 },
  'threads, 2': { model: 'threads', workers: 2 },
  'threads, 4': { model: 'threads', workers: 4 },
  'threads-gil, 1': { model: 'threads-gil', workers: 1 },
  'threads-gil, 2': { model: 'threads-gil', workers: 2 },
  'threads-gil, 4': { model: 'threads-gil', workers: 4 },
  'executor, 2': { model: 'executor', workers: 2 },
  'GIL, not traced': { model: 'threads-gil', workers: 4, numbers: FOUR },
  'GIL, traced': { lab: 'gil', threads: 4, numbers: FOUR },
  'sequential, wheel': { model: 'sequential', algorithm: 'wheel' },
  'sequential, miller-rabin': { model: 'sequential', algorithm: 'miller-rabin' },
};

/**
 * What is explored: large ones. Beside the largest the start of the worker is little, beside the others it is not.
 * @type {{ program: string, threads: number, times: number }[]}
 */
export const EXPLORED = [
  { program: 'counter', threads: 3, times: 5 },
  { program: 'wrong-lock', threads: 3, times: 3 },
  { program: 'wrong-lock', threads: 3, times: 5 },
];

/** @type {{ title: string, baseline: string, entries: string[] }[]} */
export const GROUPS = [
  {
    title: 'The race of the 20 numbers',
    baseline: 'sequential',
    entries: Object.keys(ENTRIES).filter((name) => !name.startsWith('GIL') && !/, (wheel|miller)/.test(name)),
  },
  { title: 'What the GIL costs one thread', baseline: 'threads, 1', entries: ['threads, 1', 'threads-gil, 1'] },
  { title: 'What the drawing costs', baseline: 'processes, 2', entries: ['processes, 2', PRESSED.name] },
  { title: 'What the trace costs', baseline: 'GIL, not traced', entries: ['GIL, not traced', 'GIL, traced'] },
  {
    title: 'Algorithms',
    baseline: 'sequential',
    entries: ['sequential', 'sequential, wheel', 'sequential, miller-rabin'],
  },
];
