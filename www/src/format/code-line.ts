/** Code that was highlighted when the page was built: see `scripts/lib/highlight.mjs`. */

/** Keyword, function or type, string, constant, comment. */
export type CodeKind = 'k' | 'f' | 's' | 'n' | 'c';

/** A line in pieces: plain text, or text of a kind. */
export type CodeLine = readonly (string | readonly [kind: CodeKind, text: string])[];

export const textOfLine = (line: CodeLine): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('');
