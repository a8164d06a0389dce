/** What counts as a difference, where a run is judged. */

/** A freeze that people notice. */
export const NOTICED_MS = 100;

/** What a speed-up must exceed to be more than chance. */
export const FASTER = 1.1;

/** How many times as long the page must take for the same checks as the workers, for it to have been slowed down. */
export const SLOWED = 1.6;

/** What a speed-up must exceed where there can be none, for something to have been disturbed. */
export const TOO_FAST = 1 / 0.8;
