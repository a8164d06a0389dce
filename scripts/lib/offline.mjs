// @ts-check
/** For Vite: tells the service worker what the site consists of, once all of it has been written. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORKER = 'sw.js';

/** Files for hosts and for those who show a link to the page, which no page asks for; developers ask for the maps. */
const FOR_HOSTS = [WORKER, '_headers', 'vercel.json', 'serve.json', 'card.png'];

/** @param {string} path */
const isForHosts = (path) => FOR_HOSTS.includes(path) || path.endsWith('.map');

/**
 * The files of a built site, and a digest of them and of the worker.
 * @param {string} dist @param {string} worker its text
 * @returns {{ digest: string, files: string[] }}
 */
export function editionOf(dist, worker) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !isForHosts(path))
    .sort();
  const hash = createHash('sha256').update(worker);
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(dist, path)));
  return { digest: hash.digest('hex').slice(0, 16), files };
}

/** @returns {import('vite').Plugin} */
export function offline() {
  return {
    name: 'interleave:offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        const worker = join(dir, WORKER);
        const text = readFileSync(worker, 'utf8');
        writeFileSync(worker, `self.edition=${JSON.stringify(editionOf(dir, text))};\n${text}`);
      },
    },
  };
}
