// @ts-check
/** Counting what ran, over runners that each count in their own way. */
import { readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { exitCode } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Tally
 * @property {string} name of the stage
 * @property {number} passed
 * @property {number} failed
 * @property {string} [problem] why the stage failed, where that is not a failed test
 */

/**
 * A stage fails as a whole, and counts as one failure, when its program fails with no failed test to show for it (it did
 * not compile, the browser did not come up) and when it ran no test at all.
 *
 * @param {string} name
 * @param {{ passed: number, failed: number }} counts
 * @param {number} code the exit code
 * @returns {Tally}
 */
export function tally(name, { passed, failed }, code) {
  if (code !== 0 && failed === 0) return { name, passed, failed: 1, problem: `ended with exit code ${code}` };
  if (passed + failed === 0) return { name, passed, failed: 1, problem: 'ran no test' };
  return { name, passed, failed };
}

/**
 * Runs Rust tests, whose runners close each group of tests with a line that counts them.
 *
 * @param {string} name
 * @param {string[]} args for cargo
 * @param {import('./run.mjs').Env} [env]
 */
export async function rustTests(name, args, env) {
  const counts = { passed: 0, failed: 0 };
  const code = await exitCode('cargo', args, {
    env,
    label: 'cargo',
    onLine: (line) => {
      const [, passed, failed] = /^test result: \S+ (\d+) passed; (\d+) failed;/.exec(line) ?? [];
      counts.passed += Number(passed ?? 0);
      counts.failed += Number(failed ?? 0);
    },
  });
  return tally(name, counts, code);
}

/**
 * Runs Playwright, whose configuration writes a report for programs too.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {string} report
 * @param {import('./run.mjs').Env} [env]
 */
export async function playwrightTests(name, args, report, env) {
  rmSync(inRoot(report), { force: true });
  const code = await exitCode(
    process.execPath,
    [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args],
    { env },
  );
  try {
    const { stats } = JSON.parse(readFileSync(inRoot(report), 'utf8'));
    return tally(name, { passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
  } catch {
    return tally(name, { passed: 0, failed: 0 }, code);
  }
}

/**
 * Prints what each stage came to and, as the very last line, the sum.
 * @param {Tally[]} tallies
 * @returns {boolean} whether all is well
 */
export function conclude(tallies) {
  const sum = { passed: 0, failed: 0 };
  console.log('');
  for (const { name, passed, failed, problem } of tallies) {
    say(`${name}: ${passed} passed, ${failed} failed${problem ? ` (${problem})` : ''}`);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0;
}
