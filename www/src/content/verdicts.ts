/**
 * What a run showed, where that is not what the text beside the lab claims. Machines are busy, have one core, or are
 * faster than the defaults expect; then the page says so and does not contradict itself. Which sentence holds is decided
 * where the lab is.
 */
import { counted, duration, fixed, times } from '../format/format';

/** Of a race. */
export const tooShort = (totalMs: number): string =>
  `The checks took ${duration(totalMs)} here, too short for a freeze that one can see. With trial division, or with more and larger numbers, it shows.`;

export const noFrames = (gapMs: number, nap: string): string =>
  `The page could draw at every nap, and yet no frame came for ${duration(gapMs)}. This browser does not let frames come between naps by ${nap}, or the machine was busy: run it again, or nap in another way.`;

export const fewNaps = (gapMs: number, naps: number, betweenMs: number): string =>
  `${counted(naps, 'nap')}, so one about every ${duration(betweenMs)}. The page draws only at a nap: no frame came for ${duration(gapMs)}.`;

/** Instead of a nap's name, where it is not known. */
export const THIS_WAY = 'this way';

export const RACE_ONE_CORE =
  'No faster than one after another: this machine has one core, so the workers take turns on it.';

export const raceNoFaster = (cores: number): string =>
  `No faster than one after another this time. The browser reports ${counted(cores, 'core')}, but something else needed them, or the sequential run was luckier. Run both again.`;

export const slowedPage = (ratio: number): string =>
  `Do not trust this speed-up: the same checks took ${times(ratio)} as long on the page’s thread as in the workers. Something slowed the page down, or the machine was busy during the sequential run. Run both again.`;

export const RACE_TOO_FAST =
  'Faster than one after another, which a GIL does not allow: the sequential run was disturbed. Run both again.';

const shared = (gapMs: number, workers: string, cores: number): string =>
  `The page had nothing to compute, and yet no frame came for ${duration(gapMs)}: ${workers} and the page share the cores of this machine. The browser reports ${cores}; some report more than there are.`;

export const starved = (gapMs: number, workers: number, cores: number): string =>
  `${shared(gapMs, counted(workers, 'worker'), cores)} With fewer workers the page stays smooth.`;

export const starvedBeside = (gapMs: number, cores: number): string =>
  `${shared(gapMs, 'a worker', cores)} Something else needed them just then: run it again.`;

/** Of a sweep. */
export const SWEEP_TOO_FAST =
  'More threads were faster, which a GIL does not allow: the runs with one thread were disturbed. Run it again.';

export const SWEEP_ONE_CORE = 'More workers did not help: this machine has one core.';

export const sweepNoFaster = (cores: number): string =>
  `More workers did not help this time, though the browser reports ${counted(cores, 'core')}: something else needed them. Run it again.`;

/** Of the GIL lab. */
export const turns = (workers: number, totalMs: number, atATime: number): string =>
  `${counted(workers, 'thread')} made ${counted(workers, 'check')} in ${duration(totalMs)}, and ${fixed(atATime, 1)} of them computed at a time: one thread alone needs as long for the same checks.`;

export const LOCK_ONE_CORE = 'No faster without the lock: this machine has one core.';

export const LOCK_NO_FASTER =
  'No faster without the lock this time: something else needed the other cores. Run it again.';

export const sharedCores = (cores: number, threads: number): string =>
  `A block is solid as long as its thread has work. The browser reports ${counted(cores, 'core')}, so no more than that run at the same moment: the system lets ${threads} threads take turns on them, too quickly to be drawn.`;

export const noConvoy = (longestMs: number): string =>
  `No convoy this time: each thread got the lock soon after its answer was there; the longest wait was ${duration(longestMs)}.`;

export const convoy = (late: number, answers: number, longestMs: number): string =>
  `${late} of ${counted(answers, 'answer')} had to wait for half a switch interval or longer, the unluckiest for ${duration(longestMs)}. Take the lock away to compare.`;

/** Of a spinner. */
export const shouldHaveTurned = (gapMs: number): string =>
  `It should have turned. It froze for ${duration(gapMs)}: the machine had no time for it, or had only just started its thread. Run it again.`;

export const SHOULD_NOT_HAVE_TURNED = 'It should not have turned: the work was over too soon to hold it up.';
