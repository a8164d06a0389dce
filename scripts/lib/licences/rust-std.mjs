// @ts-check
/** Rust's standard library, which is in every wasm bundle, and the crates that it is made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../run.mjs';
import { WASM } from '../rust.mjs';
import { Stop } from '../say.mjs';
import { chosen } from './part.mjs';

/** @typedef {import('./part.mjs').Part} Part */

const ENTITIES = { lt: '<', gt: '>', amp: '&' };

/** @param {string} html */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp);/g, (_, name) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (name)]);

/** Text without the empty lines that were between tags. @param {string} html */
const prose = (html) =>
  textOf(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** @returns {Part[]} */
export function rustStd() {
  const rust = answer('rustc', ['--print', 'sysroot']) ?? '';
  const read = (/** @type {string[]} */ ...path) => readFileSync(join(rust, ...path), 'utf8');
  const [, version = ''] = /^rustc (\S+)/.exec(answer('rustc', ['--version']) ?? '') ?? [];
  const [notices = '', ...crates] = read('share', 'doc', 'rust', 'COPYRIGHT-library.html').split('<h3>');
  const [, inTree] = notices.split('<h2 id="in-tree-files">');
  if (inTree === undefined)
    throw new Stop('The notices of Rust’s standard library are not written as they used to be.');
  const own = {
    name: 'Rust’s standard library',
    version,
    licence: 'MIT OR Apache-2.0',
    home: 'https://github.com/rust-lang/rust',
    texts: [
      prose(inTree.slice(inTree.indexOf('<div'), inTree.indexOf('<h2'))),
      ...['MIT', 'Apache-2.0', 'Unicode-3.0'].map((name) => read('share', 'doc', 'rust', 'licenses', `${name}.txt`)),
      read('lib', 'rustlib', 'src', 'rust', 'library', 'compiler-builtins', 'LICENSE.txt'),
    ],
  };
  const there = namesFor(WASM);
  return [own, ...crates.map(crate).filter(({ name }) => there.has(name))];
}

/** The libraries that the toolchain has for a target, by the names of their packages. @param {string} target */
function namesFor(target) {
  const files = readdirSync(answer('rustc', ['--print', 'target-libdir', '--target', target]) ?? '');
  return new Set(files.map((file) => /^lib(.+)-\w+\.rlib$/.exec(file)?.[1]?.replaceAll('_', '-') ?? ''));
}

/** A crate as the notices have it: its name, its licence, its texts in boxes. @param {string} html @returns {Part} */
function crate(html) {
  const [, name = '', version = ''] = /([\w-]+?)-(\d+\.\S*?)</.exec(html) ?? [];
  return {
    name,
    version,
    licence: textOf(/<b>License:<\/b>(.*?)<\/p>/.exec(html)?.[1] ?? '').trim(),
    home: `https://crates.io/crates/${name}/${version}`,
    texts: chosen([...html.matchAll(/<pre>\n?(.*?)<\/pre>/gs)].map(([, text = '']) => textOf(text))),
  };
}
