// @ts-check
/** `npm run format`: formats everything, Rust and the rest. */
import { ensureNpmPackages } from './lib/npm-packages.mjs';
import { options } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { ensureRust } from './lib/rust.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  options();
  await Promise.all([ensureNpmPackages(), ensureRust(['rustfmt'])]);
  await run('cargo', ['fmt']);
  await run(process.execPath, [inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs'), '--write', '.']);
});
