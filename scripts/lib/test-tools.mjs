// @ts-check
/** Everything the tests need beyond what building needs, and what cannot be run where some of it is missing. */
import { ensureCargoTool, TOOLS } from './cargo-tools.mjs';
import { TO_CHECK } from './checks.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureRust } from './rust.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {import('./system.mjs').Gap} Gap */

/**
 * Installs what can be installed. One browser that is missing does not keep the others' tests from running.
 * @returns {Promise<Gap[]>} what is missing still
 */
export async function ensureTestTools() {
  // First and alone: it may ask a question.
  const gaps = await ensureSystem(['linker', 'chromium', 'chromedriver', 'firefox', 'webkit', 'python']);
  const [, drivers] = await Promise.all([ensureNpmPackages(), ensureRust(TO_CHECK).then(buildTools)]);
  return [...gaps.filter(({ part }) => part !== 'linker'), ...drivers];
}

/** One after the other: each keeps all cores busy. @returns {Promise<Gap[]>} */
async function buildTools() {
  await ensureCargoTool(TOOLS.wasmBindgen);
  /** @type {Gap[]} */
  const gaps = [];
  try {
    await ensureCargoTool(TOOLS.geckodriver);
  } catch (error) {
    gaps.push({ part: 'geckodriver', problem: error instanceof Error ? error.message : String(error) });
  }
  return gaps;
}

/**
 * What tests need, by the beginning of their project's name, where they are Playwright's.
 * @type {Record<string, { title: string, needs: string[] }>}
 */
const SUITES = {
  'rust-chromium': { title: 'the Rust tests in Chrome', needs: ['chromium', 'chromedriver'] },
  'rust-firefox': { title: 'the Rust tests in Firefox', needs: ['firefox', 'geckodriver'] },
  python: { title: 'the programs of Python', needs: ['python'] },
  chromium: { title: 'the site in Chromium', needs: ['chromium'] },
  'chromium-driver': { title: 'the site by chromedriver', needs: ['chromium', 'chromedriver'] },
  firefox: { title: 'the site in Firefox', needs: ['firefox'] },
  'firefox-driver': { title: 'the site by geckodriver', needs: ['firefox', 'geckodriver'] },
  webkit: { title: 'the site in WebKitGTK', needs: ['webkit'] },
};

/**
 * The tests that cannot be run.
 * @param {Gap[]} gaps
 * @returns {(Gap & { suite: string, title: string })[]} each with the first of the reasons
 */
export const notRun = (gaps) =>
  Object.entries(SUITES).flatMap(([suite, { title, needs }]) => {
    const gap = gaps.find(({ part }) => needs.includes(part));
    return gap ? [{ ...gap, suite, title }] : [];
  });
