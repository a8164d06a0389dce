// @ts-check
/** How fast schedules are explored where they are: in a worker of the page. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Steps in one go. */
const PART = 1_000_000;

/**
 * Steps of a program, and the median of the times that the page's worker takes for them, with its start.
 * @param {import('@playwright/test').Page} page that has the library
 * @param {{ program: string, threads: number, times: number }[]} programs
 * @param {number} rounds
 */
export async function explorerSpeeds(page, programs, rounds) {
  const { Explorer, initSync } = await import('../../pkg/schedules/interleave.js');
  initSync({ module: readFileSync(inRoot('pkg', 'schedules', 'interleave_bg.wasm')) });
  const speeds = [];
  for (const { program, threads, times } of programs) {
    // A record says how long it took; how many steps those were, the explorer says, which takes the same ones anywhere.
    const explorer = new Explorer(program, threads, times, 'instruction');
    while (!explorer.advance(PART));
    const { steps } = /** @type {{ steps: number }} */ (explorer.report());
    const spec = { lab: 'schedules', program, threads, times, trials: 0 };
    const took = [];
    for (let round = 0; round < rounds; round += 1) {
      const { totalMs } = await page.evaluate((given) => globalThis.interleave.run(given), spec);
      took.push(totalMs);
    }
    const ms = took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
    speeds.push({ name: `${program} ${threads} × ${times}`, steps, ms });
  }
  return speeds;
}
