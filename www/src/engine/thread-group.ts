import wasmAddress from '../../../pkg/threads/interleave_bg.wasm?url';
import { fetchBundle } from './fetch-module';
import type { LeaderWelcome } from './leader-welcome';
import { startWorker } from './start-worker';
import workerAddress from './leader.worker?worker&url';

let compiling: Promise<WebAssembly.Module> | undefined;

/** The module with shared memory, compiled once. */
export function threadsModule(): Promise<WebAssembly.Module> {
  compiling ??= compile().catch((cause: unknown) => {
    // A later attempt may find the network again.
    compiling = undefined;
    throw cause;
  });
  return compiling;
}

/** Starts a worker that becomes the leader of a thread group, and posts it the module and the name of its threads. */
export function spawnLeader(module: WebAssembly.Module, name: string): Worker {
  const leader = startWorker(new URL(workerAddress, import.meta.url), 'interleave leader');
  leader.postMessage({ module, name } satisfies LeaderWelcome);
  return leader;
}

async function compile(): Promise<WebAssembly.Module> {
  const address = new URL(wasmAddress, import.meta.url);
  return (await fetchBundle('threads', Promise.resolve(), address)).module;
}
