// @ts-check
/** The Rust tests in browsers: compiled once, and run by wasm-bindgen's runner in each of them. */
import { find } from './find.mjs';
import { WASM } from './rust.mjs';
import { rustTests } from './tally.mjs';

const RUNNER = {
  [`CARGO_TARGET_${WASM.toUpperCase().replaceAll('-', '_')}_RUNNER`]: 'wasm-bindgen-test-runner',
  WASM_BINDGEN_TEST_ONLY_WEB: '1',
  // The runner reads the whole module each time. Without what debuggers want to know that takes a second, and not ten.
  CARGO_PROFILE_TEST_DEBUG: 'false',
  // What is tested here is the browser's part, and not the arithmetic: half of the time to compile it.
  CARGO_PROFILE_TEST_OPT_LEVEL: '1',
};

/** What to run them in, and which suite of `test-tools.mjs` that is. Once without the isolation headers: a page that cannot share memory is the common one. */
export const RUST_IN_BROWSERS = [
  { name: 'Rust in Chrome', suite: 'rust-chromium', variable: 'CHROMEDRIVER', driver: 'chromedriver', more: {} },
  { name: 'Rust in Firefox', suite: 'rust-firefox', variable: 'GECKODRIVER', driver: 'geckodriver', more: {} },
  {
    name: 'Rust in Chrome without isolation',
    suite: 'rust-chromium',
    variable: 'CHROMEDRIVER',
    driver: 'chromedriver',
    more: { WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION: '1' },
  },
];

/**
 * The runner drives the browser whose driver it is told.
 * @param {(typeof RUST_IN_BROWSERS)[number]} browser
 * @param {import('./run.mjs').Env} env
 */
export const rustInBrowser = ({ name, variable, driver, more }, env) =>
  rustTests(name, ['test', '--locked', '--target', WASM, '--test', 'web'], {
    ...RUNNER,
    ...env,
    ...more,
    [variable]: find([driver]),
  });
