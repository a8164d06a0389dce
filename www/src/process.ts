import workerAddress from './process.worker?worker&url';

/**
 * Starts a worker that becomes a process once the engine has posted it the compiled module.
 *
 * A browser refuses a worker whose script comes from another origin than the page. Such a page gets a worker of its
 * own that imports the script, which any origin may do if the script's host sends CORS headers.
 */
export function spawnProcess(): Worker {
  const address = new URL(workerAddress, import.meta.url);
  if (address.origin === location.origin) return start(address);
  const source = new Blob([`import ${JSON.stringify(address.href)};`], { type: 'text/javascript' });
  const local = URL.createObjectURL(source);
  try {
    return start(local);
  } finally {
    // The worker has its own reference from here on.
    URL.revokeObjectURL(local);
  }
}

function start(address: URL | string): Worker {
  return new Worker(address, { type: 'module', name: 'interleave process' });
}
