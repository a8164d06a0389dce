/** When a page that drew nothing for a time counts as frozen: after each frame it draws nothing for a moment. */

/** Up to here it is the way to the next frame or the one after it, at sixty frames a second. */
const TWO_FRAMES_MS = 35;

export const isFreeze = (ms: number): boolean => ms > TWO_FRAMES_MS;
