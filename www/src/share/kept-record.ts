/** A record as it is kept in a file: with what somebody guessed before the run, and whose it is, if they said so. */
import type { RunRecord } from '../../../pkg/baseline/interleave';

/** What was answered before a step ran. */
export interface Guess {
  step: string;
  answer: string;
  /** Whether that is what was measured. */
  right: boolean;
  /** The answer that was measured; not in records of before it was kept. */
  measured?: string;
}

/** The answer that was measured, if that is known. */
export const measuredOf = ({ answer, right, measured }: Guess): string | undefined =>
  measured ?? (right ? answer : undefined);

export interface KeptRecord extends RunRecord {
  guess?: Guess;
  /** At most 40 characters. */
  name?: string;
}

export const LONGEST_NAME = 40;

/** What is no character to be seen: controls, and the marks that turn the direction of a text. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as a record has it; empty where nothing is left of it. */
export function cleanName(given: string): string {
  const seen = given.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  // No letter is cut in half.
  return Array.from(seen).slice(0, LONGEST_NAME).join('').trim();
}

/** Letters that are no other letter with a mark on it. */
const FOLDED: Partial<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** A name as a part of a file's name, which every system takes: `ada-lovelace`. Empty where it has no letter of those. */
export function nameInFile(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
