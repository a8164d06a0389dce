import wasmAddress from '../../../pkg/threads/interleave_bg.wasm?url';
import { fetchBundle } from './fetch-module';
import type { LeaderWelcome } from './leader-welcome';
import { once } from './once';
import { fileAt } from './site';
import { startWorker } from './start-worker';
import workerAddress from './leader.worker?worker&url';

/** The module with shared memory, compiled once. */
export const threadsModule = once(async (): Promise<WebAssembly.Module> => {
  const address = fileAt(wasmAddress);
  return (await fetchBundle('threads', Promise.resolve(), address)).module;
});

/** Starts a worker that becomes the leader of a thread group, and posts it the module and the name of its threads. */
export function startLeader(address: URL, module: WebAssembly.Module, name: string): Worker {
  const leader = startWorker(address, 'interleave leader');
  leader.postMessage({ module, name } satisfies LeaderWelcome);
  return leader;
}

export const spawnLeader = (module: WebAssembly.Module, name: string): Worker =>
  startLeader(fileAt(workerAddress), module, name);
