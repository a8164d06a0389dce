/** Real deaths of threads: their scripts are changed on their way to the browser, and the product's code is not. */
import type { Page } from '@playwright/test';

/** A module that does nothing but to run into WebAssembly's `unreachable`. */
const UNREACHABLE = [
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 4, 1, 96, 0, 0],
  ...[3, 2, 1, 0],
  ...[7, 5, 1, 1, 116, 0, 0],
  ...[10, 5, 1, 3, 0, 0, 11],
];

/** What a dying thread's script does before anything else. `die` is told to whoever asks when it was. */
const TELL = `const tellDeath = () => new BroadcastChannel('deaths').postMessage(performance.timeOrigin + performance.now());`;

/**
 * Thread 0 traps inside of WebAssembly, as it asks for the time: the first time that it does so after a call that came
 * \`afterMs\` or more after its first one.
 */
const trapping = (afterMs: number) => `
  const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${JSON.stringify(UNREACHABLE)}))).exports.t;
  ${TELL}
  const { now } = Performance.prototype;
  let doomed = false, first, last = 0;
  addEventListener('message', ({ data }) => { doomed = (data.life ?? data.name + ' 0').endsWith(' 0'); });
  Performance.prototype.now = function () {
    const time = now.call(this);
    if (doomed && last - (first ??= time) >= ${afterMs} && last > 0) {
      doomed = false;
      tellDeath();
      trap();
    }
    last = time;
    return time;
  };`;

/** Thread 0 closes its own worker as soon as it has said that it is up, and never comes to work. */
const CLOSING = `
  ${TELL}
  const post = postMessage;
  let doomed = false;
  addEventListener('message', ({ data }) => { doomed = (data.life ?? data.name + ' 0').endsWith(' 0'); });
  globalThis.postMessage = (message) => {
    post(message);
    if (!doomed) return;
    tellDeath();
    close();
    throw new Error('closed on purpose');
  };`;

/** The leader ends its first thread as the program is let go. */
const ENDING = `
  ${TELL}
  let victim;
  globalThis.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      victim ??= this;
    }
  };
  addEventListener('message', ({ data }) => {
    if (data !== 'go') return;
    tellDeath();
    victim.terminate();
  });`;

const THREAD = /thread\.worker[^/]*\.js$/;
const LEADER = /leader\.worker[^/]*\.js$/;

export type Death = { traps: number } | 'closes' | 'is ended';

declare global {
  /** When threads died, in milliseconds since the epoch. */
  var deaths: number[];
}

/** Has threads of this page die; gives what lets all later ones live. Has to come before the page is opened. */
export async function letThreadsDie(page: Page, death: Death): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    globalThis.deaths = [];
    new BroadcastChannel('deaths').onmessage = ({ data }: MessageEvent<number>) => deaths.push(data);
  });
  const [script, prefix] =
    death === 'is ended' ? [LEADER, ENDING] : [THREAD, death === 'closes' ? CLOSING : trapping(death.traps)];
  await page.route(script, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${prefix}\n${await response.text()}` });
  });
  return () => page.unroute(script);
}
