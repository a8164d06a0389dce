/**
 * Registers the service worker, which keeps the page for when there is no network. Where the host sends no headers that
 * isolate the page, the worker adds them, from the next load on.
 *
 * So the first visit to such a host loads the page twice, unless somebody has already done something on it: then the next
 * visit is the first isolated one. It never loads twice again in the same tab, whatever comes of it. In a frame nothing of
 * all this happens.
 */
import { trusted } from '../engine/trusted';
import type { Fields } from '../fields/address';

/** Where the page is there without a network anyway, and the next project that is served may be another one. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const TRIED = 'interleave: loaded again to be isolated';

export async function registerWorker({ isolate: wanted }: Fields): Promise<void> {
  if (!import.meta.env.PROD || wanted === '0' || window.parent !== window) return;
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const script = new URL('sw.js', document.baseURI);
  try {
    // A page that the worker has served has it. Another project's, of a folder above, does not count.
    if (navigator.serviceWorker.controller?.scriptURL === script.href) return;
    if (!crossOriginIsolated) await isolateBy(script);
    else if (!LOOPBACK.has(location.hostname) && !savesData()) await keepBy(script);
  } catch (thrown) {
    // No storage, no worker, no network: the page stands on the rung that it is on, and says so.
    console.info('Interleave: the page has no service worker.', thrown);
  }
}

/** Who asked the browser to save data does not get a megabyte for a visit that may never come. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** For the next visits only, so this one loads first. */
async function keepBy(script: URL): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  }
  await navigator.serviceWorker.register(trusted(script.href));
}

async function isolateBy(script: URL): Promise<void> {
  const touched = new AbortController();
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, () => touched.abort(), { capture: true, signal: touched.signal });
  }
  // Somebody who has the worker and loads the page past it has reasons.
  const isNew = !(await navigator.serviceWorker.getRegistration(script))?.active;
  await navigator.serviceWorker.register(trusted(script.href));
  await navigator.serviceWorker.ready;
  if (!isNew || touched.signal.aborted || sessionStorage.getItem(TRIED) !== null) return;
  sessionStorage.setItem(TRIED, '1');
  location.reload();
}
