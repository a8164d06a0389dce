// @ts-check
/** For Vite: tells the service worker what the site consists of, once all of it has been written. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORKER = 'sw.js';

/** Files that are there for hosts and developers, and that no page asks for. @param {string} path */
const isForHosts = (path) => path === WORKER || path === '_headers' || path === 'vercel.json' || path.endsWith('.map');

/** @param {string} dist @returns {{ digest: string, files: string[] }} */
function editionOf(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !isForHosts(path))
    .sort();
  const hash = createHash('sha256');
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
        writeFileSync(worker, `self.edition=${JSON.stringify(editionOf(dir))};\n${readFileSync(worker, 'utf8')}`);
      },
    },
  };
}
