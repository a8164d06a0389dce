/** A text that may be long: its beginning to be looked at, and the whole to be taken away. */
import { pageTurn } from '../dom/page-turn';

/** What is shown at most: a text field of 15 MB holds a page for a quarter of a minute. */
const SHOWN = 20_000;

/** How long a text is written at a time, in milliseconds. */
const SLICE_MS = 8;

export interface LongText {
  /** The whole, or as many lines as are shown. */
  beginning: string;
  /** Writes the whole, in pieces, where the beginning is not all. */
  rest: (() => Iterable<string>) | undefined;
}

export function longText(write: () => Iterable<string>): LongText {
  let beginning = '';
  for (const piece of write()) {
    beginning += piece;
    if (beginning.length > SHOWN) {
      const cut = beginning.slice(0, SHOWN);
      return { beginning: cut.slice(0, cut.lastIndexOf('\n') + 1), rest: write };
    }
  }
  return { beginning, rest: undefined };
}

/** The whole text, written in slices between which the page lives on. */
export async function wholeOf({ beginning, rest }: LongText): Promise<string[]> {
  if (!rest) return [beginning];
  const pieces: string[] = [];
  let slice: string[] = [];
  let began = performance.now();
  for (const piece of rest()) {
    slice.push(piece);
    if (performance.now() - began < SLICE_MS) continue;
    pieces.push(slice.join(''));
    slice = [];
    await pageTurn();
    began = performance.now();
  }
  return [...pieces, slice.join('')];
}
