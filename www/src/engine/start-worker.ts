import { trusted } from './trusted';

/**
 * Starts a worker from a script of this project, on a page of any origin.
 *
 * A browser refuses a worker whose script comes from another origin than the page. Such a page gets a worker of its
 * own that imports the script, which any origin may do if the script's host sends CORS headers. What counts is
 * `self.origin`: a sandboxed frame's location is not its origin.
 */
export function startWorker(address: URL, name: string): Worker {
  const options = { type: 'module', name } as const;
  if (address.origin === self.origin) return new Worker(trusted(address.href), options);
  const source = `import ${JSON.stringify(address.href)};`;
  // In a sandboxed frame Chromium cannot load a worker from a blob.
  if (self.origin === 'null') return new Worker(trusted(`data:text/javascript,${encodeURIComponent(source)}`), options);
  const local = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(trusted(local), options);
  } finally {
    // The worker has its own reference from here on.
    URL.revokeObjectURL(local);
  }
}
