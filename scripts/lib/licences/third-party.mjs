// @ts-check
/**
 * For Vite: writes `third-party.txt` into the site. It names every part by others that the site holds, with the licence
 * texts that go along: the npm packages that the bundler used, and the crates that each wasm bundle says it holds.
 */
import { readFileSync } from 'node:fs';
import { BUNDLES } from '../bundles.mjs';
import { inRoot } from '../paths.mjs';
import { npmPackage, packageOf } from './npm-packages.mjs';

/** @typedef {import('./part.mjs').Part} Part */

/** In each folder of pkg/, beside the wasm. */
export const CRATES = 'third-party.json';

/** The licences of Interleave itself. */
const OWN = ['LICENSE-MIT', 'LICENSE-APACHE'];

const FILE = 'third-party.txt';

/** The plugin for the site, and the one for its workers, which Vite bundles each by itself. */
export function thirdParty() {
  /** @type {Set<string>} */
  const packages = new Set();
  /** @param {Iterable<string>} ids */
  const note = (ids) => {
    for (const id of ids) {
      const name = packageOf(id);
      if (name !== undefined) packages.add(name);
    }
  };
  /** @type {import('vite').Plugin['generateBundle']} */
  const collect = (_, bundle) => {
    for (const part of Object.values(bundle)) note(part.type === 'chunk' ? part.moduleIds : part.originalFileNames);
  };
  return {
    /** @returns {import('vite').Plugin} */
    forSite: () => ({
      name: 'interleave:third-party',
      apply: 'build',
      generateBundle(...args) {
        collect.call(this, ...args);
        const crates = BUNDLES.flatMap(({ name }) => JSON.parse(readFileSync(inRoot('pkg', name, CRATES), 'utf8')));
        for (const name of OWN)
          this.emitFile({ type: 'asset', fileName: `${name}.txt`, source: readFileSync(inRoot(name)) });
        this.emitFile({
          type: 'asset',
          fileName: FILE,
          source: textOfAll([...[...packages].sort().map(npmPackage), ...crates]),
        });
      },
    }),
    /** @returns {import('vite').Plugin} */
    forWorkers: () => ({ name: 'interleave:third-party-of-workers', apply: 'build', generateBundle: collect }),
  };
}

/**
 * One text of all: each part once, and each licence text once, with the parts that it belongs to.
 * @param {Part[]} parts
 */
export function textOfAll(parts) {
  const once = [...new Map(parts.map((part) => [title(part), part])).values()];
  /** @type {Map<string, { text: string, parts: string[] }>} */
  const texts = new Map();
  for (const part of once) {
    if (part.texts.length === 0) throw new Error(`${title(part)} comes without a licence text`);
    for (const text of part.texts) {
      // The same words in other lines are the same text.
      const key = text.replace(/\s+/g, ' ').trim();
      const found = texts.get(key) ?? { text, parts: [] };
      texts.set(key, { ...found, parts: [...new Set([...found.parts, title(part)])] });
    }
  }
  return [
    'What this site holds that others have made. Interleave itself is under the MIT or the Apache 2.0 licence, as you like.',
    once.map((part) => `${title(part)}: ${part.licence}\n    ${part.home}`).join('\n'),
    ...[...texts.values()].map(({ text, parts }) => `${'='.repeat(80)}\n${parts.join(', ')}\n\n${trimmed(text)}`),
    '',
  ].join('\n\n');
}

/** @param {Part} part */
const title = ({ name, version }) => `${name} ${version}`;

/** @param {string} text */
const trimmed = (text) =>
  text
    .replace(/\r/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\s+$/g, '');
