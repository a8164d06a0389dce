// @ts-check
/** Counting what ran, over runners that each count in their own way. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRoot } from './paths.mjs';
import { exitCode } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Tally
 * @property {string} name of the stage
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] the names of the tests that failed
 * @property {string} [problem] why the stage failed, where that is not a failed test
 * @property {number} [seconds] how long it took
 */

/**
 * A stage fails as a whole, and counts as one failure, when its program fails with no failed test to show for it (it did
 * not compile, the browser did not come up) and when it ran no test at all.
 *
 * @param {string} name
 * @param {{ passed: number, failed: number, failures: string[] }} counts
 * @param {number} code the exit code
 * @returns {Tally}
 */
export function tally(name, { passed, failed, failures }, code) {
  if (code !== 0 && failed === 0) return { name, passed, failed: 1, problem: `ended with exit code ${code}` };
  if (passed + failed === 0) return { name, passed, failed: 1, problem: 'ran no test' };
  return { name, passed, failed, failures };
}

const NOTHING = { passed: 0, failed: 0, failures: [] };

/**
 * Runs Rust tests, whose runners close each group of tests with a line that counts them.
 *
 * @param {string} name
 * @param {string[]} args for cargo
 * @param {import('./run.mjs').Env} [env]
 */
export async function rustTests(name, args, env) {
  const counts = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) };
  const code = await exitCode('cargo', args, {
    env,
    label: 'cargo',
    onLine: (line) => {
      const [, passed, failed] = /^test result: \S+ (\d+) passed; (\d+) failed;/.exec(line) ?? [];
      counts.passed += Number(passed ?? 0);
      counts.failed += Number(failed ?? 0);
      const [, test] = /^test (.+) \.\.\. (?:FAILED|FAIL)$/.exec(line) ?? [];
      if (test !== undefined) counts.failures.push(test);
    },
  });
  return tally(name, counts, code);
}

/**
 * @typedef {{ projectName: string, results?: { error?: { message?: string } }[] }} Tried
 * @typedef {{ title: string, specs?: { title: string, ok: boolean, tests: Tried[] }[], suites?: Suite[] }} Suite
 */

/** As much of an error as a line of a summary has room for. */
const LONGEST_REASON = 300;

/** @param {Tried[]} tests */
function reasonOf(tests) {
  const [message = ''] = tests.flatMap(({ results = [] }) => results.flatMap(({ error }) => error?.message ?? []));
  const line = stripVTControlCharacters(message).replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` — ${line.slice(0, LONGEST_REASON)}`;
}

/**
 * The tests of a report of Playwright’s that failed, and why: where a long report is cut, its end is what people get.
 * @param {readonly Suite[]} suites
 * @returns {string[]}
 */
export const failuresIn = (suites) =>
  suites.flatMap(({ title, specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ tests, title: test }) => {
        const projects = tests.map(({ projectName }) => projectName).join(', ');
        return `[${projects}] ${title} › ${test}${reasonOf(tests)}`;
      }),
    ...failuresIn(inner),
  ]);

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
    const { stats, suites } = JSON.parse(readFileSync(inRoot(report), 'utf8'));
    const failed = stats.unexpected + stats.flaky;
    return tally(name, { passed: stats.expected, failed, failures: failuresIn(suites) }, code);
  } catch {
    return tally(name, NOTHING, code);
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
  const counts = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) };
  const code = await exitCode(process.execPath, ['--test', '--test-reporter=spec', ...files], {
    onLine: (line) => {
      const [, kind, count] = /^\S+ (pass|fail) (\d+)$/.exec(line) ?? [];
      if (kind === 'pass') counts.passed = Number(count);
      if (kind === 'fail') counts.failed = Number(count);
      // Each is named where it ran, and once more in the end.
      const [, test] = /^\s*✖ (.+?) \([\d.]+ms\)$/.exec(line) ?? [];
      if (test !== undefined && !counts.failures.includes(test)) counts.failures.push(test);
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
  for (const { name, passed, failed, problem, seconds } of tallies) {
    const took = seconds === undefined ? '' : `, ${Math.round(seconds)} s`;
    say(`${name}: ${passed} passed, ${failed} failed${problem ? ` (${problem})` : ''}${took}`);
    sum.passed += passed;
    sum.failed += failed;
  }
  for (const { name, failures = [] } of tallies) for (const test of failures) say(`failed in ${name}: ${test}`);
  for (const line of lines) say(line);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${more}`);
  return sum.failed === 0 && sum.passed > 0 && !fails;
}
