/** The steps of the spinner lab: who turns it, and what it is held up by. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/steps/spinner';
import type { Finding, Step } from '../base/step';

export const SPINNER_STEPS: readonly Step[] = [
  { id: 'sleep', text: texts.SLEEP, runs: [{ model: 'coroutines', work: 'sleep' }], shows: looks },
  { id: 'compute', text: texts.COMPUTE, runs: [{ model: 'coroutines', work: 'cpu' }], shows: looks },
  { id: 'thread', text: texts.THREAD, runs: [{ model: 'threads', work: 'cpu' }], shows: looks },
  { id: 'gil', text: texts.UNDER_GIL, runs: [{ model: 'threads-gil', work: 'cpu' }], shows: looks },
  {
    id: 'greedy',
    text: texts.GREEDY,
    runs: [{ model: 'threads-gil', work: 'cpu', switchInterval: '1000' }],
    shows: looks,
  },
  { id: 'nap', text: texts.NAP, runs: [{ model: 'coroutines', work: 'cpu-nap' }], shows: looks },
  { id: 'offload', text: texts.OFFLOAD, runs: [{ model: 'offload', work: 'cpu' }], shows: looks },
];

/** What the spinner did. */
export function looks({ spinner, mainThread }: RunRecord): Finding {
  const { looks: answer = 'never-appears', frames = 0, longestGapMs = 0 } = spinner ?? {};
  return { answer, sentence: texts.seen(frames, longestGapMs, mainThread.longestGapMs) };
}
