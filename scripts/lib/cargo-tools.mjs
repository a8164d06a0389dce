// @ts-check
/** The programs that come from crates.io, built here once and kept in cargo's bin folder. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { answer, exitCode } from './run.mjs';
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
 * @property {boolean} exact whether any other version is as bad as none
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
    exact: true,
    // Without TLS, which only its test runner would use, for browsers on other machines: a third of the work.
    args: ['--no-default-features'],
    why: 'writes the JavaScript side of the wasm',
  },
  geckodriver: {
    program: 'geckodriver',
    crate: 'geckodriver',
    version: () => '0.37.1',
    exact: false,
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

/** @param {Tool} tool */
export async function ensureCargoTool({ program, crate, version, exact, args, why }) {
  const wanted = version();
  const present = answer(program, ['--version']);
  if (present !== undefined && (!exact || present.split(/\s+/).includes(wanted))) return;
  say(`Building ${program} ${wanted} (${why})${present ? `, in place of "${present}"` : ''}: some minutes, once`);
  const install = ['install', crate, '--version', wanted, ...args];
  const code = await exitCode('cargo', install, { label: program, env: QUICK_BUILD });
  if (code !== 0) {
    throw new Stop(`${program} could not be installed (see above). Once it can, run:`, `cargo ${install.join(' ')}`);
  }
}
