/** A spinner with an instance and a memory of its own. */
import { initSync, spinProcess } from '../../../pkg/baseline/interleave';
import type { SpinnerWelcome } from './spinner-welcome';

const up = (): void => {
  postMessage('up');
};

async function spin({ module, canvas, pen }: SpinnerWelcome): Promise<void> {
  initSync({ module });
  postMessage({ gone: await spinProcess(canvas, pen, up) });
  close();
}

addEventListener(
  'message',
  ({ data }: MessageEvent<SpinnerWelcome>) => {
    // Told to the page as the death of this worker.
    spin(data).catch(reportError);
  },
  { once: true },
);
