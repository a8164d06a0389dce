/** `<interleave-spinner-lab>`: something keeps turning, or not, while something else works. */
import { html, nothing } from 'lit';
import type { Looks, RunRecord } from '../../../../pkg/baseline/interleave';
import { isSpinnerModel, LOOKS, whyOf } from '../../content/spinner';
import { freezesPage } from './pairs';
import { spinnerSurprise } from '../../content/verdicts';
import '../../parts/code-pair';
import { duration } from '../../format/format';
import { spinnerFigures } from './spinner-figures';
import { LabBase } from '../base/lab';
import './nap-comparison';
import type { Settings } from '../base/controls';
import './spinner-matrix';
import { SpinnerRun } from './spinner-run';
import { spinnerSettings } from './spinner-settings';

export const TAG = 'interleave-spinner-lab';

export class SpinnerLab extends LabBase<SpinnerRun> {
  protected override readonly lab = 'spinner';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new SpinnerRun(this);
  protected override readonly blankIsDefault = ['nap', 'numbers'] as const;
  /** What the visitor expects of the pair that is set. */
  #guess: { pair: string; looks: Looks } | undefined;

  protected override isStuck(): boolean {
    const { status, spec } = this.shown;
    return status === 'running' && spec !== undefined && freezesPage(spec.model, spec.work);
  }

  protected override settings(settings: Settings) {
    return spinnerSettings(settings);
  }

  /** The spinner of this lab is what the run is about, and has a place of its own. */
  protected override spinner(): unknown {
    return nothing;
  }

  protected override doing(): string {
    return '';
  }

  protected override outcome(record: RunRecord): string {
    return outcome(record);
  }

  protected override stage() {
    const { record, spec } = this.shown;
    const model = this.value('model');
    const work = this.value('work');
    const measured = record && spec?.model === model && spec.work === work ? record : undefined;
    return html`${this.#guesses(model, work, measured)} ${this.#console()} ${spinnerFigures(record)}
      ${
        measured
          ? html`<p class="watch" data-why>
              ${this.#verdict(measured)} ${spinnerSurprise(measured) ?? whyOf(model, work)}
              ${measured.answeredBy === 'worker' ? 'The server of this page gives no slow answers, so a worker stood in for it.' : nothing}
            </p>`
          : nothing
      }
      ${isSpinnerModel(model) ? html`<interleave-code-pair .model=${model}></interleave-code-pair>` : nothing}
      <interleave-spinner-matrix></interleave-spinner-matrix>
      <interleave-nap-comparison></interleave-nap-comparison>`;
  }

  /** Predict first, whoever likes to. */
  #guesses(model: string, work: string, measured: RunRecord | undefined) {
    const pair = `${model} ${work}`;
    const mine = this.#guess?.pair === pair ? this.#guess.looks : undefined;
    const warning = freezesPage(model, work)
      ? 'The page itself will be frozen while the work holds its thread, and cannot hear Cancel.'
      : nothing;
    return html`<fieldset class="guesses" ?disabled=${measured !== undefined || this.shown.going}>
      <legend>What will the spinner do? A guess, before you run it:</legend>
      ${Object.entries(LOOKS).map(
        ([looks, says]) =>
          html`<label>
            <input
              type="radio"
              name=${`${this.uid}-guess`}
              value=${looks}
              data-guess=${looks}
              .checked=${mine === looks}
              @change=${() => {
                this.#guess = { pair, looks: looks as Looks };
                this.requestUpdate();
              }}
            />
            it ${says}
          </label>`,
      )}
      <p class="note">${warning}</p>
    </fieldset>`;
  }

  #console() {
    const { printed, line, canvas, going } = this.shown;
    const answer = printed.filter((text) => text.startsWith('Answer'));
    const before = printed.filter((text) => !text.startsWith('Answer'));
    return html`<div class="console">
        <p class="prompt" aria-hidden="true">$ supervisor</p>
        ${before.map((text) => html`<p data-printed>${text}</p>`)}
        <p class="animated" data-spinner aria-hidden="true">${canvas ?? line}</p>
        ${answer.map((text) => html`<p data-printed>${text}</p>`)}
      </div>
      <p class="remark compositor">
        <span class="css-spinner ${going ? 'turning' : ''}" aria-hidden="true"></span>
        This one is turned by a CSS transform and never freezes: the browser’s compositor turns it, on a thread that
        runs no script. It tells nothing about the page.
      </p>`;
  }

  #verdict({ spinner }: RunRecord) {
    if (!spinner) return nothing;
    const measured = html`Measured: <strong data-looks=${spinner.looks}>it ${LOOKS[spinner.looks]}</strong>.`;
    const { model, work } = this.shown.spec ?? {};
    if (this.#guess?.pair !== `${model ?? ''} ${work ?? ''}`) return measured;
    const right = this.#guess.looks === spinner.looks;
    return html`<span data-guessed=${right ? 'right' : 'wrong'}
        >${right ? 'You were right.' : `You guessed that it ${LOOKS[this.#guess.looks]}.`}</span
      >
      ${measured}`;
  }
}

function outcome({ totalMs, answer, spinner, mainThread }: RunRecord): string {
  const looks = spinner ? LOOKS[spinner.looks] : '';
  return `Answer ${answer ?? ''} after ${duration(totalMs)}. The spinner ${looks}; the page’s longest freeze was ${duration(mainThread.longestGapMs)}.`;
}

customElements.define(TAG, SpinnerLab);
