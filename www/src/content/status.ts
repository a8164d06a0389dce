/** What a lab says of where its run stands. */

/** The control says itself what is wrong with it. */
export const nothingRun = (control: string): string => `Nothing was run: see ${control}.`;

/** Whoever lost a worker may have lost it by chance, or its script may not have come. */
export const workerLost = (message: string): string =>
  `${message} Run it again; if that does not help, reload the page.`;
