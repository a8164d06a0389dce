// @ts-check
/**
 * `npm test`: installs what the tests need, then runs all of them: the checks, the Rust tests on this machine and in two
 * browsers, and the tests of the built site. A stage that fails does not keep the later ones from running. The last line
 * adds everything up. `--long` runs the long versions of those tests that have one.
 */
import { runChecks } from './lib/checks.mjs';
import { options } from './lib/options.mjs';
import { main, say } from './lib/say.mjs';
import { SITE_REPORT } from './lib/sites.mjs';
import { buildSite, buildWasm } from './lib/site.mjs';
import { conclude, playwrightTests, rustTests } from './lib/tally.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

await main(async () => {
  const { long } = options('long');
  const env = {
    ...(long ? { INTERLEAVE_LONG: '1', PROPTEST_CASES: '20000' } : {}),
    // Seconds for one file of tests; wasm-bindgen's own 20 are few for a browser on a busy machine.
    WASM_BINDGEN_TEST_TIMEOUT: long ? '1800' : '300',
  };
  await ensureTestTools();
  const tallies = [];

  say('The checks');
  await buildWasm();
  const { passed, failed } = await runChecks();
  tallies.push({ name: 'checks', passed, failed: failed.length, problem: failed.join(', ') });

  say('The Rust tests, on this machine');
  tallies.push(await rustTests('cargo test', 'cargo', ['test'], env));
  for (const browser of ['chrome', 'firefox']) {
    say(`The Rust tests, in ${browser}`);
    tallies.push(await rustTests(`wasm-pack (${browser})`, 'wasm-pack', ['test', '--headless', `--${browser}`], env));
  }

  say('The built site, in browsers');
  await buildSite();
  tallies.push(await playwrightTests('site', ['--forbid-only'], SITE_REPORT, env));

  if (!conclude(tallies)) process.exitCode = 1;
});
