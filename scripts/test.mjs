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
import { conclude, playwrightTests, rustTests, scriptTests } from './lib/tally.mjs';
import { ensureTestTools, notRun } from './lib/test-tools.mjs';

/**
 * A stage that could not run at all counts as one failure, and the next one goes on.
 * @param {string} name
 * @param {() => Promise<import('./lib/tally.mjs').Tally>} run
 */
async function stage(name, run) {
  console.log('');
  say(name);
  try {
    return await run();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.error(problem);
    return { name, passed: 0, failed: 1, problem: 'could not run' };
  }
}

await main(async () => {
  const { long } = options('long');
  const env = {
    ...(long ? { INTERLEAVE_LONG: '1', PROPTEST_CASES: '20000' } : {}),
    // Seconds for one file of tests; wasm-bindgen's own 20 are few for a browser on a busy machine.
    WASM_BINDGEN_TEST_TIMEOUT: long ? '1800' : '300',
  };
  const left = notRun(await ensureTestTools());
  /** @param {string} suite */
  const runs = (suite) => !left.some((other) => other.suite === suite);

  /** @type {import('./lib/tally.mjs').Tally[]} */
  const tallies = [];
  tallies.push(
    await stage('checks', async () => {
      await buildWasm();
      const { passed, failed } = await runChecks();
      return { name: 'checks', passed, failed: failed.length, problem: failed.join(', ') };
    }),
  );
  tallies.push(await stage('the scripts', () => scriptTests('the scripts')));
  tallies.push(await stage('cargo test', () => rustTests('cargo test', 'cargo', ['test', '--no-fail-fast'], env)));
  // Once more without the isolation headers: a page that cannot share memory is the common one.
  const plain = { WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION: '1' };
  for (const [what, browser, more] of /** @type {const} */ ([
    ['chrome', 'chrome', {}],
    ['firefox', 'firefox', {}],
    ['chrome without isolation', 'chrome', plain],
  ])) {
    if (!runs(`wasm-pack ${browser}`)) continue;
    const name = `wasm-pack test, ${what}`;
    const args = ['test', '--headless', `--${browser}`];
    tallies.push(await stage(name, () => rustTests(name, 'wasm-pack', args, { ...env, ...more })));
  }
  tallies.push(
    await stage('the built site', async () => {
      await buildSite();
      // What Playwright's configuration leaves out.
      const leftOut = { INTERLEAVE_LEFT_OUT: left.map(({ suite }) => suite).join(',') };
      return playwrightTests('the built site', ['--forbid-only'], SITE_REPORT, { ...env, ...leftOut });
    }),
  );

  if (!conclude(tallies, left)) process.exitCode = 1;
});
