/** The lines of a listing with their marks: which number a line bears, and what its partner is. */
import { type CodeLine, textOfLine } from '../format/code-line';
import type { Cut, Language, Listing } from './listing';

/** A name for each mark, in the order in which they come in Python, where the reader begins. */
export type Numbers = ReadonlyMap<string, number>;

export interface Line {
  /** Its number in its file. */
  at: number;
  code: CodeLine;
  /** The mark that it bears, if it has a partner. */
  mark: string | undefined;
  /** Whether it is the first with its mark, and so shows the number. */
  first: boolean;
}

export interface Marked {
  file: string;
  language: Language;
  chunks: readonly (readonly Line[])[];
}

/** Where the first line of a mark stands, and what it says. */
export interface Place {
  at: number;
  text: string;
}

export interface MarkedListing {
  sides: Record<Language, readonly Marked[]>;
  numbers: Numbers;
  places: Record<Language, ReadonlyMap<string, Place>>;
  note: string | undefined;
}

const SIDES = ['python', 'rust'] as const;

export function marked({ python, rust, marks, note }: Listing): MarkedListing {
  const places = { python: new Map<string, Place>(), rust: new Map<string, Place>() };
  const sideOf = (cuts: readonly Cut[], side: 0 | 1): Marked[] => {
    const found = places[SIDES[side]];
    const markOf = (text: string) =>
      Object.keys(marks).find((name) => [marks[name]?.[side] ?? []].flat().some((piece) => text.includes(piece)));
    return cuts.map(({ file, language, chunks }) => ({
      file,
      language,
      chunks: chunks.map(({ from, lines }) =>
        lines.map((code, index) => {
          const text = textOfLine(code);
          const mark = markOf(text);
          const first = mark !== undefined && !found.has(mark);
          if (first) found.set(mark, { at: from + index, text: text.trim() });
          return { at: from + index, code, mark, first };
        }),
      ),
    }));
  };
  const sides = { python: sideOf([python], 0), rust: sideOf(rust, 1) };
  const numbers = new Map([...places.python.keys()].map((name, index) => [name, index + 1]));
  return { sides, numbers, places, note };
}

/** The text of code, as its file has it. */
export const textOf = (side: readonly Marked[]): string =>
  side
    .map(({ chunks }) => chunks.map((lines) => lines.map(({ code }) => `${textOfLine(code)}\n`).join('')).join('\n'))
    .join('\n');
