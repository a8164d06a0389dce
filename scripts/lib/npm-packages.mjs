// @ts-check
/** The npm packages, exactly as the lockfile names them. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { exitCode } from './run.mjs';
import { say, Stop } from './say.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** @param {string} path @returns {Packages | undefined} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lockfile names: compared by version, since checkouts do not keep times. */
function installed() {
  const wanted = packagesOf(inRoot('package-lock.json')) ?? {};
  // npm writes down there what it installed.
  const present = packagesOf(inRoot('node_modules', '.package-lock.json'));
  return (
    present !== undefined &&
    Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' || present[path]?.version === version || (present[path] === undefined && (optional || devOptional)),
    )
  );
}

export async function ensureNpmPackages() {
  if (installed()) return;
  say('Installing the npm packages that package-lock.json names');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // Started by npm, this finds the same npm again; on Windows npm is no program but a script.
  const npm = process.env.npm_execpath;
  const code = npm
    ? await exitCode(process.execPath, [npm, ...args], { label: 'npm' })
    : await exitCode('npm', args, { label: 'npm' });
  if (code !== 0) throw new Stop('The npm packages could not be installed (see above). Once it can, run:', 'npm ci');
}
