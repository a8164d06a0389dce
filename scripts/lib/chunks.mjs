// @ts-check
/**
 * Which modules come in one file. Left to itself the bundler makes a file of each set of modules that the same pages want:
 * some seventy for the first page, most of them of a few hundred bytes. Each costs a request, and small files compress badly.
 */
import { inRoot } from './paths.mjs';

/** @typedef {import('rolldown').ChunkingContext} Modules */

/**
 * What is needed together, from the least to the most: what stands in a lab's place until it is wanted, what runs
 * specifications, what the element is made of. What most labs are made of comes when there is one.
 * @type {[name: string, entry: string][]}
 */
const LAYERS = [
  ['facade', module('embed.ts')],
  ['engine', module('library.ts')],
  ['element', module('element.ts')],
];

/** A module as the bundler names it, on Windows too. @param {string} file */
function module(file) {
  return inRoot('www', 'src', file).replaceAll('\\', '/');
}

/** So many parts of the site want a module that is part of most labs. */
const MOST_LABS = 4;

/**
 * The modules that an entry imports before it does anything. What it does itself is not for others.
 * @param {string} entry
 * @param {Modules} modules
 */
function importedBy(entry, modules) {
  const importsOf = (/** @type {string} */ id) => modules.getModuleInfo(id)?.importedIds ?? [];
  const found = new Set(importsOf(entry));
  // What is added on the way is gone through as well.
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return found;
}

/** A page's styles are the page's: who imports a module of ours elsewhere must not get them. @param {string} id */
const isStyle = (id) => id.endsWith('.css');

/** For Rolldown's `output.codeSplitting`. @returns {import('rolldown').CodeSplittingOptions} */
export function chunks() {
  /** @type {Map<string, Set<string>>} */
  const imported = new Map();
  return {
    groups: [
      // Vite's own, which a bundler of somebody else's must not take for a module of ours: see built-files.spec.ts.
      { name: 'preload-helper', test: /preload-helper/, priority: LAYERS.length + 1 },
      ...LAYERS.map(([name, entry], layer) => ({
        priority: LAYERS.length - layer,
        // What the element alone is made of, which is two entries, stays where it is.
        minShareCount: 3,
        /** @param {string} id @param {Modules} modules */
        name: (id, modules) => {
          if (!imported.has(entry)) imported.set(entry, importedBy(entry, modules));
          return imported.get(entry)?.has(id) && !isStyle(id) ? name : null;
        },
      })),
      { name: 'lab', test: (id) => /www[\\/]src|node_modules/.test(id) && !isStyle(id), minShareCount: MOST_LABS },
    ],
  };
}
