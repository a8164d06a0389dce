/** The leader of a thread group: starts threads on one shared memory and runs programs on them. */
import type { leaderMain, ThreadWelcome } from '../../../pkg/threads/interleave';
import { firstMessage } from './first-message';
import type { LeaderWelcome } from './leader-welcome';
import { lifeOf, reportRejections } from './lives';
import { startPoolBy } from './pool-workers';
import { startWorker } from './start-worker';

/** What a leader needs of a bundle with shared memory. */
interface Bundle {
  initSync: (from: { module: WebAssembly.Module }) => unknown;
  leaderMain: typeof leaderMain;
}

/** Firefox collects a worker that shares memory and that nobody refers to: https://bugzilla.mozilla.org/1702191. */
const threads: Worker[] = [];

/** Makes a leader of this worker. */
export function lead({ initSync, leaderMain }: Bundle, threadAddress: URL): void {
  reportRejections();
  firstMessage(({ data: { module, name } }: MessageEvent<LeaderWelcome>) => {
    const spawn = (welcome: ThreadWelcome) => spawnThread(threadAddress, welcome, lifeOf(name, threads.length));
    try {
      initSync({ module });
      startPoolBy(spawn);
      leaderMain(spawn);
    } catch (thrown) {
      // A phone may refuse the memory: the page is told why.
      postMessage({ failed: String(thrown) });
    }
  });
}

/** Starts a thread and waits until it has said that it is up. */
function spawnThread(address: URL, welcome: ThreadWelcome, life: string): Promise<void> {
  const thread = startWorker(address, 'interleave thread');
  threads.push(thread);
  return new Promise((resolve, reject) => {
    thread.onmessage = () => resolve();
    thread.onerror = ({ message }) => reject(new Error(message || 'a thread could not be started'));
    thread.postMessage({ ...welcome, life });
  });
}
