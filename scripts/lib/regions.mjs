// @ts-check
/**
 * The code that the page shows, cut from the files that run: `import code from './file.rs?regions'` gives the lines of each
 * region, by name, highlighted. A region stands between the lines `// region: NAME` and `// endregion: NAME`, with `#` in
 * Python.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { highlighted } from './highlight.mjs';

const QUERY = '?regions';

/** @type {Record<string, import('shiki').BundledLanguage>} */
const LANGUAGES = { '.rs': 'rust', '.py': 'python' };

/**
 * @param {string} source
 * @param {string} file for the error of a region without an end
 * @returns {Record<string, string>}
 */
export function regionsOf(source, file) {
  /** @type {Record<string, string>} */
  const regions = {};
  /** @type {{ name: string, lines: string[] } | undefined} */
  let open;
  for (const line of source.split('\n')) {
    const [, end, name = ''] = /^\s*(?:\/\/|#) (end)?region: ([\w-]+)\s*$/.exec(line) ?? [];
    if (name === '') open?.lines.push(line);
    else if (!end && !open) open = { name, lines: [] };
    else if (end && open?.name === name) {
      regions[name] = dedented(open.lines);
      open = undefined;
    } else throw new Error(`${file}: region ${name} begins or ends in another region`);
  }
  if (open) throw new Error(`${file}: region ${open.name} has no end`);
  return regions;
}

/** @param {string[]} lines */
function dedented(lines) {
  const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]));
  const indent = Math.min(...indents);
  return text
    .split('\n')
    .map((line) => line.slice(indent))
    .join('\n');
}

/** @returns {import('vite').Plugin} */
export const regions = () => ({
  name: 'regions',
  async load(id) {
    if (!id.endsWith(QUERY)) return undefined;
    const file = id.slice(0, -QUERY.length);
    const language = LANGUAGES[extname(file)];
    if (!language) throw new Error(`${file}: no language for ${extname(file)}`);
    this.addWatchFile(file);
    const regions = Object.entries(regionsOf(readFileSync(file, 'utf8'), file));
    const lines = await Promise.all(regions.map(async ([name, text]) => [name, await highlighted(text, language)]));
    return `export default ${JSON.stringify(Object.fromEntries(lines))};`;
  },
});
