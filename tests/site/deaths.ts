/** Real deaths of threads: their scripts are changed on their way to the browser, and the product's code is not. */
import type { Page } from '@playwright/test';
import { LEADER_SCRIPT } from './workers';

/** A module that does nothing but to run into WebAssembly's `unreachable`. */
const UNREACHABLE = [
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 4, 1, 96, 0, 0],
  ...[3, 2, 1, 0],
  ...[7, 5, 1, 1, 116, 0, 0],
  ...[10, 5, 1, 3, 0, 0, 11],
];

/** Tells the page when a thread dies. */
const TELL = `const tellDeath = () => new BroadcastChannel('deaths').postMessage(performance.timeOrigin + performance.now());`;

/** What both kinds of script know of themselves. */
const DOOMED = `
  let doomed = false;
  addEventListener('message', ({ data }) => { doomed = (data.life ?? data.name + ' 0').endsWith(' 0'); });`;

/**
 * Thread 0 traps inside of WebAssembly, as it asks for the time: the first time that it does so after a call that came
 * `afterMs` or more after its first one. A spinner traps as it draws its second character.
 */
const trapping = (afterMs: number) => `
  const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${JSON.stringify(UNREACHABLE)}))).exports.t;
  ${TELL}
  const { now } = Performance.prototype;
  ${DOOMED}
  const die = () => {
    doomed = false;
    tellDeath();
    trap();
  };
  let first, last = 0;
  Performance.prototype.now = function () {
    const time = now.call(this);
    if (doomed && last > 0 && last - (first ??= time) >= ${afterMs}) die();
    last = time;
    return time;
  };
  const { clearRect } = OffscreenCanvasRenderingContext2D.prototype;
  let drawn = 0;
  OffscreenCanvasRenderingContext2D.prototype.clearRect = function (...area) {
    if (doomed && ++drawn === 2) die();
    clearRect.apply(this, area);
  };`;

/** Thread 0 closes its own worker as soon as it has said that it is up, and never comes to work. */
const CLOSING = `
  ${TELL}
  ${DOOMED}
  const post = postMessage;
  globalThis.reportError = () => {};
  globalThis.postMessage = (message) => {
    post(message);
    if (!doomed) return;
    tellDeath();
    close();
    // So that it does not go on to work.
    throw new Error('closed on purpose');
  };`;

/** Playwright changes the scripts of workers that the page starts, so the leader's gives its threads theirs. */
const leading = (prefix: string) => `
  globalThis.Worker = class extends Worker {
    constructor(address, options) {
      const scripts = ['data:text/javascript,' + encodeURIComponent(${JSON.stringify(prefix)}), String(address)];
      const source = scripts.map((script) => 'import ' + JSON.stringify(script) + ';').join('');
      super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), options);
    }
  };`;

const SPINNER = /spinner-thread\.worker[^/]*\.js$/;

export type Death = { traps: number } | 'closes' | 'leader traps';

declare global {
  /** When threads died, in milliseconds since the epoch. */
  var deaths: number[];
}

/** Has threads of this page die; gives what lets all later ones live. Has to come before the page is opened. */
export async function letThreadsDie(page: Page, death: Death): Promise<() => void> {
  await page.addInitScript(() => {
    globalThis.deaths = [];
    new BroadcastChannel('deaths').onmessage = ({ data }: MessageEvent<number>) => deaths.push(data);
  });
  const own = death === 'closes' ? CLOSING : trapping(death === 'leader traps' ? 20 : death.traps);
  // The routes stay: Playwright waits for ever where one is taken away while a worker ends.
  let dying = true;
  const prefixScript = async (script: RegExp, prefix: string) => routeWith(page, script, () => (dying ? prefix : ''));
  await prefixScript(SPINNER, own);
  await prefixScript(LEADER_SCRIPT, death === 'leader traps' ? own : leading(own));
  return () => {
    dying = false;
  };
}

/** Has the script begin with what `prefix` gives when it is asked for. */
async function routeWith(page: Page, script: RegExp, prefix: () => string): Promise<void> {
  await page.route(script, async (route) => {
    const response = await route.fetch();
    // The site's policy would refuse the scripts that are put in here.
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers, body: `${prefix()}\n${await response.text()}` });
  });
}
