// @ts-check
/**
 * The chapters of the course: `www/src/content/course/NN-name.md`, in the order of their numbers. Each begins with its title
 * and the terms that it explains.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { blockOf, isBlock } from './blocks.mjs';
import { parted, wrong } from './head.mjs';

/**
 * @typedef {object} Chapter
 * @property {string} name of its file, without `.md`
 * @property {number} number
 * @property {string} title
 * @property {string} short for the map: the title, or how it begins
 * @property {string} lead what there is to see or do, in a sentence
 * @property {string[]} terms that are explained in it
 * @property {string} text Markdown
 * @property {number} firstLine of the text in the file
 */

const FOLDER = ['www', 'src', 'content', 'course'];
const KEYS = /** @type {const} */ (['title', 'short', 'lead', 'terms']);
/** What has room in the map. */
const LONGEST_SHORT = 24;

/** @returns {Chapter[]} */
export const chapters = () =>
  readdirSync(inRoot(...FOLDER))
    .filter((file) => /^\d\d-[a-z0-9-]+\.md$/.test(file))
    .sort()
    .map((file) => chapterOf(file.slice(0, -'.md'.length), readFileSync(inRoot(...FOLDER, file), 'utf8')));

/** @param {string} name @param {string} source @returns {Chapter} */
export function chapterOf(name, source) {
  const { head, text, firstLine } = parted(name, source, KEYS);
  const { title, short, lead, terms } = head;
  if (short.length > LONGEST_SHORT) throw wrong({ name, line: 1 }, `short has at most ${LONGEST_SHORT} characters`);
  // Who presses a name in the map finds it again at the top of the page.
  if (!title.startsWith(short)) throw wrong({ name, line: 1 }, `title begins with “${short}”, as short has it`);
  return {
    ...{ name, number: Number(name.slice(0, 2)), title, short, lead, text, firstLine },
    terms: terms.split(',').map((term) => term.trim()),
  };
}

/** So many questions end a chapter; those before are in its text. */
export const AT_THE_END = 3;

/** Where a chapter's page is, from the site's root. @param {Chapter} chapter */
export const addressOf = ({ name }) => `chapter-${name}.html`;

/** Where its worksheet is. @param {Chapter} chapter */
export const worksheetOf = ({ name }) => `worksheet-${name}.html`;

/** The blocks of a chapter, with the line of each. @param {Chapter} chapter */
export function blocksOf({ name, text, firstLine }) {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, kind = ''] = /^```(\w+)$/.exec(line) ?? [];
    if (!isBlock(kind)) return [];
    const length = lines.slice(at + 1).indexOf('```');
    const place = { name, line: firstLine + at };
    return [blockOf(kind, lines.slice(at + 1, at + 1 + length).join('\n'), place)];
  });
}
