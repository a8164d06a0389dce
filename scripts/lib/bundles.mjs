// @ts-check
import { WASM } from './rust.mjs';

/**
 * The wasm bundles: one crate, built once for each entry. `pkg/NAME` is what TypeScript imports.
 *
 * @typedef {object} Bundle
 * @property {string} name its folder under pkg/
 * @property {string[]} features of the crate
 * @property {import('./rust.mjs').Component[]} components of the Rust toolchain that building it needs
 * @property {string[]} cargoArgs more for cargo
 * @property {string} targetDir cargo's folder; one of its own for a bundle that builds the same crates differently
 * @property {import('./run.mjs').Env} env for cargo alone
 * @property {string[]} wasmOptFlags what wasm-opt may use and do
 */

/** What every bundle's wasm may use: on by default in the Rust compiler's output, and old in all browsers. */
const WASM_FEATURES = [
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-multivalue',
  '--enable-mutable-globals',
  '--enable-nontrapping-float-to-int',
  '--enable-reference-types',
  '--enable-sign-ext',
];

/**
 * The memory of a group of threads, in bytes. Small on purpose: a browser reserves all of it at once, and phones refuse
 * more. 64 threads with 100,000 numbers fit into 32 MiB and not into 28. The first thread takes all of it
 * before there is a second one: see `src/browser/shared_memory.rs`.
 */
const SHARED_MEMORY = 40 * 1024 * 1024;

/** What makes the memory shared, and lets wasm-bindgen give each thread a stack and thread-local storage of its own. */
const THREADS_RUSTFLAGS = [
  '-C target-feature=+atomics,+bulk-memory',
  '-C link-arg=--shared-memory',
  '-C link-arg=--import-memory',
  `-C link-arg=--max-memory=${SHARED_MEMORY}`,
  '-C link-arg=--export=__heap_base',
  '-C link-arg=--export=__wasm_init_tls',
  '-C link-arg=--export=__tls_size',
  '-C link-arg=--export=__tls_align',
  '-C link-arg=--export=__tls_base',
].join(' ');

/** What bundles with shared memory have in common. */
const SHARED = {
  // The standard library that rustup ships has no atomics, so it is compiled along.
  components: /** @type {Bundle['components']} */ (['rust-src']),
  cargoArgs: ['-Z', 'build-std=std,panic_abort'],
  targetDir: 'target/threads',
  // The pinned toolchain is stable; this lets it build the standard library, and use the wait instruction.
  env: { RUSTC_BOOTSTRAP: '1', RUSTFLAGS: THREADS_RUSTFLAGS },
  wasmOptFlags: ['-O3', '--enable-threads', ...WASM_FEATURES],
};

/** @type {Bundle[]} */
export const BUNDLES = [
  {
    // Runs anywhere: the page itself, and every process of the labs that it has.
    name: 'baseline',
    features: ['basics'],
    components: [],
    cargoArgs: [],
    targetDir: 'target',
    env: {},
    wasmOptFlags: ['-O3', ...WASM_FEATURES],
  },
  {
    // Plain functions that can be suspended. A bundle of its own: where the browser cannot do that, it does not load.
    name: 'greenlets',
    features: ['basics', 'greenlets'],
    components: [],
    cargoArgs: [],
    targetDir: 'target',
    env: {},
    wasmOptFlags: ['-O3', '--enable-exception-handling', ...WASM_FEATURES],
  },
  {
    // Every order in which the threads of a small program can be interleaved, and nothing else: only one lab loads it.
    name: 'schedules',
    features: ['basics', 'schedules'],
    components: [],
    cargoArgs: [],
    targetDir: 'target',
    env: {},
    wasmOptFlags: ['-O3', ...WASM_FEATURES],
  },
  {
    // The labs `lifecycle`, `server` and `litmus`, for the page and for processes: loaded when one of them runs.
    name: 'practice',
    features: ['practice'],
    components: [],
    cargoArgs: [],
    targetDir: 'target',
    env: {},
    wasmOptFlags: ['-O3', ...WASM_FEATURES],
  },
  {
    // Shared memory: what a group of threads runs, and loaded only for one.
    name: 'threads',
    features: ['basics', 'threads'],
    ...SHARED,
  },
  {
    // The same, for the threads of these labs.
    name: 'practice-threads',
    features: ['practice', 'threads'],
    ...SHARED,
  },
];

/**
 * What cargo is told of a bundle, whatever it does with it.
 * @param {Bundle} bundle
 */
export const cargoFlags = ({ features, cargoArgs, targetDir }) => [
  ...['--lib', '--target', WASM, '--target-dir', targetDir],
  ...['--no-default-features', '--features', features.join(',')],
  ...cargoArgs,
];
