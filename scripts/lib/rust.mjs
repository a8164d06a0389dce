// @ts-check
/** The pinned Rust toolchain with its wasm target and components. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { answer, exitCode } from './run.mjs';
import { say, Stop } from './say.mjs';
import { ensureSystem } from './system.mjs';

export const WASM = 'wasm32-unknown-unknown';

const GET_RUSTUP =
  process.platform === 'win32'
    ? 'winget install Rustlang.Rustup'
    : "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y";

/** The one version that everything here is built with: the channel in rust-toolchain.toml. */
function pinnedChannel() {
  const channel = /^channel\s*=\s*"([^"]+)"/m.exec(readFileSync(inRoot('rust-toolchain.toml'), 'utf8'))?.[1];
  if (!channel) throw new Stop('rust-toolchain.toml names no channel.');
  return channel;
}

/** @param {string[]} args */
async function rustup(...args) {
  const code = await exitCode('rustup', args, { label: 'rustup' });
  if (code === 127) throw new Stop('rustup, which manages Rust, is not installed. Get it with:', GET_RUSTUP);
  if (code !== 0) throw new Stop('rustup could not do this (see above). Once it can, run:', `rustup ${args.join(' ')}`);
}

/** Parts of the toolchain that not every command needs: whether each is there, asked as cargo itself would look for it. */
const COMPONENTS = {
  clippy: () => answer('cargo', ['clippy', '--version']) !== undefined,
  rustfmt: () => answer('cargo', ['fmt', '--version']) !== undefined,
  'rust-src': () =>
    existsSync(join(answer('rustc', ['--print', 'sysroot']) ?? '', 'lib/rustlib/src/rust/library/std/Cargo.toml')),
};

/** @typedef {keyof typeof COMPONENTS} Component */

/** Stops where nothing can be linked. */
async function ensureLinker() {
  const [gap] = await ensureSystem(['linker']);
  if (gap)
    throw new Stop(
      gap.problem,
      gap.remedy ?? 'Install a C compiler, gcc or clang, with what your system installs programs with.',
    );
}

/**
 * Makes cargo build with the pinned toolchain, for this machine and for wasm.
 * @param {Component[]} components what the command needs beyond the compiler
 */
export async function ensureRust(components = []) {
  await ensureLinker();
  if (answer('rustc', ['--version']) === undefined) {
    const channel = pinnedChannel();
    say(`Installing Rust ${channel}, the version that rust-toolchain.toml pins`);
    await rustup('toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update');
  }
  const libraries = answer('rustc', ['--print', 'target-libdir', '--target', WASM]);
  if (libraries === undefined || !existsSync(libraries)) {
    say(`Adding Rust's ${WASM} target, which the page is built for`);
    await rustup('target', 'add', WASM);
  }
  const missing = components.filter((component) => !COMPONENTS[component]());
  if (missing.length > 0) {
    say(`Adding ${missing.join(' and ')} to the Rust toolchain`);
    await rustup('component', 'add', ...missing);
  }
}
