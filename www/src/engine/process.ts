import { fileAt } from './site';
import { startWorker } from './start-worker';
import workerAddress from './process.worker?worker&url';

/** Starts a worker that becomes a process once the engine has posted it the compiled module. */
export function spawnProcess(): Worker {
  return startWorker(fileAt(workerAddress), 'interleave process');
}
