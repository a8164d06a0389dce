// @ts-check
/** What the search of the course looks through: each section of each chapter, and each word. */
import { slugify } from '../docs/markdown.mjs';
import { addressOf } from './chapters.mjs';
import { SHEETS } from './links.mjs';
import { plainText } from './plain.mjs';

/** @typedef {{ href: string, where: string, title: string, text: string }} Found */

/** @param {import('./chapters.mjs').Chapter[]} all @param {import('./words.mjs').Word[]} words @returns {Found[]} */
export const searchIndex = (all, words) => [
  ...all.flatMap(sectionsOf),
  ...words.map(({ id, term, says, chapter }) => ({
    href: `${SHEETS.glossary}#${id}`,
    where: all[chapter - 1]?.title ?? '',
    title: term,
    text: says,
  })),
];

/** @param {import('./chapters.mjs').Chapter} chapter @returns {Found[]} */
function sectionsOf(chapter) {
  const [opening = '', ...sections] = chapter.text.split(/^## /m);
  const page = addressOf(chapter);
  return [
    { href: page, where: chapter.title, title: chapter.title, text: readable(`${chapter.lead}\n${opening}`) },
    ...sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const title = heading.replaceAll('`', '');
      return {
        href: `${page}#${slugify(heading)}`,
        where: chapter.title,
        title,
        text: readable(lines.join('\n')),
      };
    }),
  ];
}

/** Without the marks and the remarks of Markdown. @param {string} text */
const readable = (text) =>
  plainText(text, { code: true })
    .replace(/^\[\/\/\].*$/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/[[\]|]|^#+ |^\s*(?:[->]|\d+\.)\s|-{3,}/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
