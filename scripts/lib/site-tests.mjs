// @ts-check
/** The tests of the built site in two groups: those that measure time have the machine to themselves. */
import { availableParallelism } from 'node:os';
import { ALONE_TAG, SITE_REPORT } from './sites.mjs';
import { playwrightTests } from './tally.mjs';

/** Tests wait much, for frames, timers and workers, so one more than there are cores. */
const SIDE_BY_SIDE = availableParallelism() + 1;

/**
 * Each group keeps what its failed tests leave in a folder of its own. A trace costs time, which some of the second group
 * would measure.
 */
const GROUPS = {
  'side by side': ['--grep-invert', ALONE_TAG, `--workers=${SIDE_BY_SIDE}`, '--output=test-results/side-by-side'],
  'one by one': ['--grep', ALONE_TAG, '--workers=1', '--trace=off', '--output=test-results/one-by-one'],
};

/**
 * @param {keyof typeof GROUPS} group
 * @param {import('./run.mjs').Env} env
 */
export const siteTests = (group, env) =>
  playwrightTests(`the built site, ${group}`, ['--forbid-only', ...GROUPS[group]], SITE_REPORT, env);
