// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: every command runs here, wherever it was typed. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** The built site. */
export const DIST = inRoot('dist');
