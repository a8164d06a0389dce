/** `<interleave-spinner-lab>`: something keeps turning, or not, while something else works. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { LOOKS_OF_IT, outcome } from '../../content/spinner';
import * as texts from '../../content/spinner-runs';
import { freezesPage, whyOf } from './pairs';
import { spinnerSurprise } from './spinner-verdict';
import '../../parts/code-tabs';
import { threadOrTask } from './thread-or-task';
import { spinnerFigures } from './spinner-figures';
import { ENGINE_LANGUAGE } from '../../format/language';
import { LabBase } from '../base/lab';
import './nap-comparison';
import type { Settings } from '../base/controls';
import './spinner-matrix';
import { SpinnerRun } from './spinner-run';
import { spinnerChips, spinnerSettings } from './spinner-settings';
import { SPINNER_STEPS } from './spinner-steps';

export const TAG = 'interleave-spinner-lab';

/** Lines that a supervisor prints before its work: what the spinner is. */
const PRINTED_BEFORE = 1;

export class SpinnerLab extends LabBase<SpinnerRun> {
  protected override readonly lab = 'spinner';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new SpinnerRun(this);
  protected override readonly steps = SPINNER_STEPS;
  protected override readonly blankIsDefault = ['nap', 'numbers'] as const;

  protected override isStuck(): boolean {
    const { status, spec } = this.shown;
    return status === 'running' && spec !== undefined && freezesPage(spec.model, spec.work);
  }

  protected override settings(settings: Settings) {
    return spinnerSettings(settings);
  }

  protected override chips(): string[] {
    return spinnerChips((name) => this.value(name));
  }

  /** The spinner of this lab is what the run is about, and has a place of its own. */
  protected override spinner(): unknown {
    return nothing;
  }

  protected override doing(): string {
    return '';
  }

  protected override outcome(record: RunRecord): string {
    const { totalMs, answer, spinner, mainThread } = record;
    return outcome(answer, totalMs, spinner?.looks, mainThread.longestGapMs);
  }

  protected override stage() {
    const { record, spec } = this.shown;
    const model = this.value('model');
    const work = this.value('work');
    const measured = record && spec?.model === model && spec.work === work ? record : undefined;
    return html`${this.#console()} ${record ? spinnerFigures(record) : nothing}
    ${
      measured
        ? html`<p class="watch" data-why>
            ${this.#verdict(measured)} ${spinnerSurprise(measured) ?? whyOf(model, work)}
            ${measured.answeredBy === 'worker' ? texts.STOOD_IN : nothing}
          </p>`
        : nothing
    }
    ${freezesPage(model, work) ? html`<p class="note">${texts.PAGE_FROZEN}</p>` : nothing}`;
  }

  protected override details() {
    return html`<interleave-code
        .lab=${this.lab}
        .of=${`${this.value('model')} ${this.value('work')}`}
        .open=${true}
      ></interleave-code>
      ${threadOrTask()}
      <interleave-spinner-matrix></interleave-spinner-matrix>
      <interleave-nap-comparison></interleave-nap-comparison>`;
  }

  #console() {
    const { printed, line, canvas, going } = this.shown;
    // The supervisor prints what it has before it begins to work, and the answer when the spinner is gone.
    const [before, answer] = [printed.slice(0, PRINTED_BEFORE), printed.slice(PRINTED_BEFORE)];
    return html`<div class="console">
        <p class="prompt" translate="no" aria-hidden="true">$ supervisor</p>
        ${before.map((text) => html`<p data-printed lang=${ENGINE_LANGUAGE}>${text}</p>`)}
        <p class="animated" data-spinner aria-hidden="true">${canvas ?? line}</p>
        ${answer.map((text) => html`<p data-printed lang=${ENGINE_LANGUAGE}>${text}</p>`)}
      </div>
      <p class="remark compositor">
        <span class="css-spinner ${going ? 'turning' : ''}" aria-hidden="true"></span>
        ${texts.COMPOSITOR}
      </p>`;
  }

  #verdict({ spinner }: RunRecord) {
    if (!spinner) return nothing;
    return html`${texts.MEASURED} <strong data-looks=${spinner.looks}>${LOOKS_OF_IT[spinner.looks]}</strong>.`;
  }
}

customElements.define(TAG, SpinnerLab);
