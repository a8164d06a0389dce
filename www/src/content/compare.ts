/** What the comparison says. */
import type { Model } from '../../../pkg/baseline/interleave';
import { counted, duration, times } from '../format/format';
import { MODELS } from './models';

const name = (model: Model): string => MODELS[model].name;

export const RUNS_EACH = 'Rounds. In each round every model runs once.';

export const FOR_WORKERS = 'For the models that have workers.';

/** Of the models that nap. */
export const FOR_NAPS = 'For coroutines and greenlets.';

/** Among what is set. */
export const ALL_MODELS = 'All models';

export const running = (run: number, of: number | string, model: Model | undefined): string =>
  `run ${run} of ${of}${model ? `: ${name(model)}` : ''}`;

/** While the page cannot draw. */
export const FROZEN = 'Running: Sequential. The page is frozen until its last number is checked.';

export const done = (models: number, rounds: number): string =>
  `${counted(models, 'model')}, ${counted(rounds, 'run')} each.`;

export const fastest = (model: Model, totalMs: number, speedup: number): string =>
  model === 'sequential'
    ? `None was faster than ${name(model)}: ${duration(totalMs)}.`
    : `The fastest: ${name(model)}, ${duration(totalMs)}, ${times(speedup)} as fast as Sequential.`;

export const longestFreeze = (model: Model, freezeMs: number): string =>
  `The longest freeze: ${name(model)}, ${duration(freezeMs)}.`;

export const WATCH =
  'Each point is one way to run the same checks. The farther left, the sooner the work is done. The lower, the better the page draws meanwhile. Workers get more done in the same time only where they have cores of their own and no GIL in common. Sequential stops the page until it is done.';

/** Above a recording. */
export const everyModel = (workers: number): string => `all models, ${counted(workers, 'worker')}.`;

/** In the chart. */

export const CHART = 'Plot: total time against the longest freeze of the page; the table below has the figures';

/** What is drawn, for who does not see it. */
export const point = (label: string, totalMs: number, freezeMs: number): string =>
  `${label}: total ${duration(totalMs)}, longest freeze ${duration(freezeMs)}`;

export const TOTAL = 'total time →';

export const FREEZE = '↑ longest freeze';

export const NOTICED = 'a person notices';

export const GOOD = '↙ fast and alive';

export const BAD = 'slow and frozen ↗';

export const bound = (workers: number, ms: number): string => `bound, ${counted(workers, 'worker')}: ${duration(ms)}`;

export const boundMark = (text: string): string => `Marked: ${text}`;

export const SHAPES = {
  'main-thread': 'works on the page’s thread',
  processes: 'in processes',
  threads: 'in threads',
} as const;

export const CHART_SAYS =
  'A point is the median of its runs, and its lines go from the smallest to the largest figure. The scale of the freezes goes up tenfold with each line. On most screens a browser draws a frame every 16 ms. People notice when a page takes longer than about 100 ms to answer (J. Nielsen, Usability Engineering, 1993). The bound is the time of workers that never wait, no more of them than cores.';

/** The bars. */

export const BARS = 'Total time, and the speed-up against Sequential';

export const START_UP = 'start-up of the workers, the longest of the runs';

export const COMPUTING = 'computing, the median';

export const startUp = (ms: number): string => `start-up ${duration(ms)}`;

/** The table. */

export const TABLE = (models: number, rounds: number): string =>
  `The figures: ${counted(models, 'model')}, ${counted(rounds, 'run')} each`;

export const COLUMNS = {
  model: 'Model',
  workers: 'Workers',
  total: 'Median',
  extent: 'Fastest to slowest',
  speedup: 'Speed-up',
  startUp: 'Start-up, at most',
  freeze: 'Longest freeze, median',
  freezes: 'Shortest to longest',
} as const;

export const FIGURES = 'Figures of the models';

/** The reason follows. */
export const notRun = (names: readonly string[]): string => `Not run here: ${names.join(', ')}.`;

/** Where a run showed something else than the text beside the lab. */

export const ONE_CORE =
  'No model was clearly faster than Sequential: this machine has one core, so all workers take turns on it.';

export const noFaster = (cores: number): string =>
  `No model was clearly faster than Sequential this time, though the browser reports ${counted(cores, 'core')}: something else needed them. Run it again.`;

export const NO_WORKERS = 'Only models without workers can run here, and these share one thread: none can be faster.';

export const tooFast = (model: Model, speedup: number): string =>
  `${name(model)} were ${times(speedup)} as fast as Sequential, and yet only one of them computes at a time. Something disturbed the sequential runs: run it again.`;

export const TOO_SHORT =
  'Sequential did not freeze the page for long: the checks were over too soon. With trial division, or with more and larger numbers, it shows.';
