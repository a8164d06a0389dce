/** What is said where a lab is shared and its result taken away. */
import { count } from '../format/format';

export const SHARE = 'Share';

export const EXPORT = 'Export';

/** For a record that was exported before, here or elsewhere. */
export const OPEN_RECORD = 'Open a record';

/** Above what is shown of it. */
export const fromFile = (file: string, on: string): string =>
  `A run from the file ${file}, measured on another visit: ${on}. It is not held against the runs of this page.`;

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

export const HEIGHT = 'Height at first';

export const WHICH_ONE =
  'The frame is the safe choice: it works on every page, and it keeps its own height. Take the element where the page is yours: it is part of the page, and the page hears its events. Labs with threads need shared memory; in an element they have it only if your host sends the headers for it, in a frame the lab does without them where it can.';

export const HOW_IT_LOOKS = 'How it looks and begins';

export const TICKS = {
  controls: 'Controls: settings, Share and Export',
  steps: 'Steps and questions',
  autorun: 'It starts by itself when it is seen',
  profile: 'For a projector: larger type',
} as const;

export const COLOURS = 'Colours';

export const THEMES = { auto: 'as the visitor’s system has them', light: 'light', dark: 'dark' } as const;

export const YOUR_NAME = 'Your name or a nickname, if you like';

export const NAME_STAYS = 'It goes into the file and nowhere else. The page forgets it when you leave.';

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
