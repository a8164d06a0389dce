/** What stands where a lab will be. Small, since a page of a course loads it before anything else. */

export const RUN = 'Run';

export const LOADING = 'Loading.';

export const LAB_NOT_LOADED = 'The lab could not be loaded. Check the connection and try again.';
