/** What stands where a lab will be. Small, since a page of a course loads it before anything else. */

export const RUN = 'Run';

export const LOADING = 'Loading.';
