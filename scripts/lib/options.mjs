// @ts-check
/** The options of a command, `--like-this` or `--like this`; any other word stops it. */
import { parseArgs } from 'node:util';
import { chosenHost, chosenPort } from './port.mjs';
import { Stop } from './say.mjs';

/**
 * @param {string[]} words what was typed after the command's name
 * @param {string[]} flags options that are given or not
 * @param {string[]} values options that are followed by a word
 * @returns {Record<string, string | boolean | undefined>}
 */
export function parsed(words, flags, values) {
  const options = Object.fromEntries([
    ...flags.map((name) => [name, { type: /** @type {const} */ ('boolean') }]),
    ...values.map((name) => [name, { type: /** @type {const} */ ('string') }]),
  ]);
  try {
    const { values: given } = parseArgs({ args: words, options, strict: true, allowPositionals: false });
    return /** @type {Record<string, string | boolean | undefined>} */ (given);
  } catch (error) {
    const known = [...flags.map((name) => `--${name}`), ...values.map((name) => `--${name} …`)].join(', ');
    const problem = error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/\.$/, '') : String(error);
    throw new Stop(`${problem}.${known ? ` There is: ${known}` : ' There are no options here.'}`);
  }
}

/**
 * The options of a command that has flags alone.
 * @template {string} Name
 * @param {Name[]} known
 * @returns {Record<Name, boolean>}
 */
export function options(...known) {
  const given = parsed(process.argv.slice(2), [...known, ...EVERYWHERE], []);
  return /** @type {Record<Name, boolean>} */ (Object.fromEntries(known.map((name) => [name, given[name] === true])));
}

/** Read where the question would be asked: see `system.mjs`. */
const EVERYWHERE = ['yes'];

/**
 * The options of a command that serves the page.
 * @param {number} usualPort
 * @returns {{ isolated: boolean, port: number, host: string }}
 */
export function serverOptions(usualPort) {
  const given = parsed(process.argv.slice(2), ['no-isolation', ...EVERYWHERE], ['port', 'host']);
  return {
    isolated: given['no-isolation'] !== true,
    port: chosenPort(usualPort, given.port),
    host: chosenHost(given.host),
  };
}
