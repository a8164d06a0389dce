/** What the pages of the course say around their texts; the build writes it. */
import { count, counted, duration } from '../../format/format.ts';
import { longestFreeze } from '../freeze.ts';

export const CHAPTER = (number: number, of: number): string => `Chapter ${number} of ${of}`;
export const CHAPTERS = 'Chapters';
export const SKIP = 'Skip to the text';

/** What the links to the chapters before and after are together. */
export const AROUND = 'Chapters before and after';
export const BEFORE = 'Before';
export const NEXT = 'Next';

/** Below a quiz, for those who do not want to guess. */
export const THE_ANSWER = 'The answer';

/** In a lab's place where there are no scripts. */
export const RECORDED = {
  what: (cores: number, browser: string): string =>
    `A recording, made on another machine (${counted(cores, 'core')}, ${browser}). Filled: somebody computes. A red line below is as long as the longest freeze of the page.`,
  took: (totalMs: number, freezeMs: number): string => `${duration(totalMs)}, ${longestFreeze(freezeMs)}`,
  counted: (expected: number, actual: number, totalMs: number): string =>
    `${count(actual)} of ${count(expected)} additions, ${duration(totalMs)}`,
};

/** Under a figure. */
export const ALL_SETTINGS = 'All settings of this lab';
export const PROGRAM_FILE = 'The file';

/** In the card of a word. */
export const ALL_WORDS = 'All words';

/** On the page of all words. */
export const EXPLAINED_IN = (chapter: string): string => `Explained in chapter ${chapter}`;
export const SEE_ALSO = 'See also:';

export const WORKSHEET = {
  link: 'Worksheet to print',
  title: (chapter: string): string => `Worksheet: ${chapter}`,
  lead: 'Write down your guess before you press Run. A wrong guess is worth more than none: say afterwards what surprised you.',
  name: 'Name',
  date: 'Date',
  machine: 'Machine, cores, browser',
  guess: {
    heading: 'Guess, then measure',
    question: 'Figure and question',
    before: 'My guess',
    after: 'What my machine showed',
    /** Of a figure with a knob. */
    choices: (labels: readonly string[]): string => `Run: ${labels.join('; ')}.`,
  },
  questions: 'Three questions',
  words: 'In my own words',
  answers: 'The answers are on a page of their own',
};

export const ANSWERS = {
  title: 'Answers',
  lead: 'What is right, and why; what is wrong, and which idea is behind it. What a figure shows is measured on each machine; here stands what most of them answer.',
  figures: 'The figures',
  right: 'Right:',
  wrong: 'Not so:',
};

export const LINKS = {
  course: 'Course',
  words: 'Words',
  teachers: 'For teachers',
  labs: 'All labs',
  docs: 'Docs',
  licences: 'Licences of the parts by others',
};
