/** `<interleave-spinner-lab>`: something keeps turning, or not, while something else works. */
import { html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { LOOKS, LOOKS_OF_IT, turned, wasDone, wasPrime } from '../../content/spinner';
import * as texts from '../../content/spinner-runs';
import { characters, took, WHY_NEVER, WILL_TAKE } from '../../content/who-lives-where';
import { count } from '../../format/format';
import { folded } from '../../parts/folded';
import { freezesPage, whyOf } from './pairs';
import { spinnerSurprise } from './spinner-verdict';
import '../../parts/code-tabs';
import { threadOrTask } from './thread-or-task';
import './page-clock';
import { LitLines, NONE_LIT } from '../../replay/lit-lines';
import './who-lives-where';
import type { Living, WhoLivesWhere } from './who-lives-where';
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

const [FIRST_RUN = {}] = SPINNER_STEPS[0]?.runs ?? [];

export class SpinnerLab extends LabBase<SpinnerRun> {
  protected override readonly lab = 'spinner';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new SpinnerRun(this);
  protected override readonly steps = SPINNER_STEPS;
  protected override readonly replays = true;
  protected override readonly blankIsDefault = ['nap', 'numbers'] as const;
  readonly #lit = new LitLines(this);

  /** Who is led through the steps sees the picture of the first one. */
  protected override get suggested() {
    const { model, work } = this.fields;
    return this.isTaught && model === undefined && work === undefined ? FIRST_RUN : {};
  }

  /** What a replay shows in the boxes. */
  #moment: Partial<Living> | undefined;

  protected override isStuck(): boolean {
    const { status, spec } = this.shown;
    return status === 'running' && spec !== undefined && freezesPage(spec.model, spec.work);
  }

  /** The canvas is in its place only when the picture has been drawn, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#boxes?.updateComplete;
    return done;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#measured) this.#moment = undefined;
  }

  protected override loadReplay(): Promise<unknown> {
    return import('./spinner-replay');
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
    const { totalMs, rows, spec, spinner, mainThread } = record;
    const [row] = rows;
    return [
      row ? wasPrime(row.n, row.prime, totalMs) : wasDone(spec.work, totalMs),
      ...(spinner ? [turned(spinner.looks, mainThread.longestGapMs)] : []),
    ].join(' ');
  }

  protected override stage() {
    const { record } = this.shown;
    const model = this.value('model');
    const work = this.value('work');
    const measured = this.#measured;
    return html`<interleave-who-lives-where
        .living=${{ ...this.#living(measured), ...this.#moment }}
      ></interleave-who-lives-where>
      <interleave-spinner-replay
        .record=${measured}
        .onMarks=${this.#lit.light}
        .onMoment=${this.#onMoment}
      ></interleave-spinner-replay>
      ${this.#console()} ${record ? html`<p class="note">${texts.FORTY_TWO}</p>` : nothing}
      ${record ? spinnerFigures(record) : nothing}
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

  get #boxes(): WhoLivesWhere | null {
    return this.querySelector('interleave-who-lives-where');
  }

  /** The boxes alone are drawn anew: a moment may be there for one frame. */
  readonly #onMoment = (moment: Partial<Living> | undefined): void => {
    this.#moment = moment;
    if (this.#boxes) this.#boxes.living = { ...this.#living(this.#measured), ...moment };
  };

  /** What was measured of that which is set. */
  get #measured(): RunRecord | undefined {
    const { record, spec } = this.shown;
    return spec?.model === this.value('model') && spec.work === this.value('work') ? record : undefined;
  }

  /** The boxes and the code are those of what is set, so that becomes what ran. */
  protected override opened({ model, spec: { work } }: RunRecord): void {
    this.set({ model, work });
  }

  protected override details() {
    // Lit would set a list at each drawing, and so put out lines that were lit from outside; guarded, it sets another one only.
    const lit = this.#measured ? this.#lit.marks : NONE_LIT;
    return html`<interleave-code
        .lab=${this.lab}
        .of=${`${this.value('model')} ${this.value('work')}`}
        .open=${!this.isTaught}
        .lit=${guard([lit], () => lit)}
      ></interleave-code>
      ${threadOrTask()}
      <interleave-spinner-matrix></interleave-spinner-matrix>
      <interleave-nap-comparison></interleave-nap-comparison>
      ${this.#compositor()}`;
  }

  /** Who lives where, as it is set, or as it runs. */
  #living(measured: RunRecord | undefined): Living {
    const { line, canvas, going, status, spec } = this.shown;
    const { spinner } = measured ?? {};
    return {
      model: going && spec ? spec.model : this.value('model'),
      work: going && spec ? spec.work : this.value('work'),
      line: canvas ?? line,
      state: going ? 'going' : measured ? 'over' : 'before',
      page: html`<interleave-page-clock
        .going=${status === 'running'}
        .freezeMs=${measured?.mainThread.longestGapMs}
      ></interleave-page-clock>`,
      looks: spinner?.looks,
      spinnerSays: spinner && `${LOOKS[spinner.looks]}: ${characters(count(spinner.frames))}`,
      workSays: measured ? took(measured.totalMs) : WILL_TAKE,
    };
  }

  /** A ring that looks as if it disproved it all. */
  #compositor() {
    return folded(
      WHY_NEVER,
      html`<p class="remark compositor">
        <span class="css-spinner ${this.shown.going ? 'turning' : ''}" aria-hidden="true"></span>
        ${texts.COMPOSITOR}
      </p>`,
    );
  }

  /** What the supervisor prints: what the spinner is before it begins to work, and the answer when the spinner is gone. */
  #console() {
    const { printed, status } = this.shown;
    if (status === 'idle') return nothing;
    return html`<div class="console">
      <p class="prompt" translate="no" aria-hidden="true">$ supervisor</p>
      ${printed.map((text) => html`<p data-printed lang=${ENGINE_LANGUAGE}>${text}</p>`)}
    </div>`;
  }

  #verdict({ spinner }: RunRecord) {
    if (!spinner) return nothing;
    return html`${texts.MEASURED} <strong data-looks=${spinner.looks}>${LOOKS_OF_IT[spinner.looks]}</strong>.`;
  }
}

customElements.define(TAG, SpinnerLab);
