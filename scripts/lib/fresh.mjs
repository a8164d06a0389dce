// @ts-check
/** Whether something that was built still is what would be built: by contents, since checkouts do not keep times. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** Beside the packages it depends on: when those go, so do these notes. */
const NOTES = inRoot('node_modules', '.cache', 'interleave');

/** @param {string} path a file, a folder, or nothing @returns {string[]} the files, sorted */
function filesUnder(path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) return [];
  if (!kind.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * A digest of the contents of files and folders, and of any other words that matter (versions, flags).
 * @param {string[]} paths from the project's folder
 * @param {string[]} [words]
 */
export function digest(paths, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of paths.flatMap((path) => filesUnder(inRoot(path)))) {
    hash.update(`${file.slice(inRoot().length)}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** @param {string} name */
const note = (name) => join(NOTES, `${name}.json`);

/**
 * Whether the last build had these inputs, and what it made is still there, unchanged.
 *
 * @param {string} name of the build
 * @param {string} inputs their digest
 * @param {string} output the folder it writes, from the project's folder
 */
export function isFresh(name, inputs, output) {
  try {
    const last = JSON.parse(readFileSync(note(name), 'utf8'));
    return last.inputs === inputs && last.output === digest([output]);
  } catch {
    return false;
  }
}

/**
 * Notes a build that has just ended.
 *
 * @param {string} name
 * @param {string} inputs
 * @param {string} output
 */
export function noteBuilt(name, inputs, output) {
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(note(name), JSON.stringify({ inputs, output: digest([output]) }));
}
