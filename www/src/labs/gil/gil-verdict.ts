/** What a run of the GIL lab showed, by its record alone. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/verdicts';
import { FASTER } from '../base/thresholds';

/** `before` is the run before it. */
export function gilVerdict(record: RunRecord, before: RunRecord | undefined): string | undefined {
  const { spec } = record;
  const locked = record.switchInterval !== undefined;
  if (spec.mix === 'mixed' && locked) return convoy(record);
  if (spec.mix !== 'cpu') return undefined;
  if (locked) return turns(record);
  return noFasterWithoutLock(record, before) ?? shared(record);
}

function turns({ trace = [], totalMs, workers, traceLeftOut = 0 }: RunRecord): string | undefined {
  if (traceLeftOut > 0 || totalMs === 0) return undefined;
  const held = trace.filter(({ state }) => state === 'holding');
  const busy = held.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return texts.turns(workers, totalMs, busy / totalMs);
}

function noFasterWithoutLock(record: RunRecord, before: RunRecord | undefined): string | undefined {
  const same = before?.switchInterval !== undefined && before.spec.mix === 'cpu' && before.workers === record.workers;
  if (!same || before.totalMs / record.totalMs >= FASTER) return undefined;
  return record.environment.cores === 1 ? texts.LOCK_ONE_CORE : texts.LOCK_NO_FASTER;
}

function shared({ workers, environment: { cores } }: RunRecord): string | undefined {
  return cores === 0 || workers <= cores ? undefined : texts.sharedCores(cores, workers);
}

function convoy({ latenciesMs = [], switchInterval = 0 }: RunRecord): string | undefined {
  if (latenciesMs.length === 0) return undefined;
  const late = latenciesMs.filter((ms) => ms >= switchInterval / 2).length;
  const longest = latenciesMs.reduce((most, ms) => Math.max(most, ms), 0);
  return late === 0 ? texts.noConvoy(longest) : texts.convoy(late, latenciesMs.length, longest);
}
