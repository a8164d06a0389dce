/** The steps of the spinner lab: who turns it, and what it is held up by. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/spinner';
import type { Finding, Step } from '../base/step';

export const SPINNER_STEPS: readonly Step[] = [
  { id: 'sleep', text: texts.SLEEP, runs: [{ model: 'coroutines', work: 'sleep' }], shows },
  { id: 'compute', text: texts.COMPUTE, runs: [{ model: 'coroutines', work: 'cpu' }], shows },
  { id: 'thread', text: texts.THREAD, runs: [{ model: 'threads', work: 'cpu' }], shows },
  { id: 'gil', text: texts.UNDER_GIL, runs: [{ model: 'threads-gil', work: 'cpu' }], shows },
  { id: 'greedy', text: texts.GREEDY, runs: [{ model: 'threads-gil', work: 'cpu', switchInterval: '1000' }], shows },
  { id: 'nap', text: texts.NAP, runs: [{ model: 'coroutines', work: 'cpu-nap' }], shows },
  { id: 'offload', text: texts.OFFLOAD, runs: [{ model: 'offload', work: 'cpu' }], shows },
];

function shows({ spinner, mainThread }: RunRecord): Finding {
  const { looks = 'never-appears', frames = 0, longestGapMs = 0 } = spinner ?? {};
  return { answer: looks, sentence: texts.seen(frames, longestGapMs, mainThread.longestGapMs) };
}
