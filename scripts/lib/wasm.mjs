// @ts-check
/** From Rust to what the page imports: cargo, wasm-bindgen, wasm-opt. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from './cargo-tools.mjs';
import { digest, unlessFresh } from './fresh.mjs';
import { inRoot } from './paths.mjs';
import { answer, run } from './run.mjs';
import { WASM } from './rust.mjs';
import { say } from './say.mjs';

/** @typedef {import('./bundles.mjs').Bundle} Bundle */

/** @param {Bundle} bundle */
const compiled = ({ targetDir }) => join(targetDir, WASM, 'release', 'interleave.wasm');

/**
 * Compiles the crate. Cargo knows itself what is fresh.
 * @param {Bundle} bundle
 */
export async function compile({ name, features, cargoArgs, targetDir, env }) {
  say(`Compiling the Rust crate to wasm (${name})`);
  await run(
    'cargo',
    [
      ...['build', '--release', '--lib', '--target', WASM, '--target-dir', targetDir],
      ...(features.length > 0 ? ['--features', features.join(',')] : []),
      ...cargoArgs,
    ],
    { env, label: 'cargo' },
  );
}

/**
 * Turns what `compile` made into pkg/NAME: the module, shrunk and sped up, and its JavaScript and TypeScript side.
 * @param {Bundle} bundle
 */
export async function bind(bundle) {
  const { name, wasmOptFlags } = bundle;
  const output = join('pkg', name);
  const tools = [answer(TOOLS.wasmBindgen.program, ['--version']) ?? '', answer(...wasmOpt('--version')) ?? ''];
  const inputs = digest([compiled(bundle)], [...tools, ...wasmOptFlags]);
  await unlessFresh(`wasm-${name}`, inputs, output, async () => {
    say(`Writing ${output}: wasm-bindgen, then wasm-opt`);
    // Made to one side and moved in whole: a development server never sees half of it.
    const made = join('pkg', `.${name}`);
    rmSync(inRoot(made), { recursive: true, force: true });
    mkdirSync(inRoot(made), { recursive: true });
    await run(TOOLS.wasmBindgen.program, [
      ...['--target', 'web', '--out-dir', made, '--out-name', 'interleave'],
      compiled(bundle),
    ]);
    const module = join(made, 'interleave_bg.wasm');
    await run(...wasmOpt(...wasmOptFlags, '--strip-producers', module, '-o', module));
    // wasm-bindgen-rayon's workers import the folder they were made for, as wasm-pack would have described it.
    writeFileSync(inRoot(made, 'package.json'), '{ "type": "module", "main": "interleave.js" }\n');
    rmSync(inRoot(output), { recursive: true, force: true });
    renameSync(inRoot(made), inRoot(output));
  });
}

/** wasm-opt is JavaScript itself, run by this same Node. @param {string[]} args @returns {[string, string[]]} */
function wasmOpt(...args) {
  return [process.execPath, [inRoot('node_modules', 'binaryen', 'bin', 'wasm-opt'), ...args]];
}
