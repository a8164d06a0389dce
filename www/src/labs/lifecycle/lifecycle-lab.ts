/** `<interleave-lifecycle-lab>`: why it is hard. Six demos, each an experiment of its own. */
import { html, nothing } from 'lit';
import type { NotRun, RunRecord } from '../../../../pkg/baseline/interleave';
import * as chips from '../../content/chips';
import * as texts from '../../content/lifecycle/lab';
import { MODELS } from '../../content/models';
import { SETTINGS, STARTING_ASIDE } from '../../content/run';
import { howMany } from '../../fields/numbers';
import { ENGINE_LANGUAGE } from '../../format/language';
import '../../parts/code-tabs';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { remarks } from '../../parts/remarks';
import { fieldOf, namesOf, optionsOf, type Settings } from '../base/controls';
import { LabBase } from '../base/lab';
import { numbersControl } from '../base/numbers-control';
import { LabRun } from '../base/lab-run';
import { DEMOS, demoOf, isDemo } from './demos';
import { LIFECYCLE_STEPS } from './lifecycle-steps';

export const TAG = 'interleave-lifecycle-lab';

export class LifecycleLab extends LabBase<LabRun> {
  protected override readonly lab = 'lifecycle';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new LabRun(this);
  protected override readonly steps = LIFECYCLE_STEPS;
  protected override readonly blankIsDefault = ['jobs'];

  /** The demo that is set; an address may name one that there is not. */
  get #demo() {
    const id = this.value('demo');
    return isDemo(id) ? id : 'startup';
  }

  protected override settings(settings: Settings) {
    const { uses } = DEMOS[this.#demo];
    const unused = (name: (typeof uses)[number]) => !uses.includes(name);
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'demo', { hint: texts.DEMOS[this.#demo].says }), optionsOf(namesOf(texts.DEMOS)))}
      ${numberField(fieldOf(settings, 'workers', { unused: unused('workers'), hint: texts.WORKERS[this.#demo] }), { min: 1, max: 64 })}
      ${numberField(fieldOf(settings, 'jobs', { unused: unused('jobs'), hint: texts.leftEmpty(this.#demo) }))}
      ${uses.includes('numbers') ? numbersControl(settings) : nothing}
    </div>`;
  }

  protected override chips(): string[] {
    const { uses } = DEMOS[this.#demo];
    return [
      texts.DEMOS[this.#demo].name,
      ...(uses.includes('jobs') ? [texts.jobs(this.#demo, this.value('jobs'))] : []),
      ...(uses.includes('numbers') ? [texts.jobsOf(howMany(this.value('numbers')))] : []),
      ...(uses.includes('workers') ? [chips.workers(this.value('workers'))] : []),
    ];
  }

  protected override doing(): string {
    const { status, progress } = this.shown;
    return status === 'running' ? texts.running((progress?.done ?? 0) + 1, progress?.total ?? '…') : STARTING_ASIDE;
  }

  protected override outcome(record: RunRecord): string {
    return record.demo ? demoOf(record.demo.kind).outcome(record.demo, record) : '';
  }

  /** The picture of what ran, as long as nothing else is set. */
  get #measured(): (Required<Pick<RunRecord, 'demo'>> & RunRecord) | undefined {
    const { record } = this.shown;
    return record?.demo?.kind === this.#demo ? { ...record, demo: record.demo } : undefined;
  }

  protected override stage() {
    const measured = this.#measured;
    const shown = measured
      ? demoOf(measured.demo.kind).picture(measured.demo, measured)
      : DEMOS[this.#demo].schematic();
    return html`<div class="demo" data-demo=${this.#demo}>${shown}</div>
      ${measured ? notRun(measured.notRun ?? []) : nothing} ${remarks(measured)}`;
  }

  protected override details() {
    const measured = this.#measured;
    return html`${
        measured
          ? html`<p class="watch">${texts.WATCH[this.#demo]}</p>
              ${folded(texts.TABLE, demoOf(measured.demo.kind).table(measured.demo, measured))}`
          : nothing
      } <interleave-code .lab=${this.lab} .of=${this.#demo}></interleave-code>`;
  }
}

/** What this page has not, and why. */
const notRun = (missing: readonly NotRun[]) =>
  missing.map(
    ({ model, why }) =>
      html`<p class="remark" data-not-run=${model}>
        ${texts.notRun(MODELS[model].name)} <span lang=${ENGINE_LANGUAGE}>${why}</span>
      </p>`,
  );

customElements.define(TAG, LifecycleLab);
