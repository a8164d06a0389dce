// @ts-check
/**
 * The words of the course: `www/src/content/course/glossary.md` says each in a sentence, some with a drawing. In a chapter a
 * word that has been explained is a button which opens that sentence, once in each section.
 */
import { readFileSync } from 'node:fs';
import { escaped } from '../docs/markdown.mjs';
import { inRoot } from '../paths.mjs';
import { pair, parted, wrong } from './head.mjs';

/** @typedef {import('./chapters.mjs').Chapter} Chapter */
/** @typedef {import('markdown-it').Token} Token */
/**
 * @typedef {object} Word
 * @property {string} term
 * @property {string} id
 * @property {string[]} forms as which it stands in the text, itself among them
 * @property {number} chapter that explains it
 * @property {string} says what it means
 * @property {string | undefined} drawing SVG
 * @property {string[]} see words that belong to it
 */

const NAME = 'glossary';
const FOLDER = ['www', 'src', 'content', 'course'];

/** @param {string} term */
const idOf = (term) =>
  `word-${term
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/** @param {Chapter[]} chapters */
export function glossary(chapters) {
  const { head, text, firstLine } = parted(NAME, readFileSync(inRoot(...FOLDER, `${NAME}.md`), 'utf8'), [
    'title',
    'lead',
  ]);
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (line.startsWith('## ') ? [at] : []));
  const words = starts.map((from, at) =>
    wordOf(lines.slice(from, starts[at + 1]), { name: NAME, line: firstLine + from }, chapters),
  );
  return { ...head, words };
}

/** @param {string[]} lines @param {import('./head.mjs').Place} place @param {Chapter[]} chapters @returns {Word} */
function wordOf([heading = '', ...rest], place, chapters) {
  const term = heading.slice('## '.length).trim();
  const keys = ['also', 'chapter', 'drawing', 'see'];
  const given = Object.fromEntries(rest.map(pair).filter(([key]) => keys.includes(key)));
  const says = rest
    .filter((line) => !keys.includes(pair(line)[0]))
    .join(' ')
    .trim();
  const chapter = Number(given.chapter) || chapters.find(({ terms }) => terms.includes(term))?.number;
  if (chapter === undefined) throw wrong(place, `no chapter explains “${term}”, and “chapter:” is missing`);
  if (says === '') throw wrong(place, `“${term}” is not explained`);
  return {
    ...{ term, id: idOf(term), chapter, says },
    forms: [term, ...listed(given.also)],
    drawing: given.drawing && drawnFor(given.drawing, place),
    see: listed(given.see),
  };
}

/** @param {string | undefined} text */
const listed = (text = '') =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** @param {string} name of a file in `drawings/` */
export const drawing = (name) => readFileSync(inRoot(...FOLDER, 'drawings', `${name}.svg`), 'utf8').trim();

/** @param {string} name @param {import('./head.mjs').Place} place */
function drawnFor(name, place) {
  try {
    return drawing(name);
  } catch {
    throw wrong(place, `there is no drawing drawings/${name}.svg`);
  }
}

/** A word as it begins a sentence is the same; “Event” and “I/O” are no events and no i/o. @param {string} form */
const patternOf = (form) => {
  const safe = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return /^[a-z]/.test(form) ? `[${form[0]}${form[0]?.toUpperCase()}]${safe.slice(1)}` : safe;
};

/**
 * Makes buttons of the words that a reader of this chapter has been told, in its own chapter from there on.
 * @param {Token[]} tokens of the whole chapter, which are changed @param {Word[]} words @param {number} chapter
 * @returns {Word[]} those that were found
 */
export function markWords(tokens, words, chapter) {
  const byForm = new Map(words.flatMap((word) => word.forms.map((form) => [form.toLowerCase(), word])));
  const longestFirst = words.flatMap(({ forms }) => forms).toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\w-])(${longestFirst.map(patternOf).join('|')})(?![\\w-])`, 'g');
  const told = new Set(words.filter((word) => word.chapter < chapter));
  const found = new Set();
  let marked = new Set();
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') marked = new Set();
    if (token.type !== 'inline' || tokens[at - 1]?.type === 'heading_open') continue;
    let within = 0;
    token.children = (token.children ?? []).flatMap((child) => {
      within += child.nesting;
      if (child.type !== 'text') return [child];
      // In bold a word is explained, or it is said loudly; in a link it leads elsewhere.
      if (within > 0) {
        for (const [form] of child.content.matchAll(pattern)) {
          const word = byForm.get(form.toLowerCase());
          if (!word || word.chapter !== chapter || told.has(word)) continue;
          told.add(word);
          marked.add(word);
        }
        return [child];
      }
      return piecesOf(child, pattern, (form) => {
        const word = byForm.get(form.toLowerCase());
        if (!word || !told.has(word) || marked.has(word)) return undefined;
        marked.add(word);
        found.add(word);
        return word;
      });
    });
  }
  return words.filter((word) => found.has(word));
}

/** @param {Token} token @param {RegExp} pattern @param {(form: string) => Word | undefined} wordFor @returns {Token[]} */
function piecesOf(token, pattern, wordFor) {
  const like = (/** @type {string} */ type, /** @type {string} */ content) =>
    Object.assign(Object.create(Object.getPrototypeOf(token)), token, { type, content });
  return token.content.split(pattern).flatMap((piece, at) => {
    if (at % 2 === 0) return piece === '' ? [] : [like('text', piece)];
    const word = wordFor(piece);
    if (!word) return [like('text', piece)];
    return [
      like('html_inline', `<button type="button" class="word" popovertarget="${word.id}">${escaped(piece)}</button>`),
    ];
  });
}

/** What the buttons open. @param {Word[]} words @param {string} page of all words @param {string} more what leads there */
export const cards = (words, page, more) =>
  words
    .map(
      ({ id, term, says, drawing = '' }) =>
        `<div popover id="${id}" class="word-card" role="dialog" aria-label="${escaped(term)}"><p><strong>${escaped(term)}</strong></p>${drawing}<p>${escaped(says)}</p><p><a href="${page}#${id}">${more}</a></p></div>`,
    )
    .join('\n');
