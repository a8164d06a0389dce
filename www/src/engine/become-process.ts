/** A process: a worker with an instance and a memory of its own, made from the module that the page compiled. */
import { firstMessage } from './first-message';

interface FirstMessage {
  module: WebAssembly.Module;
}

/** What a process needs of a bundle. */
interface Bundle {
  initSync: (from: FirstMessage) => unknown;
  processMain: () => void;
}

/** Makes a process of this worker. */
export function becomeProcess({ initSync, processMain }: Bundle): void {
  firstMessage(({ data }: MessageEvent<FirstMessage>) => {
    initSync({ module: data.module });
    processMain();
  });
}
