/** What ran and what came of it, in words that stand in one line. Ids are the same in every language. */
import { count, counted, grouped, duration, milliseconds, seconds as inSeconds } from '../format/format';

export const modelAndWorkers = (model: string, workers: number): string => `${model} × ${workers}`;

export const ALL_MODELS = 'all models';

export const NO_GIL = 'no GIL';

export const CUT_OFF = 'cut off';

/** Of a task: no update of it is cut off. */
export const CANCELLED = 'cancelled';

export const SHARING = 'own counters near and far';

export const LONGEST_FIRST = 'longest first';

export const SPLIT = 'split';

export const mix = (id: string): string => `mix ${id}`;

export const guard = (id: string): string => `guard ${id}`;

export const additions = (made: number): string => counted(made, 'addition');

export const numbers = (checked: number): string => counted(checked, 'number');

export const jobs = (asked: number): string => counted(asked, 'job');

export const clients = (asking: number): string => counted(asking, 'client');

export const rate = (perSecond: number): string => `${count(perSecond)} requests a second`;

export const request = (ioMs: number, cpuMs: number): string =>
  `wait ${milliseconds(ioMs)}, compute ${milliseconds(cpuMs)}`;

export const heavy = (share: number, ms: number): string => `${share} of them ${milliseconds(ms)}`;

export const seconds = (asked: number): string => inSeconds(asked);

export const napEveryMs = (nap: string, ms: number): string => `nap ${nap} every ${milliseconds(ms)}`;

export const napEverySteps = (nap: string, steps: number): string => `nap ${nap} every ${counted(steps, 'step')}`;

export const switchInterval = (ms: number): string => `switch interval ${milliseconds(ms)}`;

export const wrongSums = (torn: number, tries: number): string => `${count(torn)} of ${count(tries)} left a wrong sum`;

export const threadsAndTimes = (threads: number, times: number): string =>
  `${counted(threads, 'thread')} × ${counted(times, 'time')}`;

export const points = (id: string): string => `points ${id}`;

export const schedule = (digits: string): string => `schedule ${digits}`;

export const badSchedules = (bad: string, all: string): string =>
  `${grouped(bad)} of ${grouped(all)} schedules end wrong`;

export const andReal = (explored: string, share: string, runs: number): string =>
  `${explored}, ${share} of ${counted(runs, 'real run')}`;

export const reordered = (of: number, trials: number): string =>
  `${count(of)} of ${count(trials)} trials ended as no interleaving can`;

export const NOT_TOGETHER = 'the threads did not add at the same time';

export const sharing = (lineBytes: number | undefined): string =>
  lineBytes === undefined ? 'no false sharing seen' : `false sharing below ${lineBytes} bytes`;

export const lost = (of: number, expected: number): string => `${count(of)} of ${count(expected)} lost`;

/** Above a table that is taken away. */
export const heading = (run: string, figures: readonly string[]): string =>
  `Interleave, ${[run, ...figures].join('; ')}.`;

export const times = (totalMs: number, freezeMs: number): string =>
  `total ${duration(totalMs)}, longest freeze ${duration(freezeMs)}`;

export const NOT_COMPARABLE = 'not comparable';
