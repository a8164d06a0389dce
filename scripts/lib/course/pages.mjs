// @ts-check
/**
 * For Vite: the pages of the course, made from `www/chapter.html` and `www/sheet.html`, whose scripts and styles the build
 * knows; the programs as files; and the map of the course wherever a page has the place for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { FALLBACK } from '../../../www/src/content/fallback.ts';
import * as texts from '../../../www/src/content/course/pages.ts';
import { rendered } from '../docs/markdown.mjs';
import { inRoot } from '../paths.mjs';
import { blockOf, isBlock } from './blocks.mjs';
import { addressOf, chapters, worksheetOf } from './chapters.mjs';
import { htmlOf } from './html.mjs';
import { linkTo, SHEETS } from './links.mjs';
import { searchIndex } from './search-index.mjs';
import { sheets } from './sheets.mjs';
import { cards, drawing, glossary, markWords } from './words.mjs';

/** @typedef {import('./chapters.mjs').Chapter} Chapter */
/** @typedef {{ fileName: string, template: string, parts: Record<string, string> }} Page */

/** What `www/src/course/search.ts` asks for. */
const INDEX = 'course-index.json';

const TEMPLATES = ['chapter.html', 'sheet.html'];

/**
 * What the pages are in: `say` is given each part of a page, and is where a test puts its accents.
 * @typedef {{ language: string, say: (html: string) => string }} Language
 */

/** @type {Language} */
const ENGLISH = { language: 'en', say: (html) => html };

/** @param {Language} [language] @returns {import('vite').Plugin} */
export const course = (language = ENGLISH) => ({
  name: 'interleave:course',
  transformIndexHtml: (html) =>
    html
      .replace('<!-- course -->', () => map(chapters(), undefined))
      .replaceAll(/<!-- drawing ([\w-]+) -->/g, (_, /** @type {string} */ name) => drawing(name)),
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      answer(pathname.slice(1), language, (html) => server.transformIndexHtml(pathname, html)).then((found) => {
        if (found) response.setHeader('Content-Type', found.type).end(found.source);
        else next();
      }, next);
    });
  },
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const sources = new Map(
        TEMPLATES.map((name) => {
          const template = bundle[name];
          if (template?.type !== 'asset') this.error(`There is no ${name}`);
          delete bundle[name];
          return [name, String(template.source)];
        }),
      );
      for (const { fileName, template, parts } of await pages(language)) {
        this.emitFile({ type: 'asset', fileName, source: filled(sources.get(template) ?? '', parts) });
      }
      for (const { fileName, source } of files()) this.emitFile({ type: 'asset', fileName, source });
    },
  },
});

/**
 * What the server has at a path while somebody writes, if it is of the course.
 * @param {string} path @param {Language} language @param {(html: string) => Promise<string>} transform
 */
async function answer(path, language, transform) {
  const file = files().find(({ fileName }) => fileName === path);
  if (file) return { type: 'text/plain; charset=utf-8', source: file.source };
  if (!/^[\w-]+\.html$/.test(path)) return undefined;
  const page = (await pages(language)).find(({ fileName }) => fileName === path);
  if (!page) return undefined;
  const template = readFileSync(inRoot('www', page.template), 'utf8');
  return { type: 'text/html', source: await transform(filled(template, page.parts)) };
}

/** What is fetched or saved as it is. */
function files() {
  const all = chapters();
  const programs = readdirSync(inRoot('www', 'python'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => ({
      fileName: `python/${path.replaceAll('\\', '/')}`,
      source: readFileSync(inRoot('www', 'python', path), 'utf8'),
    }));
  return [...programs, { fileName: INDEX, source: JSON.stringify(searchIndex(all, glossary(all).words)) }];
}

/** @param {string} template @param {Record<string, string>} parts */
const filled = (template, parts) =>
  Object.entries(parts).reduce((page, [place, part]) => page.replaceAll(place, () => part), template);

/** @param {Language} language @returns {Promise<Page[]>} */
async function pages({ language, say }) {
  const course = chapters();
  const words = glossary(course);
  const [ofChapters, ofSheets] = await Promise.all([
    Promise.all(course.map((chapter) => chapterPage(chapter, course, words.words))),
    sheets(course, words),
  ]);
  const all = [
    ...ofChapters,
    ...ofSheets.map(({ fileName, title, lead, kind, html }) => ({
      fileName,
      template: 'sheet.html',
      // The kind is no text.
      fixed: { '%KIND%': kind },
      said: { ...frame(title, lead), '<!-- map -->': map(course, undefined), '<!-- text -->': html },
    })),
  ];
  return all.map(({ fileName, template, fixed = {}, said }) => ({
    fileName,
    template,
    parts: {
      ...fixed,
      '%LANGUAGE%': language,
      ...Object.fromEntries(Object.entries(said).map(([place, part]) => [place, say(part)])),
    },
  }));
}

/** @param {string} title @param {string} lead */
const frame = (title, lead) => ({
  '%TITLE%': title,
  '%LEAD%': lead,
  '%SKIP%': texts.SKIP,
  '%COURSE%': texts.LINKS.course,
  '%CHAPTERS%': texts.CHAPTERS,
  '<!-- links -->': links(),
});

/** @param {Chapter} chapter @param {Chapter[]} all @param {import('./words.mjs').Word[]} words */
async function chapterPage(chapter, all, words) {
  const { name, number, title, lead, text, firstLine } = chapter;
  /** @type {import('./words.mjs').Word[]} */
  let marked = [];
  let figures = 0;
  const { html } = await rendered(text, {
    linkTo: (href) => linkTo(href, all, name),
    blockOf: async (kind, content, line) => {
      if (!isBlock(kind)) return undefined;
      const block = blockOf(kind, content, { name, line: firstLine + line });
      if (block.kind === 'figure') figures += 1;
      return htmlOf(block, `${name}-${figures}`);
    },
    retouch: (tokens) => {
      marked = markWords(tokens, words, number);
    },
  });
  const said = {
    ...frame(title, lead),
    '%AROUND%': texts.AROUND,
    '%CHAPTER%': texts.CHAPTER(number, all.length),
    '<!-- map -->': map(all, chapter),
    '<!-- text -->': html.replaceAll('<!-- fallback -->', FALLBACK),
    '<!-- cards -->': cards(marked, SHEETS.glossary, texts.ALL_WORDS),
    '<!-- worksheet -->': `<a href="${worksheetOf(chapter)}">${texts.WORKSHEET.link}</a>`,
    '<!-- around -->': around(all, chapter),
  };
  return { fileName: addressOf(chapter), template: 'chapter.html', fixed: undefined, said };
}

/** In the footer. */
function links() {
  const { labs, words, teachers, docs, licences } = texts.LINKS;
  const all = {
    'index.html?labs=all': labs,
    [SHEETS.glossary]: words,
    [SHEETS.teachers]: teachers,
    'docs/interface.html': docs,
    'third-party.txt': licences,
  };
  return Object.entries(all)
    .map(([href, text]) => `<li><a href="${href}">${text}</a></li>`)
    .join('\n');
}

/** @param {Chapter[]} all @param {Chapter | undefined} here */
function map(all, here) {
  const items = all.map(
    (chapter) =>
      `<li><a href="${addressOf(chapter)}" data-chapter="${chapter.name}"${chapter === here ? ' aria-current="page"' : ''}>${chapter.number}. ${chapter.short}</a></li>`,
  );
  return `<ol class="chapters">${items.join('')}</ol>`;
}

/** The chapters before and after. @param {Chapter[]} all @param {Chapter} chapter */
function around(all, chapter) {
  const at = all.indexOf(chapter);
  const [before, after] = [all[at - 1], all[at + 1]];
  const link = (/** @type {Chapter | undefined} */ to, /** @type {string} */ rel, /** @type {string} */ says) =>
    to ? `<a rel="${rel}" href="${addressOf(to)}"><span>${says}</span> ${to.number}. ${to.title}</a>` : '<span></span>';
  return `${link(before, 'prev', texts.BEFORE)}${link(after, 'next', texts.NEXT)}`;
}
