/** `<interleave-race-lab>`: the race. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { modelText } from '../../content/models';
import { hasWorkers } from '../../engine/facts';
import { counted, duration } from '../../format/format';
import '../../charts/lane-chart';
import './race-table';
import { runFigures } from '../../parts/run-figures';
import { type PastRun, pastRun, runHistory, withRun } from '../../parts/run-history';
import { LabBase } from '../base/lab';
import { RaceRun } from './race-run';
import { raceSettings } from './race-settings';
import type { Settings } from '../base/controls';

export const TAG = 'interleave-race-lab';

/** The clock's step until a run has told it. */
const UNKNOWN_RESOLUTION_MS = 0.1;

export class RaceLab extends LabBase<RaceRun> {
  protected override readonly lab = 'race';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new RaceRun(this);
  #history: PastRun[] = [];
  #resolutionMs = UNKNOWN_RESOLUTION_MS;

  protected override isStuck(): boolean {
    return this.shown.status === 'running' && this.shown.spec?.model === 'sequential';
  }

  protected override settings(settings: Settings) {
    return raceSettings(settings);
  }

  protected override doing(): string {
    const { rows, spec } = this.shown;
    return spec ? `checking… ${rows.length} of ${spec.numbers?.length ?? 0}` : 'starting…';
  }

  protected override startingText(): string {
    const { spec } = this.shown;
    return spec && hasWorkers(spec.model) ? `Starting ${counted(spec.workers, 'worker')}.` : 'Starting.';
  }

  protected override runningText(): string {
    return this.isStuck() ? 'Running. The page is frozen until the last number is checked.' : 'Running.';
  }

  protected override cancelledText(): string {
    const { rows, spec } = this.shown;
    return `Cancelled after ${rows.length} of ${counted(spec?.numbers?.length ?? 0, 'number')}.`;
  }

  protected override outcome({ rows, totalMs, mainThread }: RunRecord): string {
    return `${counted(rows.length, 'number')} checked in ${duration(totalMs)}, longest freeze ${duration(mainThread.longestGapMs)}.`;
  }

  protected override over(): void {
    const { record, comparison } = this.shown;
    if (record) {
      this.#history = withRun(this.#history, pastRun(record, comparison));
      this.#resolutionMs = record.environment.timerResolutionMs;
    }
    super.over();
  }

  protected override stage() {
    const { spec, rows, record } = this.shown;
    const { lanes, main } = this.#lanes();
    return html`<p class="watch">${modelText(this.value('model'))?.watch}</p>
      ${runFigures(this.shown, this.fields.controls !== '0')}
      <interleave-lane-chart
        .rows=${rows}
        .count=${rows.length}
        .lanes=${lanes}
        .main=${main}
        .totalMs=${record?.totalMs}
      ></interleave-lane-chart>
      ${runHistory(this.#history)}
      ${
        spec && rows.length > 0
          ? html`<interleave-race-table
              .rows=${rows}
              .count=${rows.length}
              .resolutionMs=${record?.environment.timerResolutionMs ?? this.#resolutionMs}
            ></interleave-race-table>`
          : nothing
      }`;
  }

  /** The lanes of the run that is shown, or those that the settings would give. */
  #lanes(): { lanes: number; main: boolean } {
    const { spec, record, status } = this.shown;
    const shown = status === 'failed' ? undefined : spec;
    const main = !hasWorkers(shown?.model ?? this.value('model'));
    const workers = record?.workers ?? shown?.workers ?? Number(this.value('workers'));
    return { main, lanes: main || !(workers >= 1 && workers <= 64) ? 1 : Math.floor(workers) };
  }
}

customElements.define(TAG, RaceLab);
