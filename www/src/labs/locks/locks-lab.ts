/** `<interleave-locks-lab>`: one counter, many hands. */
import { html, nothing } from 'lit';
import { guard as guarded } from 'lit/directives/guard.js';
import type { Cuts, Guard, SharingPlace, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import * as chips from '../../content/chips';
import * as texts from '../../content/locks';
import * as sharing from '../../content/sharing';
import { cancelled } from '../../content/steps/locks';
import { FIGURES, NO_FIGURE, SETTINGS, STARTING_ASIDE } from '../../content/run';
import { numberField, selectField } from '../../parts/field';
import { count, duration, finePercent } from '../../format/format';
import { accountsLeft } from './accounts';
import { counterBar } from './counter-bar';
import './lost-update';
import { whatIsNotEnded, whyCoroutines, whyNoneLost } from './lock-remarks';
import { LockHistory } from './lock-history';
import '../../parts/code-tabs';
import { LitLines, NONE_LIT } from '../../replay/lit-lines';
import { LOCKS_STEPS } from './locks-steps';
import { remarks } from '../../parts/remarks';
import { sharingChart, sharingFigures, sharingTable } from './sharing-chart';
import { sharingSketch } from './sharing-sketch';
import { distancesOf, metEverywhere } from '../../share/distances';
import { sharingVerdict } from './sharing-verdict';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { fieldOf, namesOf, optionsOf, type Settings } from '../base/controls';

export const TAG = 'interleave-locks-lab';

/** A run that shows while it goes on how the counter stands, or what additions take. */
class LocksRun extends LabRun {
  made = 0;
  actual = 0;
  places: readonly SharingPlace[] = [];

  protected override reset(): void {
    super.reset();
    this.made = 0;
    this.actual = 0;
    this.places = [];
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type === 'count') {
      this.made = event.made;
      this.actual = event.actual;
    } else if (event.type === 'places') {
      this.places = event.places;
    } else return;
    this.showSoon();
  }
}

export class LocksLab extends LabBase<LocksRun> {
  protected override readonly lab = 'locks';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new LocksRun(this);
  protected override readonly steps = LOCKS_STEPS;
  protected override readonly replays = true;
  protected override readonly blankIsDefault = ['increments'];
  readonly #history = new LockHistory();
  readonly #lit = new LitLines(this);

  protected override loadReplay(): Promise<unknown> {
    return import('./locks-replay');
  }

  protected override settings(settings: Settings) {
    const cuts = this.#cuts;
    const shares = this.#shares;
    const threads = settings.capabilities.models.threads;
    const guards = { none: threads, lock: threads, atomic: threads, coroutines: true as const };
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'sharing'), optionsOf({ '0': sharing.ADD_TO.one, '1': sharing.ADD_TO.own }, { '1': threads }))}
      ${selectField(fieldOf(settings, 'cut', { unused: shares }), optionsOf({ '0': texts.TO_THE_END, '1': texts.ENDED }))}
      ${selectField(fieldOf(settings, 'guard', { unused: shares, hint: this.#guard?.[cuts ? 'cut' : 'says'] }), optionsOf(namesOf(texts.GUARDS), guards))}
      ${numberField(fieldOf(this.#sized(settings), 'threads', { unused: cuts && !shares }), { min: shares ? 2 : 1, max: 16 })}
      ${numberField(fieldOf(settings, 'increments', { unused: cuts || shares, hint: this.#increments(settings) }))}
      ${numberField(fieldOf(settings, 'repeats', { unused: !cuts || shares }))}
    </div>`;
  }

  /** With the number of threads that is run where none is set: more than two of them seldom all have a core. */
  #sized(settings: Settings): Settings {
    return this.#shares ? { ...settings, fields: { threads: '2', ...settings.fields } } : settings;
  }

  protected override chips(): string[] {
    if (this.#shares) return [sharing.CHIP, chips.threads(this.fields.threads ?? '2')];
    const guard = chips.guard(this.#guard?.name ?? this.value('guard'));
    const tasks = this.value('guard') === 'coroutines';
    const howMany = this.value('threads');
    return this.#cuts
      ? [texts.ENDED, guard, (tasks ? chips.cancels : chips.tries)(this.value('repeats'))]
      : [guard, tasks ? chips.tasks(howMany) : chips.threads(howMany), chips.additions(this.value('increments'))];
  }

  /** Another number of additions is one click away. */
  #increments(settings: Settings) {
    const set = (text: string, increments: string) =>
      html`<button
        type="button"
        data-increments=${increments}
        @click=${() => {
          settings.onField('increments', increments);
          // The other button takes the place of this one.
          this.querySelector<HTMLElement>('[data-field=increments]')?.focus();
        }}
      >
        ${text}
      </button>`;
    return this.value('increments') === ''
      ? html`${texts.LEFT_EMPTY} ${set(texts.each(100_000), '100000')}`
      : set(texts.UNTIL_MET, '');
  }

  /** Whether it is measured what sharing costs, whatever else is set. */
  get #shares(): boolean {
    return this.value('sharing') === '1';
  }

  get #cuts(): boolean {
    return this.value('cut') === '1' && !this.#shares;
  }

  get #guard() {
    return texts.GUARDS[this.value('guard') as Guard] as (typeof texts.GUARDS)[Guard] | undefined;
  }

  protected override doing(): string {
    const { status, progress } = this.shown;
    if (status === 'starting') return STARTING_ASIDE;
    if (this.#shares) return sharing.MEASURING;
    return this.#cuts
      ? texts.waitingForEnd(progress?.total ?? this.value('repeats'), progress?.done ?? 0)
      : texts.ADDING;
  }

  protected override outcome(record: RunRecord): string {
    return outcome(record);
  }

  protected override over(): void {
    const { record } = this.shown;
    if (record?.lost !== undefined) {
      this.#history.add(this.shown.spec?.guard ?? 'none', record);
    }
    super.over();
  }

  protected override stage() {
    const { record } = this.shown;
    if (record ? record.places : this.#shares) return this.#sharing(record);
    return html`${this.#schematic()} ${record?.cuts ? this.#cutOff(record.cuts) : this.#counted(record)}
    ${remarks(record)} ${record?.cuts ? nothing : this.#history.costs()}
    ${record?.cuts ? nothing : html`<interleave-locks-replay .record=${record} .onMarks=${this.#lit.light}></interleave-locks-replay>`}
    ${record?.cuts || !this.#coroutines ? nothing : html`<p class="remark" data-why-coroutines>${whyCoroutines(this.#coroutines)}</p>`}`;
  }

  protected override details() {
    const { record } = this.shown;
    // Lit would set a list at each drawing, and so put out lines that were lit from outside; guarded, it sets another one only.
    const lit = record?.spec.guard === this.value('guard') && !this.#cuts && !this.#shares ? this.#lit.marks : NONE_LIT;
    return html`${this.#shares ? nothing : this.#history.table()}
      ${this.#guard === texts.GUARDS.none && !this.#cuts && !this.#shares ? html`<p class="remark">${texts.IN_PYTHON}</p>` : nothing}
      <interleave-code
        .lab=${this.lab}
        .of=${this.#shares ? 'sharing' : `${this.value('guard')} ${this.value('cut')}`}
        .lit=${guarded([lit], () => lit)}
      ></interleave-code>`;
  }

  /** What an addition takes at each place. */
  #sharing(record: RunRecord | undefined) {
    const places = record?.places ?? this.shown.places;
    if (places.length === 0) return sharingSketch();
    return html`${sharingChart(places, record?.lineBytes)}
    ${record ? html`${sharingFigures(record)} ${remarks(record, sharingVerdict(record))} ${sharingTable(places)}` : nothing}`;
  }

  get #coroutines(): RunRecord | undefined {
    return this.#history.last('coroutines');
  }

  /** The idea of what is set: large before something has run, and small above what ran. */
  #schematic() {
    const { record, going } = this.shown;
    const guard = this.value('guard');
    if (!isGuard(guard)) return nothing;
    return html`<interleave-lost-update
      .guard=${guard}
      .cut=${this.#cuts}
      .alone=${this.value('threads') === '1'}
      .resting=${going || record !== undefined}
    ></interleave-lost-update>`;
  }

  #counted(record: RunRecord | undefined) {
    const { made, actual } = this.shown;
    // Nothing lost is a result, and there is none before something has been counted.
    if (!record && made === 0) return nothing;
    const expected = record?.expected ?? made;
    const found = record?.actual ?? actual;
    // While threads add, the counter is ahead of the books.
    const lost = Math.max(0, expected - found);
    return html`${counterBar(expected, lost)}
      <dl class="figures">
        <div class="large">
          <dt>${texts.FIGURES.made}</dt>
          <dd data-expected=${expected}>${count(expected)}</dd>
        </div>
        <div class="large">
          <dt>${texts.FIGURES.shows}</dt>
          <dd data-actual=${found}>${count(found)}</dd>
        </div>
        <div class="large ${lost > 0 ? 'frozen' : ''}">
          <dt>${texts.FIGURES.lost}</dt>
          <dd data-lost=${record?.lost ?? ''}>${count(lost)}</dd>
          ${lost > 0 ? html`<dd class="share">${texts.shareOfAll(finePercent(lost / expected))}</dd>` : nothing}
        </div>
        ${
          record
            ? html`<div>
                  <dt>${record.model === 'coroutines' ? texts.FIGURES.ofEachTask : texts.FIGURES.ofEachThread}</dt>
                  <dd data-each=${expected / record.workers}>${count(expected / record.workers)}</dd>
                </div>
                <div>
                  <dt>${texts.FIGURES.perSecond}</dt>
                  <dd>
                    ${record.perSecond === undefined ? NO_FIGURE : count(Math.round(record.perSecond / 1000) * 1000)}
                  </dd>
                </div>
                <div>
                  <dt>${FIGURES.total}</dt>
                  <dd data-total=${record.totalMs}>${duration(record.totalMs)}</dd>
                </div>`
            : nothing
        }
      </dl>
      ${
        record?.lost === 0 && this.shown.spec?.guard === 'none'
          ? html`<p class="remark" data-none-lost>${whyNoneLost(record)}</p>`
          : nothing
      }`;
  }

  #cutOff(cuts: Cuts) {
    const { tries, torn, notEnded = 0 } = cuts;
    const tasks = this.shown.record?.model === 'coroutines';
    return html`<dl class="figures">
        <div class="large">
          <dt>${tasks ? texts.FIGURES.tasksCancelled : texts.FIGURES.threadsEnded}</dt>
          <dd data-tries=${tries}>${count(tries - notEnded)}</dd>
        </div>
        <div class="large ${torn > 0 ? 'frozen' : ''}">
          <dt>${texts.FIGURES.wrongSums}</dt>
          <dd data-torn=${torn}>${count(torn)}</dd>
        </div>
        ${
          notEnded > 0
            ? html`<div class="large">
                <dt>${texts.FIGURES.notEnded}</dt>
                <dd data-not-ended=${notEnded}>${count(notEnded)}</dd>
              </div>`
            : nothing
        }
      </dl>
      ${accountsLeft(cuts.accounts ?? [])}
      <p class="remark">
        ${texts.TWO_ACCOUNTS} ${tasks ? texts.TASK_CANCELLED : texts.GROUP_ENDED} ${whatIsNotEnded(cuts) ?? nothing}
      </p>`;
  }
}

const isGuard = (id: string): id is Guard => Object.hasOwn(texts.GUARDS, id);

function outcome({ expected = 0, lost = 0, cuts, model, places = [], totalMs }: RunRecord): string {
  const distances = distancesOf(places);
  if (distances) {
    if (!metEverywhere(places)) return sharing.OUTCOME_NOT_TOGETHER;
    const { same, near, far } = distances;
    return sharing.outcome(same.nsPerAddition, near.nsPerAddition, far.nsPerAddition);
  }
  if (cuts) {
    const { tries, torn, notEnded = 0 } = cuts;
    const says = model === 'coroutines' ? cancelled : texts.threadsEnded;
    const ended = says(tries - notEnded, torn);
    return notEnded === 0 ? ended : `${ended} ${texts.computedOn(notEnded)}`;
  }
  return lost === 0 ? texts.noneLost(expected, totalMs) : texts.someLost(expected, totalMs, lost);
}

customElements.define(TAG, LocksLab);
