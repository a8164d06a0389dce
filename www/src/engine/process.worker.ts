/** A process: a worker with an instance and a memory of its own, made from the module that the page compiled. */
import { initSync, processMain } from '../../../pkg/baseline/interleave';
import { firstMessage } from './first-message';

interface FirstMessage {
  module: WebAssembly.Module;
}

firstMessage(({ data }: MessageEvent<FirstMessage>) => {
  initSync({ module: data.module });
  processMain();
});
