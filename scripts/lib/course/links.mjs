// @ts-check
/** Where the links of the course lead: to runs, chapters, sheets, docs and programs, by names that do not change. */
import { existsSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { addressOf, worksheetOf } from './chapters.mjs';
import { wrong } from './head.mjs';

/** @typedef {import('./chapters.mjs').Chapter} Chapter */

/** Pages that there is one of, by what links call them. */
export const SHEETS = { glossary: 'words.html', answers: 'answers.html', teachers: 'teachers.html' };

/** @type {Record<string, (rest: string, all: Chapter[]) => string | undefined>} */
const SCHEMES = {
  https: (rest) => `https:${rest}`,
  lab: (rest) => addressOfRun(...split(rest, '?')),
  chapter: (rest, all) => onPage(rest, all, addressOf),
  worksheet: (rest, all) => onPage(rest, all, worksheetOf),
  docs: (rest) => {
    const [name, anchor] = split(rest, '#');
    return existsSync(inRoot('docs', `${name}.md`)) ? `docs/${name}.html${anchored(anchor)}` : undefined;
  },
  program: (file) => (existsSync(inRoot('www', 'python', file)) ? `python/${file}` : undefined),
};

/** @param {string} href @param {Chapter[]} all @param {string} name of the file that has the link */
export function linkTo(href, all, name) {
  if (Object.hasOwn(SHEETS, href)) return SHEETS[/** @type {keyof typeof SHEETS} */ (href)];
  const [scheme, rest = ''] = split(href, ':');
  const to = SCHEMES[scheme]?.(rest, all);
  if (to !== undefined) return to;
  const allowed = [...Object.keys(SCHEMES).map((known) => `${known}:…`), ...Object.keys(SHEETS)];
  throw wrong({ name, line: 1 }, `a link leads to one of ${allowed.join(', ')}, and not to “${href}”`);
}

/** What asks for a step, or for a page of several labs. */
const ASKS_FOR_MORE = ['step', 'steps', 'labs'];

/**
 * Who follows a link to a certain run finds that, and the button Run; the lab's own steps would ask for something else.
 * @param {string} lab @param {string} [query]
 */
export function addressOfRun(lab, query) {
  const fields = new URLSearchParams(query);
  const isCertain = fields.size > 0 && !ASKS_FOR_MORE.some((name) => fields.has(name));
  return `index.html?${[`lab=${lab}`, ...(query ? [query] : []), ...(isCertain ? ['steps=0'] : [])].join('&')}`;
}

/** `05#heading` @param {string} rest @param {Chapter[]} all @param {(chapter: Chapter) => string} address */
function onPage(rest, all, address) {
  const [number, anchor] = split(rest, '#');
  const to = all.find((one) => one.number === Number(number));
  return to && `${address(to)}${anchored(anchor)}`;
}

/** @param {string | undefined} anchor */
const anchored = (anchor) => (anchor === undefined ? '' : `#${anchor}`);

/** In two, at the first of them. @param {string} text @param {string} at @returns {[string, string | undefined]} */
function split(text, at) {
  const [first = '', ...rest] = text.split(at);
  return [first, rest.length === 0 ? undefined : rest.join(at)];
}
