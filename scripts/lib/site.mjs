// @ts-check
/** The static site: Vite's build, skipped when nothing that goes into it changed. */
import { relative, resolve } from 'node:path';
import { ensureCargoTool, TOOLS } from './cargo-tools.mjs';
import { BUNDLES } from './bundles.mjs';
import { digest, isFresh, noteBuilt } from './fresh.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ROOT } from './paths.mjs';
import { siteUrl } from './project.mjs';
import { ensureRust } from './rust.mjs';
import { say } from './say.mjs';
import { bind, compile, isBuilt, KINDS, wasmInputs } from './wasm.mjs';

/** What the page is made of. `src` is among it: the page shows the code that runs. So are the docs, which become pages. */
const CONTENT = [
  'www',
  'pkg',
  'src',
  'docs',
  'CHANGELOG.md',
  'LICENSE-APACHE',
  'LICENSE-MIT',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
  'package.json',
];

/** All that the built site depends on: the content, and what makes a site of it, which is what Vite's configuration imports. */
export async function siteInputs() {
  const { loadConfigFromFile } = await import('vite');
  const config = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, ROOT);
  return [
    ...CONTENT,
    ...(config?.dependencies ?? []).map((file) => relative(ROOT, resolve(ROOT, file)).replaceAll('\\', '/')),
  ];
}

/** Makes pkg/ what it should be. */
export const buildWasm = () => buildBundles(BUNDLES, KINDS.release);

/**
 * Makes bundles what they should be, installing what that needs: what waits for nothing runs side by side.
 * @param {import('./bundles.mjs').Bundle[]} wanted
 * @param {import('./wasm.mjs').Kind} kind
 */
export async function buildBundles(wanted, kind) {
  const stale = wanted
    .map((bundle) => ({ bundle, inputs: wasmInputs(bundle) }))
    .filter(({ bundle, inputs }) => !isBuilt(bundle, kind, inputs));
  const packages = ensureNpmPackages();
  await Promise.all([packages, ...(stale.length > 0 ? [makeAll(stale, kind, packages)] : [])]);
}

/**
 * One compilation after the other, since cargo waits for itself. What comes after it uses one core, as the last and longest
 * part of a compilation does: it is done beside the next one.
 * @param {{ bundle: import('./bundles.mjs').Bundle, inputs: string }[]} stale
 * @param {import('./wasm.mjs').Kind} kind
 * @param {Promise<unknown>} packages
 */
async function makeAll(stale, kind, packages) {
  await ensureRust(stale.flatMap(({ bundle }) => bundle.components));
  const tools = Promise.all([packages, ensureCargoTool(TOOLS.wasmBindgen)]);
  let compiled = Promise.resolve();
  await Promise.all([
    tools,
    ...stale.map(async ({ bundle, inputs }) => {
      compiled = compiled.then(() => compile(bundle, kind));
      await Promise.all([compiled, tools]);
      await bind(bundle, kind, inputs);
    }),
  ]);
}

/** Makes dist/ what it should be. */
export async function buildSite() {
  await buildWasm();
  const inputs = digest(await siteInputs(), [process.version, siteUrl() ?? '']);
  if (isFresh('site', inputs, 'dist')) return;
  say('Building the site');
  const { build } = await import('vite');
  await build();
  noteBuilt('site', inputs, 'dist');
}
