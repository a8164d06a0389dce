// @ts-check
/** The Python that the programs on the page are tested with: that of the system. */
import { thisMachine } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/** The oldest minor version of 3 that the programs are for. */
const OLDEST = 11;

/**
 * @param {Machine} machine
 * @returns {import('./browsers.mjs').Found}
 */
export function pythonOf(machine) {
  // On Windows there may be one that only opens the shop: it has no version.
  const found = machine
    .findAll(['python3', 'python'])
    .map((path) => ({ path, version: machine.answer(path, ['--version'])?.trim() ?? '' }))
    .filter(({ version }) => version.startsWith('Python 3.'));
  const fits = found.find(({ version }) => Number(version.split('.')[1]) >= OLDEST);
  if (fits) return { path: fits.path };
  const remedy = `Python 3.${OLDEST} or newer from https://www.python.org/downloads/`;
  const [old] = found;
  if (old) return { problem: `${old.path} is ${old.version}; the programs are for 3.${OLDEST} and newer.`, remedy };
  return { problem: 'python3 is not here.', remedy, installable: true };
}

export const python = () => pythonOf(thisMachine()).path;
