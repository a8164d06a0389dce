// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from './run.mjs';

/** What the name of a program's file ends in. */
const ENDING = process.platform === 'win32' ? '.exe' : '';

/**
 * Every place where one of these programs is, the first name's places first.
 * @param {string[]} names programs on the PATH, or whole paths
 * @returns {string[]}
 */
export function findAll(names) {
  const folders = (environment().PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => (/[/\\]/.test(name) ? [name] : folders.map((folder) => join(folder, `${name}${ENDING}`))))
    .filter((path) => existsSync(path));
}

/**
 * Where a program is.
 * @param {string[]} names programs on the PATH, or whole paths
 * @returns {string | undefined} the first that is there
 */
export const find = (names) => findAll(names)[0];
