/** The bundle that explores schedules: on this thread to step through one of them, in a worker to go through all. */
import type * as Explorer from '../../../pkg/schedules/interleave';
import type { Explored, ExploredSoFar } from '../../../pkg/baseline/interleave';
import address from '../../../pkg/schedules/interleave_bg.wasm?url';
import { cancelled, unlessAborted } from './abort';
import type { Explorable, FromExplorer } from './explorable';
import { fetchBundle } from './fetch-module';
import { once } from './once';
import { fileAt } from './site';
import { startWorker } from './start-worker';
import workerAddress from './explorer.worker?worker&url';

const bundle = once(() => fetchBundle('schedules', import('../../../pkg/schedules/interleave'), fileAt(address)));

/** On this thread: one schedule, step by step, and the drawing of all. */
export const explorer = once(async (): Promise<typeof Explorer> => {
  const { glue, module } = await bundle();
  glue.initSync({ module });
  return glue;
});

/** Goes through all schedules. When the promise settles there is no worker left. */
export async function explore(
  { program, threads, times, points }: Explorable,
  soFar: (soFar: ExploredSoFar) => void,
  signal: AbortSignal,
): Promise<Explored> {
  const { module } = await unlessAborted(bundle(), signal);
  const worker = startWorker(fileAt(workerAddress), 'interleave explorer');
  try {
    const explored = new Promise<Explored>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromExplorer>) => {
        if ('explored' in data) resolve(data.explored);
        else soFar(data.soFar);
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message || 'worker'));
      };
      if (signal.aborted) reject(cancelled(signal));
      worker.postMessage({ module, program, threads, times, points });
    });
    return await unlessAborted(explored, signal);
  } finally {
    worker.terminate();
  }
}
