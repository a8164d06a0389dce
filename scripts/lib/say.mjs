// @ts-check
/**
 * What a command tells the person who typed it: one line a step, and, when it has to stop, one error with the one thing
 * to do about it.
 */
import { nodeProblem } from './node-version.mjs';

const started = performance.now();

/**
 * Says what happens now, with the seconds since the start.
 * @param {string} what
 */
export function say(what) {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`[${String(seconds).padStart(3)} s] ${what}`);
}

/** An error that a person can act on: printed as it is, without a stack. */
export class Stop extends Error {
  /**
   * @param {string} problem one sentence
   * @param {string} [remedy] the one command to type, or the one thing to do
   */
  constructor(problem, remedy) {
    super(remedy ? `${problem}\n\n    ${remedy}\n` : problem);
    this.name = 'Stop';
  }
}

/**
 * Runs a command's main function; the process ends with 1 when it throws.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  try {
    const problem = nodeProblem();
    if (problem) throw new Stop(problem, 'Get the current one from https://nodejs.org/');
    await command();
  } catch (error) {
    console.error(`\n${error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  }
}
