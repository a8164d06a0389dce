// @ts-check
/**
 * For Vite's mode `pseudo`: the page in a language that nobody speaks, English with an accent on each letter. What is still
 * in plain English on such a page is no text of `www/src/content/`, and would be left behind by a translation.
 */

export const PSEUDO = 'pseudo';

/** A language tag that is kept for this. */
export const PSEUDO_LANGUAGE = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀćđéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ'];

/** @param {string} text */
export const accented = (text) => text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** In a template of HTML the tags stay what they are. @param {string} text */
const accentedMarkup = (text) =>
  text.replace(/<[^>]*>|&\w+;|[^<&]+/g, (piece) => (/^[<&]/.test(piece) ? piece : accented(piece)));

/** Attributes of a page that are read. */
const READ =
  /(?<=\s(?:aria-label|alt|title|data-ask|data-says)=")[^"]*|(?<=&quot;(?:label|text|says)&quot;:&quot;).*?(?=&quot;)/g;

/** A whole page that has been made, or a part of one; code stays what it is. @param {string} html */
export const accentedPage = (html) =>
  html.replace(/<pre\b.*?<\/pre>|<code\b.*?<\/code>|<[^>]*>|&#?\w+;|[^<&]+/gs, (piece) => {
    if (/^<(pre|code)\b|^&/.test(piece)) return piece;
    return piece.startsWith('<') ? piece.replace(READ, accentedMarkup) : accented(piece);
  });

/** @typedef {{ type: string, start: number, end: number } & Record<string, unknown>} Node */

/**
 * Every node, with the nodes that it stands in, the innermost first.
 * @param {Node} node @param {(node: Node, within: readonly Node[]) => void} visit @param {readonly Node[]} [within]
 */
function walk(node, visit, within = []) {
  visit(node, within);
  for (const inner of Object.values(node).flat()) {
    if (typeof inner === 'object' && inner !== null && 'type' in inner) {
      walk(/** @type {Node} */ (inner), visit, [node, ...within]);
    }
  }
}

/** Whether a string is a name in the code and no text. @param {Node} node @param {Node | undefined} parent */
const isName = (node, parent) =>
  /^(Import|Export)/.test(parent?.type ?? '') || (parent?.type === 'Property' && parent.key === node);

/** @returns {import('vite').Plugin} */
export function pseudoLocale() {
  return {
    name: 'interleave:pseudo-locale',
    // What TypeScript is gone from can be parsed.
    enforce: 'post',
    transform(code, id) {
      if (id.endsWith('/www/src/format/language.ts'))
        return { code: code.replace(/(\bLANGUAGE = )["']en["']/, `$1'${PSEUDO_LANGUAGE}'`), map: null };
      if (!id.includes('/www/src/content/')) return undefined;
      /** @type {{ start: number, end: number, text: string }[]} */
      const edits = [];
      walk(/** @type {Node} */ (/** @type {unknown} */ (this.parse(code))), (node, [parent, around]) => {
        const source = code.slice(node.start, node.end);
        if (node.type === 'Literal' && typeof node.value === 'string' && !isName(node, parent)) {
          edits.push({ start: node.start, end: node.end, text: JSON.stringify(accented(node.value)) });
        } else if (node.type === 'TemplateElement') {
          const isMarkup = around?.type === 'TaggedTemplateExpression';
          edits.push({ start: node.start, end: node.end, text: isMarkup ? accentedMarkup(source) : accented(source) });
        }
      });
      let text = code;
      for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      }
      return { code: text, map: null };
    },
  };
}
