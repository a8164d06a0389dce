// @ts-check
/**
 * The code that the page shows, cut from the files that run and highlighted: `import cut from './file.rs?cut=NAMES&code'`,
 * with commas between the names, or `'./file.py?whole&code'`. A name is that of a region, between the lines `// region: NAME`
 * and `// endregion: NAME` (with `#` in Python, with `;;` in WebAssembly's text), or of a function of Rust, which is cut with what is written above it.
 */
import { readFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { highlighted } from './highlight.mjs';
import { ROOT } from './paths.mjs';

const QUERY = /\?(?:whole|cut=([\w,-]+))&code$/;

/** @type {Record<string, import('shiki').BundledLanguage>} */
const LANGUAGES = { '.rs': 'rust', '.py': 'python', '.wat': 'wasm' };

/** The side of a listing that a file is on: WebAssembly stands where it is Rust otherwise. @type {Record<string, string>} */
const SIDES = { python: 'python', rust: 'rust', wasm: 'rust' };

/**
 * A piece of a file, and the number of its first line there.
 * @typedef {{ from: number, text: string }} Piece
 */

/**
 * @param {string} source
 * @param {string} file for the errors
 * @returns {Record<string, Piece>}
 */
export function regionsOf(source, file) {
  /** @type {Record<string, Piece>} */
  const regions = {};
  const lines = source.split('\n');
  /** @type {{ name: string, from: number } | undefined} */
  let open;
  for (const [index, line] of lines.entries()) {
    const [, end, name = ''] = /^\s*(?:\/\/|#|;;) (end)?region: ([\w-]+)\s*$/.exec(line) ?? [];
    if (name === '') continue;
    if (!end && !open) open = { name, from: index + 1 };
    else if (end && open?.name === name) {
      regions[name] = piece(lines, open.from, index);
      open = undefined;
    } else throw new Error(`${file}: region ${name} begins or ends in another region`);
  }
  if (open) throw new Error(`${file}: region ${open.name} has no end`);
  return regions;
}

/**
 * A function of Rust, as rustfmt leaves it: it ends with a brace that stands as far to the right as it begins.
 * @param {string} source
 * @param {string} name
 * @returns {Piece | undefined}
 */
export function functionOf(source, name) {
  const lines = source.split('\n');
  const head = new RegExp(`^( *)(pub(\\([a-z]+\\))? )?((async|const) )*fn ${name}\\b`);
  const begins = lines.findIndex((line) => head.test(line));
  const indent = head.exec(lines[begins] ?? '')?.[1];
  if (indent === undefined) return undefined;
  const ends = lines.indexOf(`${indent}}`, begins);
  let from = begins;
  while (/^ *(\/\/\/|#\[)/.test(lines[from - 1] ?? '')) from -= 1;
  return piece(lines, from, ends + 1);
}

/** Lines without what all of them begin with, and without empty ones around them. @param {string[]} lines @param {number} from @param {number} to @returns {Piece} */
function piece(lines, from, to) {
  const within = lines.slice(from, to);
  const first = Math.max(
    0,
    within.findIndex((line) => line.trim() !== ''),
  );
  const text = within.slice(first).join('\n').trimEnd();
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]));
  const indent = Math.min(...indents);
  const dedented = text.split('\n').map((line) => line.slice(indent));
  return { from: from + first + 1, text: dedented.join('\n') };
}

/**
 * @param {string} source
 * @param {string} file for the errors
 * @param {string[] | undefined} names undefined: the whole file
 * @returns {Piece[]}
 */
export function cut(source, file, names) {
  if (!names) return [{ from: 1, text: source.trimEnd() }];
  const regions = regionsOf(source, file);
  return names.map((name) => {
    const found = regions[name] ?? functionOf(source, name);
    if (!found) throw new Error(`${file}: no region and no function is called ${name}`);
    return found;
  });
}

/** @returns {import('vite').Plugin} */
export const listings = () => ({
  name: 'listings',
  async load(id) {
    const query = QUERY.exec(id);
    if (!query) return undefined;
    const path = id.slice(0, query.index);
    const file = relative(ROOT, path).replaceAll('\\', '/');
    const language = LANGUAGES[extname(path)];
    if (!language) throw new Error(`${file}: no language for ${extname(path)}`);
    this.addWatchFile(path);
    const pieces = cut(readFileSync(path, 'utf8'), file, query[1]?.split(','));
    const chunks = await Promise.all(
      pieces.map(async ({ from, text }) => ({ from, lines: await highlighted(text, language) })),
    );
    return `export default ${JSON.stringify({ file, language: SIDES[language], chunks })};`;
  },
});
