/**
 * Starts a worker from a script of this project, on a page of any origin.
 *
 * A browser refuses a worker whose script comes from another origin than the page. Such a page gets a worker of its
 * own that imports the script, which any origin may do if the script's host sends CORS headers.
 */
export function startWorker(address: URL, name: string): Worker {
  const options = { type: 'module', name } as const;
  if (address.origin === location.origin) return new Worker(address, options);
  const source = new Blob([`import ${JSON.stringify(address.href)};`], { type: 'text/javascript' });
  const local = URL.createObjectURL(source);
  try {
    return new Worker(local, options);
  } finally {
    // The worker has its own reference from here on.
    URL.revokeObjectURL(local);
  }
}
