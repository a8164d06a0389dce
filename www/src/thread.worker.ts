/** A thread: a worker that shares the memory of its group. */
import { initSync, threadMain, type ThreadWelcome } from '../../pkg/threads/interleave';
import { STACK_BYTES } from './thread-stack';

addEventListener(
  'message',
  ({ data: { module, memory, desk, lostFlag } }: MessageEvent<ThreadWelcome>) => {
    initSync({ module, memory, thread_stack_size: STACK_BYTES });
    postMessage('up');
    try {
      // Does not return while the group lives, so this worker never comes back to its event loop.
      threadMain(desk);
    } catch (thrown) {
      // Whatever it held stays held. The page looks at this flag and ends the group.
      Atomics.store(new Int32Array(memory.buffer), lostFlag / Int32Array.BYTES_PER_ELEMENT, 1);
      throw thrown;
    }
  },
  { once: true },
);
