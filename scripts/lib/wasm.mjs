// @ts-check
/** From Rust to what the page imports: cargo, wasm-bindgen, wasm-opt. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  'scripts/lib/licences',
  'LICENSE-APACHE',
];

/**
 * How bundles are made: as they ship, or in seconds for whoever changes them.
 * @typedef {object} Kind
 * @property {string} profile of cargo
 * @property {string} folder of the bundles; one of its own for each kind, so that none takes the other's for its own
 * @property {boolean} ships whether others get it: then it is optimised, and has the licences of its parts beside it
 */

/** @satisfies {Record<string, Kind>} */
export const KINDS = {
  release: { profile: 'release', folder: 'pkg', ships: true },
  dev: { profile: 'wasm-dev', folder: join('target', 'wasm-dev'), ships: false },
};

/** @param {Bundle} bundle @param {Kind} kind */
const output = ({ name }, { folder }) => join(folder, name);

/** @param {Bundle} bundle @param {Kind} kind */
const noteOf = ({ name }, { profile }) => `wasm-${profile}-${name}`;

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
 * Whether a bundle is what would be built: if so, no tool is even asked for its version.
 * @param {Bundle} bundle
 * @param {Kind} kind
 * @param {string} inputs
 */
export const isBuilt = (bundle, kind, inputs) => isFresh(noteOf(bundle, kind), inputs, output(bundle, kind));

/**
 * Where `compile` leaves its result: bundles that share cargo's folder would overwrite each other's there.
 * @param {Bundle} bundle
 * @param {Kind} kind
 */
const compiled = ({ name }, { profile }) => join('target', 'bundles', profile, `${name}.wasm`);

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
 * @param {Kind} kind
 */
export async function compile(bundle, kind) {
  const { name, targetDir } = bundle;
  const { profile } = kind;
  say(`Compiling the Rust crate to wasm (${name})`);
  const env = { ...bundle.env, CARGO_ENCODED_RUSTFLAGS: [...flagsOf(bundle.env), ...withoutPaths()].join('\x1f') };
  await run('cargo', ['build', '--profile', profile, ...cargoFlags(bundle)], { env, label: 'cargo' });
  const kept = inRoot(compiled(bundle, kind));
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(inRoot(targetDir, WASM, profile, 'interleave.wasm'), kept);
}

/**
 * Turns what `compile` made into the bundle: the module, as it is or shrunk and sped up, and its JavaScript and TypeScript
 * side.
 * @param {Bundle} bundle
 * @param {Kind} kind
 * @param {string} inputs
 */
export async function bind(bundle, kind, inputs) {
  const written = output(bundle, kind);
  say(`Writing ${written}: wasm-bindgen${kind.ships ? ', then wasm-opt' : ''}`);
  // Made to one side and moved in whole: a development server never sees half of it.
  const made = join(kind.folder, `.${bundle.name}`);
  rmSync(inRoot(made), { recursive: true, force: true });
  mkdirSync(inRoot(made), { recursive: true });
  await run(TOOLS.wasmBindgen.program, [
    ...['--target', 'web', '--out-dir', made, '--out-name', 'interleave'],
    compiled(bundle, kind),
  ]);
  if (kind.ships) {
    await optimise(bundle, join(made, 'interleave_bg.wasm'));
    // Whose work goes along with a copy; what does not ship has no copies.
    writeFileSync(inRoot(made, CRATES), JSON.stringify([...rustStd(), ...linkedCrates(bundle.features)]));
  }
  rmSync(inRoot(written), { recursive: true, force: true });
  renameSync(inRoot(made), inRoot(written));
  noteBuilt(noteOf(bundle, kind), inputs, written);
}

/** @param {Bundle} bundle @param {string} module */
async function optimise({ wasmOptFlags }, module) {
  // wasm-opt is JavaScript itself, run by this same Node.
  const wasmOpt = inRoot('node_modules', 'binaryen', 'bin', 'wasm-opt');
  await run(process.execPath, [wasmOpt, ...wasmOptFlags, '--strip-producers', module, '-o', module]);
}
