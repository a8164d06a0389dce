// @ts-check
/**
 * What a machine answers when it is asked about itself. Whatever is decided by it is a function of these answers alone, so
 * the tests can answer for machines that are not here.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { findAll } from './find.mjs';
import { answer } from './run.mjs';

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} release the text of /etc/os-release: empty where there is none
 * @property {boolean} root whether this is the user who may do everything
 * @property {boolean} terminal whether a person can answer a question
 * @property {boolean} agreed whether the person has said yes on the command line
 * @property {(names: string[]) => string[]} findAll where programs are: see `find.mjs`
 * @property {(program: string, args: string[]) => string | undefined} answer what a program prints: see `run.mjs`
 * @property {(path: string) => string} target where links lead in the end
 * @property {(path: string) => string} head how a file begins
 * @property {(folder: string) => string[]} list the names in a folder
 */

/** Enough of a script to see what it starts. */
const HEAD_BYTES = 2048;

/** @param {string} path */
function head(path) {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    return buffer.toString('latin1', 0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}

/** @returns {Machine} */
export const thisMachine = () => ({
  platform: process.platform,
  env: process.env,
  release: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  root: process.getuid?.() === 0,
  terminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  agreed: process.argv.includes('--yes'),
  findAll,
  answer,
  target: (path) => realpathSync(path),
  head,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
});
