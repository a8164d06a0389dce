/**
 * Starts the threads of wasm-bindgen-rayon's pool, in the place of the script that comes with it.
 *
 * That script gives a thread no stack size, so that 24 threads fill the memory, and nobody hears when one dies. Here the
 * pool's threads are started like all others.
 */
import type { ThreadWelcome, wbg_rayon_PoolBuilder } from '../../../pkg/threads/interleave';

type Spawn = (welcome: ThreadWelcome) => Promise<void>;

let spawn: Spawn | undefined;

/** Says how a thread is started, which only the leader of a group can do. */
export function startPoolBy(how: Spawn): void {
  spawn = how;
}

/** What wasm-bindgen-rayon calls: starts the threads, and builds the pool once all of them are up. */
export async function startWorkers(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  builder: wbg_rayon_PoolBuilder,
): Promise<void> {
  const start = spawn;
  if (!start) throw new Error('only the leader of a thread group has a pool');
  const welcome = { module, memory, receiver: builder.receiver() };
  await Promise.all(Array.from({ length: builder.numThreads() }, () => start(welcome)));
  builder.build();
}
