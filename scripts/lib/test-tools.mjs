// @ts-check
/** Everything the tests need beyond what building needs. */
import { ensureBrowsers } from './browsers.mjs';
import { ensureCargoTool, TOOLS } from './cargo-tools.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { TO_CHECK } from './checks.mjs';
import { ensureRust } from './rust.mjs';

export async function ensureTestTools() {
  await Promise.all([ensureNpmPackages(), ensureBrowsers(), ensureRust(TO_CHECK).then(buildTools)]);
}

/** One after the other: each keeps all cores busy. */
async function buildTools() {
  for (const tool of Object.values(TOOLS)) await ensureCargoTool(tool);
}
