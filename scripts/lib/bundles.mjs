// @ts-check
/**
 * The wasm bundles: one crate, built once for each entry. `pkg/NAME` is what TypeScript imports.
 *
 * @typedef {object} Bundle
 * @property {string} name its folder under pkg/
 * @property {string[]} features of the crate
 * @property {string[]} cargoArgs more for `cargo build`
 * @property {string} targetDir cargo's folder; one of its own for a bundle that builds the same crates differently
 * @property {import('./run.mjs').Env} env for `cargo build` alone
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

/** @type {Bundle[]} */
export const BUNDLES = [
  {
    // Runs anywhere: the page itself and every process.
    name: 'baseline',
    features: [],
    cargoArgs: [],
    targetDir: 'target',
    env: {},
    wasmOptFlags: ['-O3', ...WASM_FEATURES],
  },
];
