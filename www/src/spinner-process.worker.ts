/** A spinner with an instance and a memory of its own. */
import { initSync, spinProcess } from '../../pkg/baseline/interleave';
import type { SpinnerWelcome } from './spinner-welcome';

async function spin({ module, canvas, pen }: SpinnerWelcome): Promise<void> {
  initSync({ module });
  const gone = spinProcess(canvas, pen);
  postMessage('up');
  postMessage({ gone: await gone });
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
