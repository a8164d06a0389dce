/**
 * Isolates the page where its host sends no headers for it: a service worker adds them, from the next load on.
 *
 * So the first visit loads the page twice, unless somebody has already done something on it: then the next visit is the
 * first isolated one. It never loads twice again in the same tab, whatever comes of it, and never in a frame.
 */
import type { Fields } from './address';

const TRIED = 'interleave: loaded again to be isolated';

export async function isolate({ isolate: wanted }: Fields): Promise<void> {
  // A page that its host isolates needs no worker, and one that a worker has served already has it.
  if (!import.meta.env.PROD || wanted === '0' || crossOriginIsolated || window.parent !== window) return;
  if (!isSecureContext || !('serviceWorker' in navigator) || navigator.serviceWorker.controller) return;
  const touched = new AbortController();
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, () => touched.abort(), { capture: true, signal: touched.signal });
  }
  try {
    const script = new URL('sw.js', document.baseURI);
    // Somebody who has the worker and loads the page past it has reasons.
    const isNew = !(await navigator.serviceWorker.getRegistration(script))?.active;
    await navigator.serviceWorker.register(script);
    await navigator.serviceWorker.ready;
    if (!isNew || touched.signal.aborted || sessionStorage.getItem(TRIED) !== null) return;
    sessionStorage.setItem(TRIED, '1');
    location.reload();
  } catch (thrown) {
    // No storage, no worker, no network: the page stands on the rung that it is on, and says so.
    console.info('Interleave: the page could not be isolated by a service worker.', thrown);
  }
}
