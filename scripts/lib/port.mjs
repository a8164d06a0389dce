// @ts-check
/** Where a server of ours listens. */
import { connect } from 'node:net';
import { Stop } from './say.mjs';

/** Only this machine gets in; browsers find it under `localhost`. */
export const HOST = '127.0.0.1';

/**
 * The port that the environment variable PORT names, or else the usual one.
 * @param {number} usual
 */
export function chosenPort(usual) {
  const text = process.env.PORT;
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Stop(
      `PORT is "${text}", which is not a port: it must be a whole number from 1 to 65535. For example:`,
      EXAMPLE,
    );
  }
  return port;
}

const EXAMPLE = 'PORT=9000 npm start';

/** @param {number} port */
export const portTaken = (port) =>
  new Stop(
    `Port ${port} is taken: another program listens on http://localhost:${port}. Stop it, or choose another port, for example:`,
    `PORT=${port < 65535 ? port + 1 : 8080} npm start`,
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
