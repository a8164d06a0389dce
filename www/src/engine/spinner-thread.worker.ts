/** A spinner that shares the memory of the page's main thread. */
import { initSync, spinThread } from '../../../pkg/threads/interleave';
import { firstMessage } from './first-message';
import { holdWhileAlive, lifeOf, reportRejections } from './lives';
import type { SpinnerWelcome } from './spinner-welcome';
import { STACK_BYTES } from './thread-stack';

const up = (): void => {
  postMessage('up');
};

async function spin({ module, memory, event, name, canvas, pen }: SpinnerWelcome): Promise<void> {
  if (!memory || event === undefined || name === undefined)
    throw new Error('a thread needs a memory, an event, a name');
  await holdWhileAlive(lifeOf(name, 0));
  const exports = initSync({ module, memory, thread_stack_size: STACK_BYTES });
  postMessage({ gone: await spinThread(canvas, pen, up, event) });
  // Nothing of this thread runs any more: its stack goes back to the memory, which the page goes on using.
  setTimeout(() => {
    exports.__wbindgen_thread_destroy();
    close();
  });
}

reportRejections();

firstMessage(({ data }: MessageEvent<SpinnerWelcome>) => spin(data));
