/** What a box says whose text can be copied and saved. */

export const COPY = 'Copy';

export const SAVE = 'Save';

export const copyThis = (label: string): string => `Copy: ${label}`;

export const saveThis = (label: string): string => `Save: ${label}`;

export const BEGINNING_OF_FILE =
  'This is only its beginning: all of it would be too much for a text field. Copy and Save take the whole.';

export const BEGINNING_OF_TEXT =
  'This is only its beginning: all of it would be too much for a text field. Copy takes the whole.';

export const COPIED = 'Copied.';

export const CANNOT_COPY_SAVE = 'The browser does not let this page copy it; save it instead.';

export const CANNOT_COPY_SELECTED = 'The text is selected: copy it with the keyboard.';

export const saved = (file: string): string => `Saved as ${file}.`;

/** A frame may be forbidden to save, and is not told. */
export const savedIfAllowed = (file: string): string => `Saved as ${file}, where the page around lets it be.`;
