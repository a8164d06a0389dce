/** One listing: a whole program of Python, what runs here, and the lines that do the same. */
import type { CodeLine } from '../format/code-line';

/** Pieces of one file: see scripts/lib/listings.mjs. */
export interface Cut {
  /** Where it stands in the project. */
  file: string;
  language: Language;
  chunks: readonly { from: number; lines: readonly CodeLine[] }[];
}

/** `rust` is what runs here: Rust, but for litmus tests, which no Rust can say. */
export type Language = 'python' | 'rust';

/** Lines that do the same, each found by a piece of its text, with the space it begins with where that tells it apart. */
export type Mark = readonly [python: string, rust: string | readonly string[]];

export interface Listing {
  python: Cut;
  rust: readonly Cut[];
  /** By the name of what they do. */
  marks: Readonly<Record<string, Mark>>;
  /** What has to be said of the program here. */
  note?: string;
}

/** The listings of one lab, by what is set there. */
export type Listings = Readonly<Record<string, Listing>>;
