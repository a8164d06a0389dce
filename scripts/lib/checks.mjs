// @ts-check
/** The checks of `npm run check`: formats, lints, types, versions. Each is one line of the table. */
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

/** @type {[name: string, passes: () => Promise<boolean>][]} */
const CHECKS = [
  ['one version everywhere', none(versionProblems)],
  ['lockfiles name public registries only', none(registryProblems)],
  ['Rust is formatted', cargo(['fmt', '--check'])],
  ['clippy', cargo(['clippy', '--locked', '--all-targets', '--', '-D', 'warnings'])],
  ['clippy for wasm', cargo(['clippy', '--locked', '--all-targets', '--target', WASM, '--', '-D', 'warnings'])],
  [
    'clippy for greenlets',
    cargo(['clippy', '--locked', '--lib', '--features', 'greenlets', '--target', WASM, '--', '-D', 'warnings']),
  ],
  ['rustdoc', cargo(['doc', '--locked', '--no-deps'], { RUSTDOCFLAGS: '-D warnings' })],
  ['everything else is formatted', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['eslint', node('eslint/bin/eslint.js', '--max-warnings', '0', '.')],
  ['types of the page', types('tsconfig.json')],
  ['types of the workers', types('tsconfig.worker.json')],
  ['types of the tools and tests', types('tsconfig.node.json')],
];

/** Runs them all, the later ones too when one fails. @returns {Promise<{ passed: number, failed: string[] }>} */
export async function runChecks() {
  /** @type {string[]} */
  const failed = [];
  for (const [name, passes] of CHECKS) {
    const passed = await passes();
    say(`${passed ? 'passed' : 'FAILED'}: ${name}`);
    if (!passed) failed.push(name);
  }
  return { passed: CHECKS.length - failed.length, failed };
}
