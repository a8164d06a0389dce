// @ts-check
/** The checks of `npm run check`: formats, lints, types, versions. Each is one line of the table. */
import { BUNDLES, cargoFlags } from './bundles.mjs';
import { inRoot } from './paths.mjs';
import { registryProblems, versionProblems } from './lockfiles.mjs';
import { exitCode } from './run.mjs';
import { WASM } from './rust.mjs';
import { say } from './say.mjs';

/** @param {string[]} args @param {import('./run.mjs').Env} [env] */
const cargo =
  (args, env = {}) =>
  async () =>
    (await exitCode('cargo', args, { env })) === 0;

/** A program of an npm package, run by this same Node. @param {string} script @param {string[]} args */
const node =
  (script, ...args) =>
  async () =>
    (await exitCode(process.execPath, [inRoot('node_modules', script), ...args])) === 0;

/** @param {string} project */
const types = (project) => node('typescript/bin/tsc', '--noEmit', '--project', project);

/** @param {() => string[]} problems */
const none = (problems) => async () => {
  const found = problems();
  for (const problem of found) console.error(problem);
  return found.length === 0;
};

/** @typedef {[name: string, passes: () => Promise<boolean>]} Check */

const IMPORTS = inRoot('.dependency-cruiser.mjs');

const DENY_WARNINGS = ['--', '-D', 'warnings'];

/** The same lints for each bundle that is built in a way of its own. @type {Check[]} */
const CLIPPY_FOR_BUNDLES = BUNDLES.filter(({ features }) => features.length > 0).map((bundle) => [
  `clippy for ${bundle.name}`,
  cargo(['clippy', '--locked', ...cargoFlags(bundle), ...DENY_WARNINGS], bundle.env),
]);

/** What the Rust toolchain needs for them, beyond the compiler. @type {import('./rust.mjs').Component[]} */
export const TO_CHECK = ['clippy', 'rustfmt', ...BUNDLES.flatMap(({ components }) => components)];

/**
 * In lanes that run side by side: cargo has one to itself, since it waits for itself, and of the others eslint takes as
 * long as the rest together.
 * @type {Check[][]}
 */
const LANES = [
  [
    ['one version everywhere', none(versionProblems)],
    ['lockfiles name public registries only', none(registryProblems)],
    ['Rust is formatted', cargo(['fmt', '--check'])],
    ['clippy', cargo(['clippy', '--locked', '--all-targets', ...DENY_WARNINGS])],
    ['clippy for wasm', cargo(['clippy', '--locked', '--all-targets', '--target', WASM, ...DENY_WARNINGS])],
    ...CLIPPY_FOR_BUNDLES,
    ['rustdoc', cargo(['doc', '--locked', '--no-deps'], { RUSTDOCFLAGS: '-D warnings' })],
  ],
  [['eslint', node('eslint/bin/eslint.js', '--max-warnings', '0', '.')]],
  [
    ['everything else is formatted', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
    ['types of the page', types('tsconfig.json')],
    ['types of the workers', types('tsconfig.worker.json')],
    ['types of the tools and tests', types('tsconfig.node.json')],
    ['words are spelt right', node('cspell/bin.mjs', '--no-progress', '--no-summary')],
    ['imports go one way', node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', IMPORTS, 'www/src')],
  ],
];

/** Runs them all, the later ones too when one fails. @returns {Promise<{ passed: number, failed: string[] }>} */
export async function runChecks() {
  /** @type {string[]} */
  const failed = [];
  await Promise.all(
    LANES.map(async (lane) => {
      for (const [name, passes] of lane) {
        const passed = await passes();
        say(`${passed ? 'passed' : 'FAILED'}: ${name}`);
        if (!passed) failed.push(name);
      }
    }),
  );
  return { passed: LANES.flat().length - failed.length, failed };
}
