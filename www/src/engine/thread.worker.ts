/** A thread: a worker that shares the memory of its group. */
import {
  initSync,
  placeOfLastWords,
  threadMain,
  wbg_rayon_start_worker,
  type ThreadPost,
  type ThreadWelcome,
} from '../../../pkg/threads/interleave';
import { firstMessage } from './first-message';
import { holdWhileAlive } from './lives';
import { STACK_BYTES } from './thread-stack';

async function live({ module, memory, life, ...post }: ThreadWelcome & { life: string }): Promise<void> {
  await holdWhileAlive(life);
  const { __wbindgen_thread_destroy: giveBackStack } = initSync({ module, memory, thread_stack_size: STACK_BYTES });
  const lastWords = placeOfLastWords();
  postMessage('up');
  try {
    work(post);
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
function work(post: ThreadPost): void {
  if ('desk' in post) threadMain(post.desk);
  else wbg_rayon_start_worker(post.receiver);
}

firstMessage(({ data }: MessageEvent<ThreadWelcome & { life: string }>) => live(data));
