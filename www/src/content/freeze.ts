/** How the longest time that a page drew nothing is told. */
import { duration } from '../format/format.ts';
import { isFreeze } from '../format/freeze.ts';

/** In the place of a figure. */
export const freezeOf = (ms: number): string => (isFreeze(ms) ? duration(ms) : 'none');

/** Below that, where there was none. */
export const aFrameOrTwo = (ms: number): string => `${duration(ms)}: a frame or two`;

/** In a sentence. */
export const longestFreeze = (ms: number): string => (isFreeze(ms) ? `longest freeze ${duration(ms)}` : 'no freeze');

export const longestFreezeOfPage = (ms: number): string =>
  isFreeze(ms) ? `longest freeze of the page ${duration(ms)}` : 'no freeze of the page';

/** After another part of a sentence. */
export const pageFroze = (ms: number): string =>
  isFreeze(ms) ? `the page’s longest freeze was ${duration(ms)}` : 'the page did not freeze';
