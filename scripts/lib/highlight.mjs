// @ts-check
/**
 * Highlights code when the site is built, so that no page pays for a highlighter. The result has kinds and no colours:
 * `www/src/styles/lab/code.css` has these, for every theme, and a strict style policy has nothing to refuse.
 */
import { codeToTokens, createCssVariablesTheme } from 'shiki';

/** @typedef {import('../../www/src/format/code-line').CodeLine} CodeLine */
/** @typedef {import('../../www/src/format/code-line').CodeKind} CodeKind */

const THEME = createCssVariablesTheme({ variablePrefix: '' });

/** What the theme says of a piece, and its kind here; whatever else it says, the piece is plain. @type {Record<string, CodeKind>} */
const KINDS = {
  'var(token-keyword)': 'k',
  'var(token-function)': 'f',
  'var(token-string)': 's',
  'var(token-string-expression)': 's',
  'var(token-constant)': 'n',
  'var(token-comment)': 'c',
};

/**
 * The lines of a text in pieces of one kind.
 * @param {string} text
 * @param {import('shiki').BundledLanguage | 'text'} lang
 * @returns {Promise<CodeLine[]>}
 */
export async function highlighted(text, lang) {
  const { tokens } = await codeToTokens(text, { lang, theme: THEME });
  return tokens.map((line) =>
    joined(line.map(({ content, color = '' }) => ({ text: content, kind: kindOf(content, color) }))),
  );
}

/** Operators are keywords to the grammars; here they are plain, as brackets are. @param {string} text @param {string} color */
function kindOf(text, color) {
  const kind = KINDS[color];
  return kind === 'k' && !/\w/.test(text) ? undefined : kind;
}

/**
 * As few pieces as there can be: neighbours of one kind are one, with the space between them.
 * @param {{ text: string, kind: CodeKind | undefined }[]} pieces
 * @returns {CodeLine}
 */
function joined(pieces) {
  /** @type {{ text: string, kind: CodeKind | undefined }[]} */
  const whole = [];
  pieces.forEach((piece, index) => {
    const last = whole.at(-1);
    const isSpace = piece.text.trim() === '';
    if (last && (last.kind === piece.kind || (isSpace && last.kind === pieces[index + 1]?.kind)))
      last.text += piece.text;
    else whole.push({ ...piece });
  });
  return whole.map(({ text, kind }) => (kind === undefined ? text : [kind, text]));
}
