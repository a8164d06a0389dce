// @ts-check
/**
 * `npm test`: installs what the tests need, then runs all of them: the checks, the tests of the scripts and of the
 * programs of Python, the Rust tests on this machine and in two browsers, and the tests of the built site. A stage that fails does not keep the later ones from running. The last line
 * adds everything up. `--long` runs the long versions of those tests that have one.
 */
import { runChecks } from './lib/checks.mjs';
import { options } from './lib/options.mjs';
import { main, say } from './lib/say.mjs';
import { RUST_IN_BROWSERS, rustInBrowser } from './lib/rust-in-browsers.mjs';
import { buildSite } from './lib/site.mjs';
import { siteTests } from './lib/site-tests.mjs';
import { conclude, nodeTests, rustTests } from './lib/tally.mjs';
import { ensureTestTools, notRun } from './lib/test-tools.mjs';

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

/**
 * A stage that could not run at all counts as one failure, and the next one goes on.
 * @param {string} name
 * @param {() => Promise<Tally | undefined>} run undefined: there was nothing to count
 * @returns {Promise<Tally[]>}
 */
async function stage(name, run) {
  console.log('');
  say(name);
  const began = performance.now();
  try {
    const tally = await run();
    return tally ? [{ ...tally, seconds: (performance.now() - began) / 1000 }] : [];
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.error(problem);
    return [{ name, passed: 0, failed: 1, problem: 'could not run' }];
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
  const suites = left.map(({ suite }) => suite);
  // What Playwright's configuration leaves out.
  const siteEnv = { ...env, INTERLEAVE_LEFT_OUT: suites.join(',') };
  const built = await stage('the build', () => buildSite().then(() => undefined));

  const checksAndRust = async () => {
    const checks = await stage('checks', async () => {
      const { passed, failed } = await runChecks();
      return { name: 'checks', passed, failed: failed.length, problem: failed.join(', ') };
    });
    const scripts = await stage('the scripts', () => nodeTests('the scripts', 'scripts'));
    const python = suites.includes('python')
      ? []
      : await stage('the programs of Python', () => nodeTests('the programs of Python', 'python'));
    const rust = await stage('cargo test', () => rustTests('cargo test', ['test', '--no-fail-fast'], env));
    const inBrowsers = [];
    for (const browser of RUST_IN_BROWSERS.filter(({ suite }) => !suites.includes(suite))) {
      inBrowsers.push(...(await stage(browser.name, () => rustInBrowser(browser, env))));
    }
    return [...checks, ...scripts, ...python, ...rust, ...inBrowsers];
  };

  // Side by side: much of what either does is to wait.
  const [rust, site] = await Promise.all([
    checksAndRust(),
    stage('the built site, side by side', () => siteTests('side by side', siteEnv)),
  ]);
  const measured = await stage('the built site, one by one', () => siteTests('one by one', siteEnv));
  if (!conclude([...built, ...rust, ...site, ...measured], left)) process.exitCode = 1;
});
