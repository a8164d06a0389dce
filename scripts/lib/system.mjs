// @ts-check
/**
 * What comes from the system: looked for, and installed where the person has agreed to that. Root in a container and a
 * runner of continuous integration have agreed; whoever must type a password is asked once.
 */
import { createInterface } from 'node:readline/promises';
import { chromedriverOf, chromiumOf, firefoxOf, webkitOf } from './browsers.mjs';
import { distributionOf } from './distributions.mjs';
import { linkerProblem } from './linker.mjs';
import { thisMachine } from './machine.mjs';
import { pythonOf } from './python.mjs';
import { exitCode } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */
/** @typedef {import('./distributions.mjs').Part} Part */

/**
 * Something that is missing, and what helps.
 * @typedef {object} Gap
 * @property {string} part
 * @property {string} problem one sentence
 * @property {string} [remedy]
 * @property {boolean} [foreign] whether this system cannot have it at all
 */

/** @type {Record<Part, (machine: Machine) => import('./browsers.mjs').Found>} */
const FINDERS = {
  linker: (machine) => {
    const problem = linkerProblem(machine);
    return problem ? { ...problem, installable: problem.remedy === undefined } : {};
  },
  chromium: chromiumOf,
  chromedriver: chromedriverOf,
  firefox: firefoxOf,
  webkit: webkitOf,
  python: pythonOf,
};

/**
 * @param {Machine} machine
 * @param {Part[]} parts
 * @returns {{ gaps: Gap[], packages: string[] }} the gaps, and the packages that would fill them
 */
export function lookFor(machine, parts) {
  const distribution = distributionOf(machine.release);
  /** @type {Gap[]} */
  const gaps = [];
  /** @type {Set<string>} */
  const packages = new Set();
  for (const part of parts) {
    const { problem, remedy, installable, foreign } = FINDERS[part](machine);
    if (problem === undefined) continue;
    const named = installable ? (distribution?.packages[part] ?? []) : [];
    for (const name of named) packages.add(name);
    const command = named.length > 0 ? commandFor(machine, named) : undefined;
    gaps.push({
      part,
      problem,
      ...((command ?? remedy) ? { remedy: command ?? remedy } : {}),
      ...(foreign ? { foreign } : {}),
    });
  }
  return { gaps, packages: [...packages] };
}

/**
 * The one command to type.
 * @param {Machine} machine
 * @param {string[]} packages
 */
export function commandFor({ release, root }, packages) {
  const { install = [], temporary = false } = distributionOf(release) ?? {};
  const sudo = root || temporary ? '' : 'sudo ';
  return install
    .map((words, index) => `${sudo}${[...words, ...(index === install.length - 1 ? packages : [])].join(' ')}`)
    .join(' && ');
}

/**
 * Whether packages are installed at once, after a question, or by the person.
 * @param {Machine} machine
 * @returns {{ how: 'install' | 'ask' | 'tell', prefix: string[] }} `prefix`: how one becomes root
 */
export function consent({ release, root, env, terminal, agreed, findAll }) {
  const distribution = distributionOf(release);
  const program = distribution?.install[0]?.[0] ?? '';
  const tell = { how: /** @type {const} */ ('tell'), prefix: [] };
  if (!distribution || distribution.temporary || findAll([program]).length === 0) return tell;
  if (root) return { how: 'install', prefix: [] };
  if (findAll(['sudo']).length === 0) return tell;
  // Where nobody can type a password, sudo must not wait for one.
  const prefix = terminal ? ['sudo'] : ['sudo', '-n'];
  if (agreed || env.CI === 'true') return { how: 'install', prefix };
  return terminal ? { how: 'ask', prefix } : tell;
}

/** Somebody who has said no is not asked again. */
let refused = false;

/** @param {string} command */
async function agrees(command) {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(
    `\nPackages of the system are missing. This installs them:\n\n    ${command}\n\nRun it? [y/N] `,
  );
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}

/**
 * Makes these parts be there, as far as that is possible and agreed to.
 * @param {Part[]} parts
 * @param {Machine} machine
 * @returns {Promise<Gap[]>} what is missing still
 */
export async function ensureSystem(parts, machine = thisMachine()) {
  const { gaps, packages } = lookFor(machine, parts);
  if (packages.length === 0 || refused) return gaps;
  const { how, prefix } = consent(machine);
  const command = commandFor(machine, packages);
  if (how === 'tell' || (how === 'ask' && !(await agrees(command)))) {
    refused = true;
    return gaps;
  }
  say(`Installing packages of the system: ${packages.join(' ')}`);
  const { install } = distributionOf(machine.release) ?? { install: [] };
  for (const [index, words] of install.entries()) {
    const command = [...words, ...(index === install.length - 1 ? packages : [])];
    // Debian's packages ask nothing then; sudo hands no environment on.
    const [program = '', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    if ((await exitCode(program, args, { label: words[0] ?? '' })) !== 0) break;
  }
  return lookFor(machine, parts).gaps;
}
