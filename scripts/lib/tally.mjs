// @ts-check
/** Counting what ran, over runners that each count in their own way. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
 * Runs tests by Node's own runner.
 * @param {string} name
 * @param {'scripts' | 'python'} kind the name of their folder
 */
export async function nodeTests(name, kind) {
  const folder = inRoot('tests', kind);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(folder, file));
  const counts = { passed: 0, failed: 0 };
  const code = await exitCode(process.execPath, ['--test', '--test-reporter=spec', ...files], {
    onLine: (line) => {
      const [, kind, count] = /^\S+ (pass|fail) (\d+)$/.exec(line) ?? [];
      if (kind === 'pass') counts.passed = Number(count);
      if (kind === 'fail') counts.failed = Number(count);
    },
  });
  return tally(name, counts, code);
}

/**
 * What is said of tests that could not run, and whether that is a failure: only where everything can be installed, which is
 * in continuous integration, and only of what the system can have.
 *
 * @param {ReturnType<typeof import('./test-tools.mjs').notRun>} left
 * @param {boolean} strict
 */
export function leftOut(left, strict) {
  return {
    lines: left.map(
      ({ title, problem, remedy }) => `not run: ${title}. ${problem}${remedy ? ` What helps: ${remedy}` : ''}`,
    ),
    sum: left.length > 0 ? `, ${left.length} not run` : '',
    fails: strict && left.some(({ foreign }) => !foreign),
  };
}

/**
 * Prints what each stage came to and, as the very last line, the sum.
 * @param {Tally[]} tallies
 * @param {ReturnType<typeof import('./test-tools.mjs').notRun>} left what could not run
 * @returns {boolean} whether all is well
 */
export function conclude(tallies, left = []) {
  const sum = { passed: 0, failed: 0 };
  const { lines, sum: more, fails } = leftOut(left, process.env.CI === 'true');
  console.log('');
  for (const { name, passed, failed, problem } of tallies) {
    say(`${name}: ${passed} passed, ${failed} failed${problem ? ` (${problem})` : ''}`);
    sum.passed += passed;
    sum.failed += failed;
  }
  for (const line of lines) say(line);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${more}`);
  return sum.failed === 0 && sum.passed > 0 && !fails;
}
