// @ts-check
/** `npm run test:scripts`: only the tests of these scripts and of the programs of Python, which need no browser and take seconds. */
import { ensureNpmPackages } from './lib/npm-packages.mjs';
import { options } from './lib/options.mjs';
import { thisMachine } from './lib/machine.mjs';
import { main } from './lib/say.mjs';
import { lookFor } from './lib/system.mjs';
import { conclude, nodeTests } from './lib/tally.mjs';
import { notRun } from './lib/test-tools.mjs';

await main(async () => {
  options();
  await ensureNpmPackages();
  const { gaps } = lookFor(thisMachine(), ['python']);
  const tallies = [await nodeTests('the scripts', 'scripts')];
  if (gaps.length === 0) tallies.push(await nodeTests('the programs of Python', 'python'));
  if (!conclude(tallies, notRun(gaps))) process.exitCode = 1;
});
