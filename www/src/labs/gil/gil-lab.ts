/** `<interleave-gil-lab>`: threads under a global interpreter lock, or without one. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import * as chips from '../../content/chips';
import * as texts from '../../content/gil';
import { SETTINGS, STARTING_ASIDE } from '../../content/run';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { gilFigures, threadTable } from './gil-figures';
import { GIL_STEPS } from './gil-steps';
import '../../parts/code-tabs';
import { emptyLanes } from '../../parts/empty-lanes';
import recordedRun from '../../recordings/gil.json';
import type { Recording } from '../../recordings/recording';
import '../../replay/gil-replay';
import { LitLines, NONE_LIT } from '../../replay/lit-lines';
import { Recorded } from '../../replay/recorded';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';

export const TAG = 'interleave-gil-lab';

export class GilLab extends LabBase<LabRun> {
  protected override readonly lab = 'gil';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new LabRun(this);
  protected override readonly steps = GIL_STEPS;
  protected override readonly replays = true;
  readonly #recorded = new Recorded(
    recordedRun as Recording,
    () => !this.shown.record && !this.shown.going && this.fields.controls !== '0',
  );
  readonly #lit = new LitLines(this);
  /** The run before, for comparison. */
  #before: RunRecord | undefined;
  #last: RunRecord | undefined;

  protected override settings(settings: Settings) {
    const gil = valueOf(settings, 'gil') !== '0';
    const here = settings.capabilities.models;
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'gil', { half: true }), optionsOf({ '1': texts.ON, '0': texts.OFF }))}
      ${selectField(fieldOf(settings, 'mix', { hint: textOf(texts.MIXES, valueOf(settings, 'mix'))?.says }), optionsOf(namesOf(texts.MIXES)))}
      ${numberField(fieldOf(settings, 'threads'), { min: 1, max: 16 })}
      ${numberField(fieldOf(settings, 'switchInterval', { unused: !gil, hint: texts.INTERVAL_HINT }), { min: 1, max: 100 })}
      ${here['threads-gil'] === true ? nothing : html`<p class="note error">${here['threads-gil']}</p>`}
    </div>`;
  }

  protected override chips(): string[] {
    const [gil, mix] = [this.value('gil') !== '0', this.value('mix')];
    return [
      gil ? chips.WITH_GIL : chips.WITHOUT_GIL,
      chips.threads(this.value('threads')),
      textOf(texts.MIXES, mix)?.name ?? mix,
      ...(gil ? [chips.switchInterval(this.value('switchInterval'))] : []),
    ];
  }

  protected override doing(): string {
    return this.shown.status === 'starting' ? STARTING_ASIDE : texts.AT_WORK;
  }

  protected override startingText(): string {
    return texts.STARTING;
  }

  protected override outcome({ totalMs, switches, mainThread }: RunRecord): string {
    return texts.done(totalMs, switches, mainThread.longestGapMs);
  }

  protected override over(): void {
    this.#before = this.#last;
    this.#last = this.shown.record;
    super.over();
  }

  protected override stage() {
    const { record } = this.shown;
    return html`${gilFigures(record, record && this.#before)} ${this.#recorded.label()} ${this.#replay()}
    ${this.going ? html`<p class="note">${texts.DRAWN_AFTER}</p>` : nothing}`;
  }

  protected override details() {
    // Lit would set a list at each drawing, and so put out lines that were lit from outside; guarded, it sets another one only.
    const lit = this.#isOfListing ? this.#lit.marks : NONE_LIT;
    const { record } = this.shown;
    const watch = textOf(texts.WATCH, this.value('mix'))?.[this.value('gil') === '0' ? 'off' : 'on'];
    return html`<p class="watch">${watch}</p>
      ${record?.trace ? folded(texts.TABLE, threadTable(record)) : nothing}
      <interleave-code .lab=${this.lab} .of=${this.#listing} .lit=${guard([lit], () => lit)}></interleave-code>`;
  }

  get #listing(): string {
    return `${this.value('mix')} ${this.value('gil')}`;
  }

  /** Whether the run that is shown is one of the program that is shown. The recording is one of the defaults. */
  get #isOfListing(): boolean {
    const { spec } = this.shown;
    return this.#listing === (spec && this.shown.record ? `${spec.mix} ${Number(spec.gil)}` : 'cpu 1');
  }

  /** The run that is shown, or before the first one a recording. */
  #replay() {
    const recording = this.#recorded.shown;
    const shown = recording ?? this.shown.record;
    return shown?.trace
      ? html`<interleave-gil-replay
          .spans=${shown.trace}
          .lanes=${shown.workers}
          .totalMs=${shown.totalMs}
          .switchInterval=${shown.switchInterval}
          .recorded=${recording !== undefined}
          .onMarks=${this.#lit.light}
        ></interleave-gil-replay>`
      : emptyLanes(Number(this.value('threads')));
  }
}

customElements.define(TAG, GilLab);
