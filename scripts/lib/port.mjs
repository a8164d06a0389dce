// @ts-check
/** Where a server of ours listens. */
import { connect } from 'node:net';
import { Stop } from './say.mjs';

/** Only this machine gets in; browsers find it under `localhost`. */
export const HOST = '127.0.0.1';

/**
 * The port that the option `--port` names, or the environment variable PORT, or else the usual one.
 * @param {number} usual
 * @param {string | boolean | undefined} option
 * @param {string | undefined} variable
 */
export function chosenPort(usual, option, variable = process.env.PORT) {
  const [name, text] = typeof option === 'string' ? ['--port', option] : ['PORT', variable];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Stop(
      `${name} is "${text}", which is not a port: it must be a whole number from 1 to 65535. For example:`,
      EXAMPLE,
    );
  }
  return port;
}

const EXAMPLE = 'npm start -- --port 9000';

/**
 * The address to listen on that the option `--host` names, or else the one that only this machine can reach.
 * @param {string | boolean | undefined} option
 */
export const chosenHost = (option) => (typeof option === 'string' && option !== '' ? option : HOST);

/** Listening here is listening on every address of the machine. */
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/**
 * What to type into a browser on this machine.
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
  const local = [HOST, ...EVERY_ADDRESS].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/**
 * What people on other machines should know.
 * @param {string} host
 */
export const fromElsewhere = (host) =>
  [HOST, '::1', 'localhost'].includes(host)
    ? ''
    : '. Other machines can reach it now; there threads are missing, which browsers give under localhost and HTTPS only';

/** @param {number} port */
export const portTaken = (port) =>
  new Stop(
    `Port ${port} is taken: another program listens on http://localhost:${port}. Stop it, or choose another port, for example:`,
    `npm start -- --port ${port < 65535 ? port + 1 : 8080}`,
  );

/**
 * Throws when something answers on this port of this machine. Both addresses of `localhost` count: a server on the
 * other one would be what the browser finds.
 * @param {number} port
 */
export async function ensurePortFree(port) {
  const answers = await Promise.all([HOST, '::1'].map((host) => somethingAnswers(host, port)));
  if (answers.includes(true)) throw portTaken(port);
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function somethingAnswers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    /** @param {boolean} yes */
    const say = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
    socket.once('timeout', () => say(false));
  });
}
