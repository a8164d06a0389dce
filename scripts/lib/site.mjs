// @ts-check
/** The static site: Vite's build, skipped when nothing that goes into it changed. */
import { ensureCargoTool, TOOLS } from './cargo-tools.mjs';
import { BUNDLES } from './bundles.mjs';
import { digest, isFresh, noteBuilt } from './fresh.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureRust } from './rust.mjs';
import { say } from './say.mjs';
import { bind, compile, isBuilt, wasmInputs } from './wasm.mjs';

/** Everything Vite may read. `src` is among it: the page shows the code that runs. */
const INPUTS = [
  'www',
  'pkg',
  'src',
  'vite.config.ts',
  'scripts/lib/highlight.mjs',
  'scripts/lib/offline.mjs',
  'scripts/lib/regions.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
  'package.json',
];

/** Makes pkg/ what it should be, installing what that needs: what waits for nothing runs side by side. */
export async function buildWasm() {
  const stale = BUNDLES.map((bundle) => ({ bundle, inputs: wasmInputs(bundle) })).filter(
    ({ bundle, inputs }) => !isBuilt(bundle, inputs),
  );
  const bundles = stale.map(({ bundle }) => bundle);
  await Promise.all([ensureNpmPackages(), ...(stale.length > 0 ? [compileAll(bundles)] : [])]);
  for (const { bundle, inputs } of stale) await bind(bundle, inputs);
}

/** @param {import('./bundles.mjs').Bundle[]} bundles */
async function compileAll(bundles) {
  await ensureRust(bundles.flatMap(({ components }) => components));
  await Promise.all([ensureCargoTool(TOOLS.wasmBindgen), compileInTurn(bundles)]);
}

/** One after the other: cargo uses all cores by itself. @param {import('./bundles.mjs').Bundle[]} bundles */
async function compileInTurn(bundles) {
  for (const bundle of bundles) await compile(bundle);
}

/** Makes dist/ what it should be. */
export async function buildSite() {
  await buildWasm();
  const inputs = digest(INPUTS, [process.version]);
  if (isFresh('site', inputs, 'dist')) return;
  say('Building the site');
  const { build } = await import('vite');
  await build();
  noteBuilt('site', inputs, 'dist');
}
