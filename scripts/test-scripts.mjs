// @ts-check
/** `npm run test:scripts`: only the tests of these scripts, which need no browser and take seconds. */
import { ensureNpmPackages } from './lib/npm-packages.mjs';
import { options } from './lib/options.mjs';
import { main } from './lib/say.mjs';
import { conclude, scriptTests } from './lib/tally.mjs';

await main(async () => {
  options();
  await ensureNpmPackages();
  if (!conclude([await scriptTests('the scripts')])) process.exitCode = 1;
});
