// @ts-check
/** The static site: Vite's build, skipped when nothing that goes into it changed. */
import { ensureCargoTool, TOOLS } from './cargo-tools.mjs';
import { BUNDLES } from './bundles.mjs';
import { digest, unlessFresh } from './fresh.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureRust } from './rust.mjs';
import { say } from './say.mjs';
import { bind, compile } from './wasm.mjs';

/** Everything Vite may read. `src` is among it: the page shows the code that runs. */
const INPUTS = [
  'www',
  'pkg',
  'src',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
  'package.json',
];

/** Installs what building needs, and builds the wasm: what waits for nothing runs side by side. */
export async function buildWasm() {
  await Promise.all([
    ensureNpmPackages(),
    ensureRust(BUNDLES.flatMap(({ components }) => components)).then(() =>
      Promise.all([ensureCargoTool(TOOLS.wasmBindgen), compileAll()]),
    ),
  ]);
  for (const bundle of BUNDLES) await bind(bundle);
}

/** One after the other: cargo uses all cores by itself. */
async function compileAll() {
  for (const bundle of BUNDLES) await compile(bundle);
}

/** Makes dist/ what it should be. */
export async function buildSite() {
  await buildWasm();
  await unlessFresh('site', digest(INPUTS, [process.version]), 'dist', async () => {
    say('Building the site');
    const { build } = await import('vite');
    await build();
  });
}
