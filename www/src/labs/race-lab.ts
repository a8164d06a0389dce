/** `<interleave-race-lab>`: the race. Its tree is the light one, so the styles of wherever it stands apply to it. */
import { html, LitElement, nothing } from 'lit';
import type { RunSpec } from '../../../pkg/baseline/interleave';
import { capabilities } from '../capabilities';
import { modelText } from '../content/models';
import { checkSpec } from '../engine';
import { type Fields, forEngine } from '../fields';
import { InterleaveError } from '../interleave-error';
import { onePerLine } from '../numbers';
import { ladderNote } from '../parts/ladder-note';
import '../parts/lane-chart';
import type { NumbersField } from '../parts/numbers-field';
import '../parts/race-table';
import { runFigures } from '../parts/run-figures';
import { type PastRun, pastRun, runHistory, withRun } from '../parts/run-history';
import '../parts/spinner-line';
import { onSight } from '../parts/while-connected';
import type { LabElement } from './index';
import { RaceRun } from './race-run';
import { raceSettings, valueOf } from './race-settings';
import { statusText } from './race-status';

export const TAG = 'interleave-race-lab';

let labs = 0;

/** The clock's step until a run has told it. */
const UNKNOWN_RESOLUTION_MS = 0.1;

export class RaceLab extends LitElement implements LabElement {
  static override properties = { fields: { attribute: false } };

  declare fields: Fields;

  readonly #uid = `interleave-race-${++labs}`;
  readonly #capabilities = capabilities();
  readonly #run = new RaceRun(this);
  #defaults: RunSpec | undefined;
  #history: PastRun[] = [];
  #resolutionMs = UNKNOWN_RESOLUTION_MS;
  /** When the button last became Run. */
  #readyAt = 0;

  constructor() {
    super();
    this.fields = {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Runs what is set, in its turn among the labs of the page. */
  async run(): Promise<void> {
    await this.#run.start(this.fields);
    this.#readyAt = performance.now();
    const { record, comparison, error } = this.#run;
    if (record) {
      this.#history = withRun(this.#history, pastRun(record, comparison));
      this.#resolutionMs = record.environment.timerResolutionMs;
      this.requestUpdate();
    }
    // Nobody's focus is taken away because a lab elsewhere on the page ran by itself.
    if (error?.field && this.matches(':focus-within')) await this.#showField(error.field);
  }

  /** Sets fields as if a person had, and leaves the others as they are. */
  set(fields: Fields): void {
    this.fields = { ...this.fields, ...fields };
    if (!this.#run.going) this.#run.error = undefined;
  }

  /** Loads the engine, which fills in what was not asked for and refuses what cannot be. */
  async #prepare(): Promise<void> {
    try {
      this.#defaults ??= await checkSpec({});
      this.requestUpdate();
      const { numbers } = this.fields;
      if (numbers !== undefined) this.fields = { ...this.fields, numbers: onePerLine(numbers) };
      const spec = await checkSpec(forEngine(this.fields));
      if (spec.autorun) await this.#runWhenSeen();
    } catch (thrown) {
      this.#run.fail(InterleaveError.from(thrown));
    }
  }

  async #runWhenSeen(): Promise<void> {
    await new Promise<boolean>((seen) => {
      const leave = onSight(this, (inSight) => {
        if (!inSight) return;
        leave();
        seen(true);
      });
    });
    await this.run();
  }

  protected override willUpdate(): void {
    this.dataset.lab = 'race';
    this.dataset.status = this.#run.status;
  }

  protected override firstUpdated(): void {
    void this.#prepare();
  }

  protected override render() {
    const { spec, rows, record } = this.#run;
    const controls = this.fields.controls !== '0';
    const { lanes, main } = this.#lanes();
    return html`<div class="lab ${controls ? '' : 'bare'}">
      ${
        controls
          ? raceSettings({
              uid: this.#uid,
              fields: this.fields,
              defaults: this.#defaults,
              capabilities: this.#capabilities,
              error: this.#run.error,
              onField: this.#onField,
            })
          : nothing
      }
      <div class="stage">
        ${this.#bar()}
        <p class="watch">${modelText(this.#value('model'))?.watch}</p>
        ${runFigures(this.#run)}
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
        }
      </div>
      ${ladderNote()}
    </div>`;
  }

  /** One button, Run or Cancel, so that the focus stays where it is when the one becomes the other. */
  #bar() {
    const { going, status, rows, spec } = this.#run;
    const text = statusText(this.#run, this.fields.controls !== '0');
    const stuck = status === 'running' && spec?.model === 'sequential';
    return html`<div class="run-bar">
      <button
        type="button"
        class="run"
        data-action=${going ? 'cancel' : 'run'}
        aria-disabled=${stuck ? 'true' : nothing}
        @click=${this.#onClick}
      >
        ${going ? 'Cancel' : 'Run'}
      </button>
      <interleave-spinner-line
        .turning=${going}
        .text=${spec ? `checking… ${rows.length} of ${spec.numbers.length}` : 'starting…'}
      ></interleave-spinner-line>
      <p class=${`status ${status} ${going ? 'unseen' : ''}`} role="status">${text}</p>
    </div>`;
  }

  #value(name: keyof RunSpec): string {
    return valueOf({ fields: this.fields, defaults: this.#defaults }, name);
  }

  /** The lanes of the run that is shown, or those that the settings would give. */
  #lanes(): { lanes: number; main: boolean } {
    const { spec, record, status } = this.#run;
    const shown = status === 'failed' ? undefined : spec;
    const main = !modelText(shown?.model ?? this.#value('model'))?.onWorkers;
    const workers = record?.workers ?? shown?.workers ?? Number(this.#value('workers'));
    return { main, lanes: main || !(workers >= 1 && workers <= 64) ? 1 : Math.floor(workers) };
  }

  readonly #onClick = (event: MouseEvent): void => {
    const button = event.currentTarget as HTMLElement;
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (this.#run.going) {
      // The second half of a double click on Run is no wish to cancel.
      if (event.detail < 2) this.#run.cancel();
    } else if (event.timeStamp >= this.#readyAt) {
      // A click made while the page was frozen arrives late; it was not meant for the next run.
      void this.run();
    }
  };

  readonly #onField = (name: string, text: string): void => {
    const fields: Record<string, string> = { ...this.fields, [name]: text };
    // “Best here” is the absence of a choice.
    if (name === 'nap' && text === '') delete fields.nap;
    this.fields = fields;
    if (this.#run.error?.field === name) this.#run.error = undefined;
  };

  async #showField(field: string): Promise<void> {
    await this.updateComplete;
    if (field === 'numbers') this.querySelector<NumbersField>('interleave-numbers-field')?.showError();
    else this.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus();
  }
}

customElements.define(TAG, RaceLab);
