/**
 * How a page hears of the end of a worker that cannot tell of it: the worker holds a Web Lock for as long as it lives,
 * and the page, which asks for the same lock, gets it then. Where there are no locks nobody is told.
 */

/** The name of one worker's lock. */
export const lifeOf = (name: string, number: number): string => `${name} ${number}`;

/** Holds the lock until this worker ends; resolves once it does. */
export function holdWhileAlive(life: string): Promise<void> {
  return new Promise((resolve) => {
    const held = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    const without = () => {
      resolve();
    };
    const manager = locks();
    // A page that may have no locks, in a frame of no origin, say, goes without.
    if (manager) manager.request(life, held).catch(without);
    else without();
  });
}

/** Calls `gone` when one of so many workers is gone; gives what stops that. */
export function whenGone(name: string, count: number, gone: () => void): () => void {
  const watch = new AbortController();
  for (let number = 0; number < count; number++) {
    // Rejected when it is withdrawn, and where a page may have no locks.
    locks()
      ?.request(lifeOf(name, number), { signal: watch.signal }, gone)
      .catch(() => undefined);
  }
  return () => {
    watch.abort();
  };
}

/**
 * Has this worker report what goes wrong in a promise as an error, which its parent hears: what the engine dies of inside
 * of a task rejects a promise that nobody knows.
 */
export function reportRejections(): void {
  addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    event.preventDefault();
    reportError(event.reason);
  });
}

const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;
