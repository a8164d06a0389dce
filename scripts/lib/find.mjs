// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from './run.mjs';

/**
 * Where a program is.
 * @param {string[]} names programs on the PATH, or whole paths
 * @returns {string | undefined} the first that is there
 */
export function find(names) {
  const folders = (environment().PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => (/[/\\]/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}
