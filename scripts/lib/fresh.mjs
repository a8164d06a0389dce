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

/**
 * Runs `build` unless its last run had the same inputs and what it made is still there, unchanged.
 *
 * @param {string} name of the note
 * @param {string} inputs their digest
 * @param {string} output the folder that `build` writes, from the project's folder
 * @param {() => Promise<void>} build
 */
export async function unlessFresh(name, inputs, output, build) {
  const note = join(NOTES, `${name}.json`);
  try {
    const last = JSON.parse(readFileSync(note, 'utf8'));
    if (last.inputs === inputs && last.output === digest([output])) return;
  } catch {
    // No note, or an unreadable one: build.
  }
  await build();
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(note, JSON.stringify({ inputs, output: digest([output]) }));
}
