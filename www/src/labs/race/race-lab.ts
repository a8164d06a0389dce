/** `<interleave-race-lab>`: the race. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import * as texts from '../../content/race';
import { RUNNING, STARTING, STARTING_ASIDE } from '../../content/run';
import { hasWorkers } from '../../engine/facts';
import '../../charts/lane-chart';
import { folded } from '../../parts/folded';
import './race-table';
import '../../parts/code-tabs';
import { runFigures } from './run-figures';
import { type PastRun, pastRun, runHistory, withRun } from './run-history';
import { LabBase } from '../base/lab';
import { RaceRun } from './race-run';
import { raceChips, raceSettings } from './race-settings';
import { RACE_STEPS } from './race-steps';
import { type Settings, textOf } from '../base/controls';

export const TAG = 'interleave-race-lab';

/** The clock's step until a run has told it. */
const UNKNOWN_RESOLUTION_MS = 0.1;

export class RaceLab extends LabBase<RaceRun> {
  protected override readonly lab = 'race';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new RaceRun(this);
  protected override readonly steps = RACE_STEPS;
  #history: PastRun[] = [];
  #resolutionMs = UNKNOWN_RESOLUTION_MS;

  protected override isStuck(): boolean {
    return this.shown.status === 'running' && this.shown.spec?.model === 'sequential';
  }

  protected override settings(settings: Settings) {
    return raceSettings(settings);
  }

  protected override chips(): string[] {
    return raceChips((name) => this.value(name));
  }

  protected override doing(): string {
    const { rows, spec } = this.shown;
    return spec ? texts.checking(rows.length, spec.numbers?.length ?? 0) : STARTING_ASIDE;
  }

  protected override startingText(): string {
    const { spec } = this.shown;
    return spec && hasWorkers(spec.model) ? texts.startingWorkers(spec.workers) : STARTING;
  }

  protected override runningText(): string {
    return this.isStuck() ? texts.FROZEN : RUNNING;
  }

  protected override cancelledText(): string {
    const { rows, spec } = this.shown;
    return texts.cancelledAt(rows.length, spec?.numbers?.length ?? 0);
  }

  protected override outcome({ rows, totalMs, mainThread }: RunRecord): string {
    return texts.done(rows.length, totalMs, mainThread.longestGapMs);
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
    const { rows, record } = this.shown;
    const { lanes, main } = this.#lanes();
    return html`${runFigures(this.shown, this.fields.controls !== '0')}
      <interleave-lane-chart
        .rows=${rows}
        .count=${rows.length}
        .lanes=${lanes}
        .main=${main}
        .totalMs=${record?.totalMs}
      ></interleave-lane-chart>`;
  }

  protected override details() {
    const { spec, rows, record } = this.shown;
    return html`<p class="watch">${textOf(MODELS, this.value('model'))?.watch}</p>
      ${runHistory(this.#history)}
      ${
        spec && rows.length > 0
          ? folded(
              texts.rows(rows.length),
              html`<interleave-race-table
                .rows=${rows}
                .count=${rows.length}
                .resolutionMs=${record?.environment.timerResolutionMs ?? this.#resolutionMs}
              ></interleave-race-table>`,
            )
          : nothing
      }
      <interleave-code .lab=${this.lab} .of=${this.value('model')}></interleave-code>`;
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
