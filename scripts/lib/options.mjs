// @ts-check
/** The options of a command, `--like-this`; any other word stops it. */
import { Stop } from './say.mjs';

/**
 * @template {string} Name
 * @param {Name[]} known
 * @returns {Record<Name, boolean>}
 */
export function options(...known) {
  const given = process.argv.slice(2);
  const unknown = given.find((word) => !known.some((name) => word === `--${name}`));
  if (unknown !== undefined) {
    const names = known.map((name) => `--${name}`).join(', ');
    throw new Stop(`There is no option "${unknown}" here.${names ? ` There is: ${names}` : ''}`);
  }
  return /** @type {Record<Name, boolean>} */ (
    Object.fromEntries(known.map((name) => [name, given.includes(`--${name}`)]))
  );
}
