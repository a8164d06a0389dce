// @ts-check
/** The npm packages that something in the built site comes from. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { textsIn } from './part.mjs';

/** What the bundler adds of its own. */
const ADDED = /^\0?(vite|rolldown)\//;

/**
 * The name of the package that a module, or the source of an asset, belongs to.
 * @param {string} id
 * @returns {string | undefined}
 */
export function packageOf(id) {
  const path = id.replaceAll('\\', '/');
  const added = ADDED.exec(path)?.[1];
  return added ?? /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}

/** A bundler's own licence ends here; what it is made of is in no page. */
const OF_ITS_PARTS = /^# Licenses of bundled dependencies$/m;

/** @param {string} name @returns {import('./part.mjs').Part} */
export function npmPackage(name) {
  const folder = inRoot('node_modules', name);
  const { version, license, homepage, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return {
    name,
    version,
    licence: license,
    home: homepage ?? repository?.url ?? repository ?? '',
    texts: textsIn(folder).map((text) => text.split(OF_ITS_PARTS)[0] ?? ''),
  };
}
