/** What a lab says of where its run stands. */

/** The control says itself what is wrong with it. */
export const nothingRun = (control: string): string => `Nothing was run: see ${control}.`;

/** Whoever lost a worker may have lost it by chance, or its script may not have come. */
export const workerLost = (message: string): string =>
  `${message} Run it again; if that does not help, reload the page.`;

/** A field of the address that is none, and is left out. */
export const slipText = (name: string, meant: string): string =>
  `The address has “${name.slice(0, 40)}”, which is no field and sets nothing. Did it mean “${meant}”?`;

/** In the place of a setting that is not known yet. */
export const AWAITED = 'loading…';

/** How far a long run is, now and then. */
export const soFar = (done: string, total: string): string => `Running: ${done} of ${total}.`;

/** Above what a run came to, on paper. */
export const whatRan = (run: string): string => `What ran: ${run}.`;
