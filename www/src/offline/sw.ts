/**
 * The service worker of `index.html`: it keeps the page for when there is no network and, where the host does not send
 * them, adds the headers that isolate the page, so that threads may share memory.
 *
 * Pages come from the network as long as it answers, everything else from the cache of this worker's edition. The names of
 * all other files have digests of their contents in them, so whichever page comes, only files of its own edition fit it.
 * Old pages that are still open find theirs in the cache of the edition before.
 */
declare const self: ServiceWorkerGlobalScope & {
  /** What the build puts in front of this file: a digest of the whole site, and its files, from this one's folder. */
  edition: { digest: string; files: string[] };
};

/** Adds to a response what makes a page, and the workers that it starts, cross-origin isolated. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** How long the network may take for a page that is in the cache. */
const PATIENCE_MS = 4000;

const scope = new URL('../..', self.location.href);
const files = new Set(self.edition.files);
/** Projects of one host share an origin, and so its caches. */
const prefix = `interleave ${scope.pathname} `;
const own = prefix + self.edition.digest;

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldEditions());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  // Who asks for what no cache has is not given what this one has.
  if (request.method !== 'GET' || request.cache === 'no-store' || !address.href.startsWith(scope.href)) return;
  const path = address.pathname.slice(scope.pathname.length) || 'index.html';
  if (request.mode === 'navigate') {
    if (files.has(path)) event.respondWith(page(request, path, !declines(address)));
  } else if (files.has(path) || path.startsWith('assets/')) {
    event.respondWith(file(request, path).then(isolated));
  }
});

/** Keeps the whole edition, as the newest. Fails, to be tried again another time, where the host is just being changed. */
async function keep(): Promise<void> {
  // There is one if the keeping was cut short, or if the host has gone back to it. No worker of today has it.
  await caches.delete(own);
  const cache = await caches.open(own);
  try {
    await cache.addAll([...files].map((path) => new Request(new URL(path, scope), { cache: 'no-cache' })));
    for (const path of files) {
      if (path.endsWith('.html')) fits(await (await cache.match(new URL(path, scope)))?.text());
    }
  } catch (thrown) {
    await caches.delete(own);
    throw thrown;
  }
}

/** Throws where a page asks for a file of another edition. */
function fits(html = ''): void {
  const missing = [...html.matchAll(/assets\/[\w.-]+/g)].map(([path]) => path).find((path) => !files.has(path));
  if (missing !== undefined) throw new Error(`${missing} belongs to another edition.`);
}

/** All but the one before, for pages that are still open. */
async function forgetOldEditions(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  const whole = await Promise.all(others.map(isWhole));
  const before = others.findLast((_, index) => whole[index]);
  await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
}

/** All files come into a cache at once, so one that was cut short is empty. */
async function isWhole(name: string): Promise<boolean> {
  return (await (await caches.open(name)).keys()).length > 0;
}

async function page(request: Request, path: string, isolates: boolean): Promise<Response> {
  const kept = await cached(path);
  const answer = kept ? await soonFromNetwork(request).catch(() => kept) : await fetch(request);
  // A host in trouble has no better page than the one that is kept.
  const found = kept && answer.status >= 500 ? kept : answer;
  return isolates ? isolated(found) : copy(found, {});
}

/** Rejects where the network has not begun to answer in time. Once it has, it may take as long as it does. */
async function soonFromNetwork(request: Request): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, PATIENCE_MS);
  try {
    return await fetch(request, { signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function file(request: Request, path: string): Promise<Response> {
  return (await cached(path)) ?? (await fromEditionBefore(path)) ?? fetch(request);
}

async function cached(path: string): Promise<Response | undefined> {
  return (await caches.open(own)).match(new URL(path, scope));
}

async function fromEditionBefore(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const found = await (await caches.open(name)).match(new URL(path, scope));
    if (found) return found;
  }
  return undefined;
}

/** Whether the address has the field `isolate=0`. */
function declines({ search, hash }: URL): boolean {
  return [search, hash.slice(1)].some((fields) => new URLSearchParams(fields).get('isolate') === '0');
}

function isolated(response: Response): Response {
  return copy(response, ISOLATION);
}

/** The response with headers that its host does not send. A copy is no redirect, which a page must not be. */
function copy(response: Response, more: Record<string, string>): Response {
  // What cannot be read cannot be copied: the browser follows a redirect by itself.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(more)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
