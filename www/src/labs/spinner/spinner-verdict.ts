/** How a spinner should look, and what to say where it did not. */
import type { Looks, Model, RunRecord, Work } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/verdicts';

export function spinnerSurprise({ model, spinner, spec }: RunRecord): string | undefined {
  if (!spinner) return undefined;
  const expected = looksOf(model, spec.work, spec.switchInterval);
  if (expected === undefined || spinner.looks === expected) return undefined;
  return expected === 'turns' ? texts.shouldHaveTurned(spinner.longestGapMs) : texts.SHOULD_NOT_HAVE_TURNED;
}

/** At this interval a spinner under the GIL misses five turns of a tenth of a second. */
const STUTTERS_MS = 400;

function looksOf(model: Model, work: Work, switchInterval: number): Looks | undefined {
  if (model === 'coroutines') return work === 'cpu' || work === 'blocking-sleep' ? 'never-appears' : 'turns';
  // Between the two it is anybody's guess.
  if (model === 'threads-gil' && work === 'cpu' && switchInterval > STUTTERS_MS / 2) return undefined;
  return 'turns';
}
