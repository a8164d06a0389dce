/** What is said where a lab is shared and its result taken away. */
import { count } from '../format/format';

export const SHARE = 'Share';

export const EXPORT = 'Export';

export const NOTHING_TO_EXPORT = 'There is no result yet: run the lab first.';

export const AS = 'As';

export const FORMAT_NAMES = {
  json: 'The record, as JSON',
  csv: 'The table, as CSV',
  markdown: 'The table, as Markdown',
  trace: 'The trace, for Perfetto',
} as const;

export const LINK = 'Link';

export const FRAME = 'Frame';

export const ELEMENT = 'Element';

export const WIDTH = 'Width';

export const HEIGHT = 'Height';

export const WHOLE_WIDTH = 'as wide as the page';

export const pixels = (length: number): string => `${length} px`;

export const PREVIEW = 'Preview';

export const PREVIEW_TITLE = 'Preview of the frame';

export const OWN_WORKERS =
  'Workers is not set, so whoever opens this gets as many as their machine suggests. Set it above to give the number away.';

export const tooLong = (characters: number, most: number): string =>
  `There is no link: it would have ${count(characters)} characters, mostly numbers, and one of more than ${count(most)} gets cut on its way. The element below holds them all.`;

/** Inside an element, where a host has stripped the script. */
export const OPEN_THE_LAB = 'Open the lab';

export const frameTitle = (lab: string): string => `Interleave: ${lab}`;
