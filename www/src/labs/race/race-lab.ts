/** `<interleave-race-lab>`: the race. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RunRecord, Span } from '../../../../pkg/baseline/interleave';
import * as ratioTexts from '../../content/check-ratios';
import { MODELS } from '../../content/models';
import * as texts from '../../content/race';
import { RUNNING, STARTING, STARTING_ASIDE } from '../../content/run';
import { hasWorkers } from '../../engine/facts';
import type { Fields } from '../../fields/fields';
import { folded } from '../../parts/folded';
import recordedRun from '../../recordings/race.json';
import type { Recording } from '../../recordings/recording';
import '../../replay/race-replay';
import { LitLines, NONE_LIT } from '../../replay/lit-lines';
import { Recorded } from '../../replay/recorded';
import './race-table';
import '../../parts/code-tabs';
import { ratioPlot } from './ratio-plot';
import { runFigures } from './run-figures';
import { type PastRun, withRun } from './past-run';
import './run-strips';
import { LabBase } from '../base/lab';
import { RaceRun } from './race-run';
import { raceChips, raceSettings } from './race-settings';
import { RACE_STEPS } from './race-steps';
import { type Settings, textOf } from '../base/controls';

export const TAG = 'interleave-race-lab';

/** The same each time, or the lanes would be drawn anew. */
const NO_SPANS: readonly Span[] = [];

const REPEATS = 2;

/** The clock's step until a run has told it. */
const UNKNOWN_RESOLUTION_MS = 0.1;

export class RaceLab extends LabBase<RaceRun> {
  protected override readonly lab = 'race';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new RaceRun(this);
  protected override readonly steps = RACE_STEPS;
  protected override readonly replays = true;
  readonly #recorded = new Recorded(
    recordedRun as Recording,
    () => this.shown.rows.length === 0 && !this.shown.going && this.fields.controls !== '0',
  );
  readonly #lit = new LitLines(this);
  #history: readonly PastRun[] = [];
  /** The settings of the last of them. */
  #ran: Fields = {};
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
    const { record, against } = this.shown;
    if (record) {
      this.#ran = this.fields;
      this.#history = withRun(this.#history, record, against?.comparison, this.runName);
      this.#resolutionMs = record.environment.timerResolutionMs;
    }
    super.over();
  }

  protected override stage() {
    return html`${runFigures(this.shown, this.fields.controls !== '0')} ${this.#recorded.label()} ${this.#replay()}`;
  }

  protected override details() {
    // Lit would set a list at each drawing, and so put out lines that were lit from outside; guarded, it sets another one only.
    const lit = (this.#recorded.shown ?? this.shown.spec)?.model === this.value('model') ? this.#lit.marks : NONE_LIT;
    const { spec, rows, record, ratios } = this.shown;
    return html`${record || this.isToGuess ? nothing : html`<p class="watch">${textOf(MODELS, this.value('model'))?.watch}</p>`}
      <interleave-run-strips
        .runs=${this.#history}
        .onKeep=${(runs: readonly PastRun[]) => (this.#history = runs)}
        .onRepeat=${this.going ? undefined : this.#repeat}
      ></interleave-run-strips>
      ${ratios.length > 1 ? folded(ratioTexts.checks(ratios.length), ratioPlot(ratios)) : nothing}
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
      <interleave-code .lab=${this.lab} .of=${this.value('model')} .lit=${guard([lit], () => lit)}></interleave-code>`;
  }

  /** Runs twice more what ran last, whatever has been set meanwhile. */
  readonly #repeat = async (): Promise<void> => {
    this.reset(this.#ran);
    for (let more = 0; more < REPEATS; more++) {
      await this.run();
      if (!this.record) return;
    }
  };

  /** The run that is shown, or before the first one a recording. */
  #replay() {
    const { spec, rows, record } = this.shown;
    const recording = this.#recorded.shown;
    const { lanes, main } = recording ? { lanes: recording.workers, main: false } : this.#lanes();
    const shown = recording ? recording.rows : rows;
    return html`<interleave-race-replay
      .rows=${shown}
      .count=${shown.length}
      .lanes=${lanes}
      .main=${main}
      .locked=${(recording ?? spec)?.model === 'threads-gil'}
      .spans=${(recording ? recording.trace : record?.trace) ?? NO_SPANS}
      .totalMs=${(recording ?? record)?.totalMs}
      .recorded=${recording !== undefined}
      .onMarks=${this.#lit.light}
    ></interleave-race-replay>`;
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
