// @ts-check
/** What no linter looks at: that the package's files agree with each other. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** @param {string} name */
const read = (name) => readFileSync(inRoot(name), 'utf8');

/** One version everywhere: the page shows it, and the crate carries it. @returns {string[]} the problems */
export function versionProblems() {
  const { version } = JSON.parse(read('package.json'));
  const others = {
    'package-lock.json': JSON.parse(read('package-lock.json')).version,
    'Cargo.toml': /^version = "([^"]+)"/m.exec(read('Cargo.toml'))?.[1],
  };
  return Object.entries(others)
    .filter(([, other]) => other !== version)
    .map(([file, other]) => `package.json says version ${version}, ${file} says ${other}`);
}

/** Lockfiles name the public registries or none: a private mirror would be of no use to anybody else. @returns {string[]} */
export function registryProblems() {
  const sources = [...read('Cargo.lock').matchAll(/^source = "(.+)"/gm)].map((match) => match[1] ?? '');
  const resolved = [...read('package-lock.json').matchAll(/"resolved": "(.+)"/g)].map((match) => match[1] ?? '');
  return [
    ...sources.filter((source) => source !== 'registry+https://github.com/rust-lang/crates.io-index'),
    ...resolved.filter((source) => !source.startsWith('https://registry.npmjs.org/')),
  ].map((source) => `a lockfile names ${source}`);
}
