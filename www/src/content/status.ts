/** What a lab says of where its run stands. */

/** The control says itself what is wrong with it. */
export const nothingRun = (control: string): string => `Nothing was run: see ${control}.`;
