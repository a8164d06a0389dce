/** The engine with the labs of practice, loaded when one of them runs; its workers have that engine, too. */
import type { Page } from '../../../pkg/baseline/interleave';
import type * as Practice from '../../../pkg/practice/interleave';
import wasmAddress from '../../../pkg/practice/interleave_bg.wasm?url';
import threadsAddress from '../../../pkg/practice-threads/interleave_bg.wasm?url';
import { fetchBundle } from './fetch-module';
import { once } from './once';
import leaderAddress from './practice-leader.worker?worker&url';
import processAddress from './practice-process.worker?worker&url';
import { fileAt } from './site';
import { startWorker } from './start-worker';
import { startLeader } from './thread-group';

/** On this thread: what the page does in such a lab. */
export const practice = once(async (): Promise<typeof Practice> => {
  const { glue, module } = await fetchBundle(
    'practice',
    import('../../../pkg/practice/interleave'),
    fileAt(wasmAddress),
  );
  await glue.default({ module_or_path: module });
  return glue;
});

const threadsModule = once(async (): Promise<WebAssembly.Module> => {
  const address = fileAt(threadsAddress);
  return (await fetchBundle('practice-threads', Promise.resolve(), address)).module;
});

/** How its workers are started. `loaded` is told of the bundle that their threads need. */
export const practiceWorkers = (
  loaded: <T>(bundle: Promise<T>) => Promise<T>,
): Pick<Page, 'spawnProcess' | 'threadsModule' | 'spawnLeader'> => ({
  spawnProcess: () => startWorker(fileAt(processAddress), 'interleave process'),
  threadsModule: () => loaded(threadsModule()),
  spawnLeader: (module, name) => startLeader(fileAt(leaderAddress), module, name),
});
