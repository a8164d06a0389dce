// @ts-check
/** How fast schedules are explored where they are: in a worker of the page. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Steps in one go. */
const PART = 1_000_000;

/** One of so few steps that a run of it takes as long as the start: of the worker, and of the bundle in it. */
const SMALLEST = { program: 'counter', threads: 2, times: 1 };

/** @typedef {{ program: string, threads: number, times: number }} Explorable */

/**
 * The median of the times that the start takes, and for each program its steps and the median of the times that the page's
 * worker takes for them, with its start. Rounds alternate between the programs.
 * @param {import('@playwright/test').Page} page that has the library
 * @param {Explorable[]} programs
 * @param {number} rounds
 * @returns {Promise<{ startMs: number, programs: { name: string, steps: number, ms: number }[] }>}
 */
export async function explorerSpeeds(page, programs, rounds) {
  const all = [SMALLEST, ...programs].map((of) => ({ of, took: /** @type {number[]} */ ([]) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { of, took } of all) {
      const spec = { lab: 'schedules', ...of, trials: 0 };
      const { totalMs } = await page.evaluate((given) => globalThis.interleave.run(given), spec);
      took.push(totalMs);
    }
  }
  const stepsOf = await stepCounter();
  const [smallest, ...measured] = all.map(({ of, took }) => ({
    name: `${of.program} ${of.threads} × ${of.times}`,
    steps: stepsOf(of),
    ms: took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN,
  }));
  return { startMs: smallest?.ms ?? NaN, programs: measured };
}

/** A record does not say how many steps were taken; the explorer does, which takes the same ones anywhere. */
async function stepCounter() {
  const { Explorer, initSync } = await import('../../pkg/schedules/interleave.js');
  initSync({ module: readFileSync(inRoot('pkg', 'schedules', 'interleave_bg.wasm')) });
  return (/** @type {Explorable} */ { program, threads, times }) => {
    const explorer = new Explorer(program, threads, times, 'instruction');
    while (!explorer.advance(PART));
    return /** @type {{ steps: number }} */ (explorer.report()).steps;
  };
}
