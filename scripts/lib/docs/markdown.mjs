// @ts-check
/** Markdown as HTML for a page: headings that can be linked to, code highlighted, wide tables in boxes that scroll. */
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { bundledLanguages } from 'shiki';
import { highlighted } from '../highlight.mjs';

/** As GitHub makes them, so that a link works in both places. @param {string} heading */
export const slugify = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const markdown = new MarkdownIt({ typographer: true }).use(anchor, {
  slugify,
  permalink: anchor.permalink.headerLink(),
});

const { escapeHtml } = markdown.utils;

export const escaped = escapeHtml;

/** The heading that the part before the token at `index` is under. @param {import('markdown-it').Token[]} tokens @param {number} index */
const headingBefore = (tokens, index) =>
  tokens[tokens.findLastIndex(({ type }, at) => at < index && type === 'heading_open') + 1]?.content ?? '';

/** @typedef {NonNullable<(typeof markdown)['renderer']['rules'][string]>} Rule */

// Who has no mouse scrolls a box by its focus; a name says what it is.
/** @type {Rule} */
const openTable = (tokens, index) =>
  `<div class="scroll" role="region" tabindex="0" aria-label="Table: ${escapeHtml(plain(headingBefore(tokens, index)))}"><table>\n`;
/** @type {Rule} */
const fence = (tokens, index) => {
  const { info = '', meta } = tokens[index] ?? {};
  if (meta?.block !== undefined) return String(meta.block);
  return `<pre tabindex="0" role="group" aria-label="${escapeHtml(`Code ${info}`.trim())}"><code>${meta?.html}</code></pre>\n`;
};

Object.assign(markdown.renderer.rules, { table_open: openTable, table_close: () => '</table></div>\n', fence });

/** A heading without the marks of its code. @param {string} heading */
const plain = (heading) => heading.replaceAll('`', '');

/** @typedef {{ id: string, text: string }} Section */

/**
 * @typedef {object} Site what a text becomes part of
 * @property {(href: string) => string | undefined} linkTo where a link leads; undefined if nowhere: then it is text
 * @property {(kind: string, content: string, line: number) => Promise<string | undefined>} [blockOf] what stands in the
 * place of a fence; undefined: its text, as code
 * @property {(tokens: import('markdown-it').Token[]) => void} [retouch] may change what has been read
 */

/**
 * @param {string} text @param {Site} site
 * @returns {Promise<{ title: string, html: string, sections: Section[] }>}
 */
export async function rendered(text, { linkTo, blockOf = async () => undefined, retouch = () => undefined }) {
  const tokens = markdown.parse(text, {});
  for (const { type, children } of tokens) if (type === 'inline') redirect(children ?? [], linkTo);
  retouch(tokens);
  headRows(tokens);
  for (const token of tokens.filter(({ type }) => type === 'fence')) {
    const block = await blockOf(token.info, token.content, token.map?.[0] ?? 0);
    token.meta = block === undefined ? { html: await codeHtml(token.content, token.info) } : { block };
  }
  const headings = tokens.flatMap(({ type, tag }, index) =>
    type === 'heading_open'
      ? [{ tag, id: attribute(tokens[index], 'id'), text: plain(tokens[index + 1]?.content ?? '') }]
      : [],
  );
  return {
    title: headings.find(({ tag }) => tag === 'h1')?.text ?? '',
    html: markdown.renderer.render(tokens, markdown.options, {}),
    sections: headings.filter(({ tag }) => tag === 'h2'),
  };
}

/** @param {import('markdown-it').Token[]} tokens of one paragraph @param {Site['linkTo']} linkTo */
function redirect(tokens, linkTo) {
  let drops = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = attribute(token, 'href');
      const to = href.startsWith('#') ? href : linkTo(href);
      drops = to === undefined;
      token.attrSet('href', to ?? '');
    }
    if (drops && token.type.startsWith('link_')) {
      drops = token.type === 'link_open';
      Object.assign(token, { type: 'text', content: '' });
    }
  }
}

/**
 * In a table that has nothing in its corner, the first cell of each row says what the row is about: who does not see the
 * table hears it before the row's other cells.
 *
 * @param {import('markdown-it').Token[]} tokens
 */
function headRows(tokens) {
  let headsRows = false;
  for (const [at, token] of tokens.entries()) {
    const opens = /^t[hd]_open$/.test(token.type) && tokens[at - 1]?.type === 'tr_open';
    if (!opens) continue;
    const isCorner = token.type === 'th_open';
    if (isCorner) headsRows = tokens[at + 1]?.content === '';
    if (!headsRows) continue;
    const [opening, closing] = [token, tokens[at + 2]];
    for (const one of [opening, closing]) if (one) one.tag = isCorner ? 'td' : 'th';
    if (!isCorner) opening.attrSet('scope', 'row');
  }
}

/** @param {import('markdown-it').Token | undefined} token @param {string} name */
const attribute = (token, name) => String(token?.attrGet(name) ?? '');

/** Code, highlighted. @param {string} text @param {string} language */
export async function codeHtml(text, language) {
  const known = language in bundledLanguages ? /** @type {import('shiki').BundledLanguage} */ (language) : 'text';
  const lines = await highlighted(text.trimEnd(), known);
  const html = lines.map((line) =>
    line
      .map((piece) =>
        typeof piece === 'string' ? escapeHtml(piece) : `<span class="code-${piece[0]}">${escapeHtml(piece[1])}</span>`,
      )
      .join(''),
  );
  return `${html.join('\n')}\n`;
}
