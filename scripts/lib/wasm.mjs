// @ts-check
/** From Rust to what the page imports: cargo, wasm-bindgen, wasm-opt. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cargoFlags } from './bundles.mjs';
import { TOOLS } from './cargo-tools.mjs';
import { digest, isFresh, noteBuilt } from './fresh.mjs';
import { linkedCrates } from './licences/crates.mjs';
import { rustStd } from './licences/rust-std.mjs';
import { CRATES } from './licences/third-party.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { answer, CARGO_HOME, run } from './run.mjs';
import { WASM } from './rust.mjs';
import { say } from './say.mjs';

/** @typedef {import('./bundles.mjs').Bundle} Bundle */

/** Everything cargo reads, as far as it is there, and how the rest is done. */
const INPUTS = [
  'src',
  'Cargo.toml',
  'Cargo.lock',
  'rust-toolchain.toml',
  '.cargo',
  'build.rs',
  'scripts/lib/wasm.mjs',
  'scripts/lib/licences/crates.mjs',
  'scripts/lib/licences/rust-std.mjs',
];

/** @param {Bundle} bundle */
const output = ({ name }) => join('pkg', name);

/**
 * A digest of everything that makes this bundle what it is. Taken before the build: what changes meanwhile is not in it.
 * @param {Bundle} bundle
 */
export function wasmInputs(bundle) {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return digest(INPUTS, [
    JSON.stringify(bundle),
    process.env.RUSTFLAGS ?? '',
    `binaryen ${packages['node_modules/binaryen'].version}`,
  ]);
}

/**
 * Whether pkg/NAME is what would be built: if so, no tool is even asked for its version.
 * @param {Bundle} bundle
 * @param {string} inputs
 */
export const isBuilt = (bundle, inputs) => isFresh(`wasm-${bundle.name}`, inputs, output(bundle));

/** Where `compile` leaves its result: bundles that share cargo's folder would overwrite each other's there. @param {Bundle} bundle */
const compiled = ({ name }) => join('target', 'bundles', `${name}.wasm`);

/** @param {import('./run.mjs').Env} env */
const flagsOf = ({ RUSTFLAGS = process.env.RUSTFLAGS ?? '' }) => RUSTFLAGS.split(' ').filter((flag) => flag !== '');

/** A panic names the file that it comes from: without the folders of whoever built it, and so the same from anybody. */
const withoutPaths = () =>
  [
    [join(answer('rustc', ['--print', 'sysroot']) ?? '', 'lib', 'rustlib', 'src', 'rust'), 'rust'],
    [CARGO_HOME, 'cargo'],
    [ROOT, 'interleave'],
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);

/**
 * Compiles the crate.
 * @param {Bundle} bundle
 */
export async function compile(bundle) {
  const { name, targetDir } = bundle;
  say(`Compiling the Rust crate to wasm (${name})`);
  const env = { ...bundle.env, CARGO_ENCODED_RUSTFLAGS: [...flagsOf(bundle.env), ...withoutPaths()].join('\x1f') };
  await run('cargo', ['build', '--release', ...cargoFlags(bundle)], { env, label: 'cargo' });
  mkdirSync(inRoot('target', 'bundles'), { recursive: true });
  copyFileSync(inRoot(targetDir, WASM, 'release', 'interleave.wasm'), inRoot(compiled(bundle)));
}

/**
 * Turns what `compile` made into pkg/NAME: the module, shrunk and sped up, and its JavaScript and TypeScript side.
 * @param {Bundle} bundle
 * @param {string} inputs
 */
export async function bind(bundle, inputs) {
  const { name, wasmOptFlags } = bundle;
  say(`Writing ${output(bundle)}: wasm-bindgen, then wasm-opt`);
  // Made to one side and moved in whole: a development server never sees half of it.
  const made = join('pkg', `.${name}`);
  rmSync(inRoot(made), { recursive: true, force: true });
  mkdirSync(inRoot(made), { recursive: true });
  await run(TOOLS.wasmBindgen.program, [
    ...['--target', 'web', '--out-dir', made, '--out-name', 'interleave'],
    compiled(bundle),
  ]);
  const module = join(made, 'interleave_bg.wasm');
  // wasm-opt is JavaScript itself, run by this same Node.
  const wasmOpt = inRoot('node_modules', 'binaryen', 'bin', 'wasm-opt');
  await run(process.execPath, [wasmOpt, ...wasmOptFlags, '--strip-producers', module, '-o', module]);
  // wasm-bindgen-rayon's workers import the folder they were made for, as wasm-pack would have described it.
  writeFileSync(inRoot(made, 'package.json'), '{ "type": "module", "main": "interleave.js" }\n');
  writeFileSync(inRoot(made, CRATES), JSON.stringify([...rustStd(), ...linkedCrates(bundle.features)]));
  rmSync(inRoot(output(bundle)), { recursive: true, force: true });
  renameSync(inRoot(made), inRoot(output(bundle)));
  noteBuilt(`wasm-${name}`, inputs, output(bundle));
}
