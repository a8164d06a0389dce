import { MODELS } from '../content/models';
import { counted, duration } from '../parts/figures';
import { errorText } from './settings';
import type { RaceRun } from './race-run';

/** Where a run stands, in one line that is also read out. `controls` tells whether the settings are in sight. */
export function statusText({ status, queued, spec, rows, record, error }: RaceRun, controls: boolean): string {
  switch (status) {
    case 'idle':
      return '';
    case 'starting':
      if (queued) return 'Waiting for another lab on this page.';
      if (spec && MODELS[spec.model].onWorkers) return `Starting ${counted(spec.workers, 'worker')}.`;
      return 'Starting.';
    case 'running':
      return spec?.model === 'sequential'
        ? 'Running. The page is frozen until the last number is checked.'
        : 'Running.';
    case 'done': {
      const freeze = record?.mainThread.longestGapMs ?? 0;
      const total = record?.totalMs ?? 0;
      return `${counted(rows.length, 'number')} checked in ${duration(total)}, longest freeze ${duration(freeze)}.`;
    }
    case 'cancelled':
      return `Cancelled after ${rows.length} of ${counted(spec?.numbers?.length ?? 0, 'number')}.`;
    case 'failed':
      return errorText(error, controls);
  }
}
