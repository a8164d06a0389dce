/** The least browsers. `tests/site/browsers.spec.ts` holds them against what the code uses. */

/** What the page runs in at all. */
export const LEAST = 'Chrome or Edge 123, Firefox 121, Safari 17.5';

/** What has JavaScript Promise Integration. */
export const LEAST_WITH_SUSPENSION = 'Chrome or Edge 137, Firefox 153, Safari 27';
