// @ts-check
/** `npm run check`: formats, lints and types. It builds the wasm first, since TypeScript's types come from there. */
import { runChecks, TO_CHECK } from './lib/checks.mjs';
import { ensureNpmPackages } from './lib/npm-packages.mjs';
import { options } from './lib/options.mjs';
import { ensureRust } from './lib/rust.mjs';
import { main, say, Stop } from './lib/say.mjs';
import { buildWasm } from './lib/site.mjs';

await main(async () => {
  options();
  await Promise.all([ensureNpmPackages(), ensureRust(TO_CHECK)]);
  await buildWasm();
  const { passed, failed } = await runChecks();
  if (failed.length > 0)
    throw new Stop(`${failed.length} of ${passed + failed.length} checks failed: ${failed.join(', ')}`);
  say(`All ${passed} checks passed`);
});
