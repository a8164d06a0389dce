/** A machine that has other things to do. */
import { Worker } from 'node:worker_threads';

/** Runs `body` beside as many loops that keep a core busy. */
export async function besideBusyLoops<T>(loops: number, body: () => Promise<T>): Promise<T> {
  const busy = Array.from({ length: loops }, () => new Worker('for (;;);', { eval: true }));
  try {
    return await body();
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
}
