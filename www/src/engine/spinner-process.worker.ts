/** A spinner with an instance and a memory of its own. */
import { initSync, spinProcess } from '../../../pkg/baseline/interleave';
import { firstMessage } from './first-message';
import type { SpinnerWelcome } from './spinner-welcome';

const up = (): void => {
  postMessage('up');
};

async function spin({ module, canvas, pen }: SpinnerWelcome): Promise<void> {
  initSync({ module });
  postMessage({ gone: await spinProcess(canvas, pen, up) });
  close();
}

firstMessage(({ data }: MessageEvent<SpinnerWelcome>) => spin(data));
