/** Goes through all schedules of a program, and says now and then how far it has come. Who cancels, ends the worker. */
import type { Explored } from '../../../pkg/baseline/interleave';
import { Explorer, initSync } from '../../../pkg/schedules/interleave';
import type { Explorable, FromExplorer } from './explorable';
import { firstMessage } from './first-message';

interface FirstMessage extends Explorable {
  module: WebAssembly.Module;
}

/** Steps in one go: a few milliseconds. */
const PART = 20_000;

/** Milliseconds between two reports. */
const REPORT_EVERY_MS = 100;

firstMessage(({ data }: MessageEvent<FirstMessage>) => {
  initSync({ module: data.module });
  const explorer = new Explorer(data.program, data.threads, data.times, data.points);
  let told = performance.now();
  while (!explorer.advance(PART)) {
    if (performance.now() - told < REPORT_EVERY_MS) continue;
    told = performance.now();
    tell({ soFar: explorer.soFar() });
  }
  tell({ explored: explorer.report() as Explored });
});

function tell(message: FromExplorer): void {
  postMessage(message);
}
