// @ts-check
/**
 * For Vite: a page for each chapter, made from `www/chapter.html`, whose scripts and styles the build knows; and the map of
 * the course wherever a page has the place for it.
 */
import { readFileSync } from 'node:fs';
import { FALLBACK } from '../../../www/src/content/fallback.ts';
import { rendered } from '../docs/markdown.mjs';
import { inRoot } from '../paths.mjs';
import { blockOf, isBlock, wrong } from './blocks.mjs';
import { addressOf, chapters } from './chapters.mjs';
import { htmlOf } from './html.mjs';

/** @typedef {import('./chapters.mjs').Chapter} Chapter */

const TEMPLATE = 'chapter.html';

/** @returns {import('vite').Plugin} */
export const course = () => ({
  name: 'interleave:course',
  transformIndexHtml: (html) => html.replace('<!-- course -->', () => map(chapters(), undefined)),
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const all = chapters();
      const chapter = all.find((one) => pathname === `/${addressOf(one)}`);
      if (!chapter) return void next();
      const template = readFileSync(inRoot('www', TEMPLATE), 'utf8');
      page(template, chapter, all)
        .then((html) => server.transformIndexHtml(pathname, html))
        .then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
    });
  },
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const template = bundle[TEMPLATE];
      if (template?.type !== 'asset') this.error(`There is no ${TEMPLATE}`);
      delete bundle[TEMPLATE];
      const all = chapters();
      for (const chapter of all) {
        const source = await page(String(template.source), chapter, all);
        this.emitFile({ type: 'asset', fileName: addressOf(chapter), source });
      }
    },
  },
});

/** @param {string} template @param {Chapter} chapter @param {Chapter[]} all */
async function page(template, chapter, all) {
  const { name, number, title, lead, text, firstLine } = chapter;
  const { html } = await rendered(
    text,
    (href) => linkTo(href, all, chapter),
    async (kind, content, line) =>
      isBlock(kind) ? htmlOf(blockOf(kind, content, { name, line: firstLine + line })) : undefined,
  );
  /** @type {Record<string, string>} */
  const parts = {
    '%TITLE%': title,
    '%LEAD%': lead,
    '%CHAPTER%': `Chapter ${number} of ${all.length}`,
    '<!-- map -->': map(all, chapter),
    '<!-- text -->': html.replaceAll('<!-- fallback -->', FALLBACK),
    '<!-- around -->': around(all, chapter),
  };
  return Object.entries(parts).reduce((page, [place, part]) => page.replaceAll(place, () => part), template);
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
  return `${link(before, 'prev', 'Before')}${link(after, 'next', 'Next')}`;
}

/**
 * Where a link of a chapter leads: `lab:race?model=processes` to a run, `chapter:05#heading` to a chapter.
 * @param {string} href @param {Chapter[]} all @param {Chapter} chapter
 */
function linkTo(href, all, { name }) {
  const [, scheme = '', rest = ''] = /^(\w+):(.*)$/.exec(href) ?? [];
  if (scheme === 'https') return href;
  const [path = '', more] = rest.split(scheme === 'lab' ? '?' : '#');
  if (scheme === 'lab') return `index.html?lab=${path}${more === undefined ? '' : `&${more}`}`;
  const to = scheme === 'chapter' ? all.find((one) => one.number === Number(path)) : undefined;
  if (!to) throw wrong({ name, line: 1 }, `a link leads to lab:NAME, chapter:NN or https:, and not to “${href}”`);
  return `${addressOf(to)}${more === undefined ? '' : `#${more}`}`;
}
