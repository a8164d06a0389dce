// @ts-check
/** The programs that come from crates.io, built here once and kept in a folder of the project. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { find } from './find.mjs';
import { answer, exitCode, TOOLS_ROOT } from './run.mjs';
import { say, Stop } from './say.mjs';

/** The version of a crate that Cargo.lock holds. @param {string} crate */
function lockedVersion(crate) {
  const lock = readFileSync(inRoot('Cargo.lock'), 'utf8');
  const version = new RegExp(`name = "${crate}"\\r?\\nversion = "([^"]+)"`).exec(lock)?.[1];
  if (!version) throw new Stop(`Cargo.lock names no version of ${crate}.`, 'cargo generate-lockfile');
  return version;
}

/**
 * @typedef {object} Tool
 * @property {string} program how it is called
 * @property {string} crate where it comes from
 * @property {() => string} version which one to install
 * @property {string[]} args more for `cargo install`
 * @property {string} why
 */

/** @satisfies {Record<string, Tool>} */
export const TOOLS = {
  wasmBindgen: {
    program: 'wasm-bindgen',
    crate: 'wasm-bindgen-cli',
    // The program reads what the crate of the same name wrote; the two speak a language that changes with every version.
    version: () => lockedVersion('wasm-bindgen'),
    // Without TLS, which only its test runner would use, for browsers on other machines: a third of the work.
    args: ['--no-default-features'],
    why: 'writes the JavaScript side of the wasm',
  },
  geckodriver: {
    program: 'geckodriver',
    crate: 'geckodriver',
    version: () => '0.37.1',
    args: [],
    why: 'drives Firefox',
  },
};

/** Programs that are built once and run for seconds: as they come out fastest. Optimising them takes twice as long. */
const QUICK_BUILD = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '0',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  CARGO_PROFILE_RELEASE_DEBUG: 'false',
};

/**
 * How to install a tool, the best way first: as a program that somebody else has built, where cargo-binstall is there to
 * fetch it; from source with the dependencies that its author tried; and with the newest ones that fit, for a registry that
 * lacks one of the former (it was yanked, or a mirror does not have it yet).
 *
 * @param {Tool} tool
 * @param {boolean} binstall whether cargo-binstall is there
 * @returns {string[][]} arguments of cargo
 */
export function waysToInstall({ crate, version, args }, binstall) {
  const fixed = ['--version', version(), '--root', TOOLS_ROOT];
  return [
    ...(binstall ? [['binstall', crate, ...fixed, '--no-confirm', '--disable-strategies', 'compile']] : []),
    ['install', crate, ...fixed, '--locked', ...args],
    ['install', crate, ...fixed, ...args],
  ];
}

/**
 * Makes a tool of the right version be there: the project's own, or one that is on the PATH already.
 * @param {Tool} tool
 */
export async function ensureCargoTool(tool) {
  const { program, version, why } = tool;
  const wanted = version();
  const present = answer(program, ['--version']);
  if (present?.split(/\s+/).includes(wanted)) {
    const folder = dirname(find([program]) ?? '');
    if (folder !== join(TOOLS_ROOT, 'bin')) say(`Using ${program} ${wanted}, which is in ${folder} already`);
    return;
  }
  say(`Installing ${program} ${wanted} (${why}) in target/tools: some minutes, once`);
  const ways = waysToInstall(tool, find(['cargo-binstall']) !== undefined);
  for (const [index, way] of ways.entries()) {
    if ((await exitCode('cargo', way, { label: program, env: QUICK_BUILD })) === 0) return;
    if (index < ways.length - 1) say(`That failed (see above); trying: cargo ${ways[index + 1]?.join(' ')}`);
  }
  throw new Stop(`${program} could not be installed (see above). Once it can, run:`, `cargo ${ways.at(-1)?.join(' ')}`);
}
