/** A thread: shares the memory of its group. */
import type {
  InitOutput,
  placeOfLastWords,
  threadMain,
  ThreadPost,
  ThreadWelcome,
  wbg_rayon_start_worker,
} from '../../../pkg/threads/interleave';
import { firstMessage } from './first-message';
import { holdWhileAlive } from './lives';
import { STACK_BYTES } from './thread-stack';

/** What a thread needs of a bundle with shared memory. */
interface Bundle {
  initSync: (from: {
    module: WebAssembly.Module;
    memory: WebAssembly.Memory;
    thread_stack_size: number;
  }) => Pick<InitOutput, '__wbindgen_thread_destroy'>;
  placeOfLastWords: typeof placeOfLastWords;
  threadMain: typeof threadMain;
  wbg_rayon_start_worker: typeof wbg_rayon_start_worker;
}

type Welcome = ThreadWelcome & { life: string };

/** Makes a thread of this worker. */
export function live(bundle: Bundle): void {
  firstMessage(({ data }: MessageEvent<Welcome>) => liveIn(bundle, data));
}

async function liveIn(bundle: Bundle, { module, memory, life, ...post }: Welcome): Promise<void> {
  await holdWhileAlive(life);
  const { __wbindgen_thread_destroy: giveBackStack } = bundle.initSync({
    module,
    memory,
    thread_stack_size: STACK_BYTES,
  });
  const lastWords = bundle.placeOfLastWords();
  postMessage('up');
  try {
    work(bundle, post);
    // It was told to end. Its stack is a part of the group's memory, and others will need it.
    giveBackStack();
  } catch (thrown) {
    // Whatever it held stays held. The page reads this and ends the group.
    const [first = 0, ...others] = new TextEncoder().encode(String(thrown)).subarray(0, lastWords.length);
    lastWords.set(others, 1);
    Atomics.store(lastWords, 0, first);
  }
  close();
}

/** Returns only when the thread shall end, so until then this worker never comes back to its event loop. */
function work({ threadMain, wbg_rayon_start_worker }: Bundle, post: ThreadPost): void {
  if ('desk' in post) threadMain(post.desk);
  else wbg_rayon_start_worker(post.receiver);
}
