// @ts-check
/** What the built pages say of the project itself. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {object} Project
 * @property {string} version
 * @property {string | undefined} repository the address at which people read the source, where package.json has one
 * @property {string | undefined} site the address at which the site will be, with a slash at its end, where `SITE_URL` says it
 */

/** @returns {Project} */
export function project() {
  const { version, repository } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return { version, repository: browsable(repository?.url ?? repository), site: siteUrl() };
}

/** npm writes `git+https://….git`. @param {string | undefined} address */
export const browsable = (address) => address?.replace(/^git\+/, '').replace(/\.git$/, '');

/** The address of the built site, as far as its builder knows. */
export function siteUrl() {
  const given = process.env.SITE_URL;
  if (given === undefined || given === '') return undefined;
  return new URL(given.endsWith('/') ? given : `${given}/`).href;
}
