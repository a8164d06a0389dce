// @ts-check
/** Whether this Node is one of those that package.json names. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * Understands what stands in our package.json: `^20.19 || >=24`.
 * @param {string} version as in `process.versions.node`
 * @param {string} range
 */
export function fits(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return range.split(' || ').some((part) => {
    const [, sign, least, leastMinor = '0'] = /^(\^|>=)(\d+)(?:\.(\d+))?$/.exec(part) ?? [];
    if (least === undefined) throw new Error(`package.json has a range of Node that is not understood: ${part}`);
    return (major === Number(least) && minor >= Number(leastMinor)) || (sign === '>=' && major > Number(least));
  });
}

/** @returns {string | undefined} one sentence, where this Node does not fit */
export function nodeProblem(version = process.versions.node) {
  const { node } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines;
  return fits(version, node) ? undefined : `This is Node ${version}. What is used here needs Node ${node}.`;
}
