/** A process: a worker with an instance and a memory of its own, made from the module that the page compiled. */
import { initSync, processMain } from '../../../pkg/baseline/interleave';

interface FirstMessage {
  module: WebAssembly.Module;
}

// Only the first message is for this listener; the process installs its own for the jobs that follow.
addEventListener(
  'message',
  ({ data }: MessageEvent<FirstMessage>) => {
    initSync({ module: data.module });
    processMain();
  },
  { once: true },
);
