// @ts-check
/** The crates that are linked into a wasm bundle, by what cargo says of it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../paths.mjs';
import { answer } from '../run.mjs';
import { WASM } from '../rust.mjs';
import { Stop } from '../say.mjs';
import { textsIn } from './part.mjs';

/** @typedef {import('./part.mjs').Part} Part */

/**
 * @typedef {{ id: string, name: string, version: string, license: string | null, repository: string | null, authors: string[],
 *   manifest_path: string, targets: { kind: string[] }[] }} Package
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 */

/**
 * Every crate whose code is in a bundle: not macros, which run while it is compiled, nor what only they need.
 * @param {string[]} features
 * @returns {Part[]}
 */
export function linkedCrates(features) {
  const args = ['metadata', '--locked', '--format-version', '1', '--filter-platform', WASM];
  const said = answer('cargo', [...args, '--no-default-features', '--features', features.join(',')]);
  if (said === undefined)
    throw new Stop('cargo does not say what is in the wasm. Ask it with:', `cargo ${args.join(' ')}`);
  /** @type {{ packages: Package[], resolve: { root: string, nodes: Node[] } }} */
  const { packages, resolve } = JSON.parse(said);
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((node) => [node.id, node]));
  /** @type {Set<string>} */
  const linked = new Set();
  /** @param {string} id */
  const visit = (id) => {
    const isMacro = packageOf.get(id)?.targets.some(({ kind }) => kind.includes('proc-macro'));
    if (isMacro || linked.has(id)) return;
    linked.add(id);
    for (const { pkg, dep_kinds } of nodeOf.get(id)?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(resolve.root);
  linked.delete(resolve.root);
  return packages.filter(({ id }) => linked.has(id)).map(part);
}

/** @param {Package} crate @returns {Part} */
function part({ name, version, license, repository, authors, manifest_path }) {
  const licence = license ?? '';
  const texts = textsIn(dirname(manifest_path));
  return {
    name,
    version,
    licence,
    home: repository ?? '',
    texts: texts.length > 0 ? texts : standardText(name, licence, authors),
  };
}

/**
 * A few crates have their licence by name only. Where Apache 2.0 may be chosen, its text is the same for everybody.
 * @param {string} name @param {string} licence @param {string[]} authors
 */
function standardText(name, licence, authors) {
  if (!/\bApache-2\.0\b/.test(licence)) throw new Stop(`The crate ${name} has no text of its licence, ${licence}.`);
  return [
    `${name} comes without a licence text and is taken under Apache 2.0. Authors: ${authors.join(', ')}.`,
    readFileSync(inRoot('LICENSE-APACHE'), 'utf8'),
  ];
}
