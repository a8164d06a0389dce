/** `<interleave-sweep-lab>`: the race again and again, with more and more workers. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RunEvent, RunRecord, SweepRun } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import { leastOfBest, sweepVerdict } from './sweep-verdict';
import { ALGORITHMS, ORDERS } from '../../content/settings';
import { modelFacts } from '../../engine/facts';
import { LABS } from '../../generated/facts';
import { freezeOf } from '../../content/freeze';
import { FIGURES, SETTINGS, STARTING_ASIDE, cancelledAfter } from '../../content/run';
import * as chips from '../../content/chips';
import * as texts from '../../content/sweep';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { remarks } from '../../parts/remarks';
import { loadPlot } from '../../charts/sweep-chart';
import type { DrawnSweep } from '../../charts/sweep-drawing';
import '../../parts/code-tabs';
import { LitLines, NONE_LIT } from '../../replay/lit-lines';
import { SWEEP_STEPS } from './sweep-steps';
import { sweepTable } from './sweep-table';
import { expectedCurve, possibleCurves } from './expected-curve';
import { KeptSweeps } from './kept-sweeps';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';

export const TAG = 'interleave-sweep-lab';

class SweepShown extends LabRun {
  /** In order; the array is a new one for each run, so that the chart is told. */
  runs: readonly SweepRun[] = [];

  protected override reset(): void {
    super.reset();
    this.runs = [];
  }

  /** What draws the runs is on its way before the first of them. */
  protected override prepare(): Promise<object> {
    // The chart tells where that fails.
    loadPlot().catch(() => undefined);
    return Promise.resolve({});
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type !== 'run') return;
    this.runs = [...this.runs, event.run];
    this.showSoon();
  }
}

export class SweepLab extends LabBase<SweepShown> {
  protected override readonly lab = 'sweep';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new SweepShown(this);
  protected override readonly steps = SWEEP_STEPS;
  protected override readonly replays = true;
  readonly #kept = new KeptSweeps();
  readonly #lit = new LitLines(this);
  /** How many runs were over at the moment of a replay. */
  #over: number | undefined;

  /** Up to twice the cores: enough to see the curve go flat. */
  protected override get suggested() {
    return { workers: String(Math.min(64, 2 * (navigator.hardwareConcurrency || 4))) };
  }

  protected override loadReplay(): Promise<unknown> {
    return import('./sweep-replay');
  }

  protected override settings(settings: Settings) {
    const model = modelFacts(valueOf(settings, 'model'));
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${selectField(fieldOf(settings, 'model'), optionsOf(namesOf(MODELS, LABS.sweep.models), settings.capabilities.models))}
      ${numberField(fieldOf(settings, 'workers', { hint: texts.UP_TO }), { min: 1, max: 64 })}
      ${numberField(fieldOf(settings, 'repeats', { hint: texts.RUNS_EACH }), { min: 1, max: 20 })}
      ${selectField(fieldOf(settings, 'algorithm'), optionsOf(namesOf(ALGORITHMS)))}
      ${selectField(fieldOf(settings, 'order'), optionsOf(ORDERS))}
      ${numberField(fieldOf(settings, 'switchInterval', { unused: model?.gil !== true }))}
    </div>`;
  }

  protected override chips(): string[] {
    const model = this.value('model');
    const [algorithm, order] = [this.value('algorithm'), this.value('order')];
    return [
      textOf(MODELS, model)?.name ?? model,
      chips.upToWorkers(this.value('workers')),
      chips.repeats(this.value('repeats')),
      textOf(ALGORITHMS, algorithm)?.name ?? algorithm,
      ...(order === 'longest-first' ? [ORDERS[order]] : []),
    ];
  }

  protected override doing(): string {
    const { progress, status } = this.shown;
    return status === 'running' ? texts.running((progress?.done ?? 0) + 1, progress?.total ?? '…') : STARTING_ASIDE;
  }

  protected override cancelledText(): string {
    return cancelledAfter(this.shown.progress?.done ?? 0);
  }

  protected override outcome({ runs = [], medians = [], environment }: RunRecord): string {
    const best = leastOfBest(medians, runs);
    const done = texts.done(runs.length, environment.cores);
    return best ? `${done} ${texts.fewest(best.workers, best.totalMs)}` : done;
  }

  protected override over(): void {
    const { record } = this.shown;
    if (record) this.#kept.add(record);
    super.over();
  }

  protected override stage() {
    const { record, spec } = this.shown;
    const sweeps = this.#sweeps();
    const most = Math.max(
      spec?.workers ?? Number(this.value('workers')),
      ...sweeps.flatMap(({ medians }) => medians.map(({ workers }) => workers)),
    );
    return html`${
        sweeps.length > 0
          ? html`<interleave-sweep-chart
              .sweeps=${sweeps}
              .cores=${record?.environment.cores ?? navigator.hardwareConcurrency}
              .most=${most}
            ></interleave-sweep-chart>`
          : this.isToGuess
            ? possibleCurves()
            : expectedCurve(modelFacts(this.value('model'))?.gil === true)
      }
      <interleave-sweep-replay
        .record=${record}
        .onMarks=${this.#lit.light}
        .onOver=${this.#onOver}
      ></interleave-sweep-replay>
      ${
        sweeps.length > 1 && !this.going
          ? html`<p>
              <button type="button" class="quiet" data-action="forget-sweeps" @click=${this.#forget}>
                ${texts.FORGET}
              </button>
            </p>`
          : nothing
      }
      ${remarks(record, record && sweepVerdict(record))}`;
  }

  /** What is drawn: of a replay as much as there was at its moment. */
  #sweeps(): readonly DrawnSweep[] {
    const { runs, record, spec, file } = this.shown;
    if (record && this.#over !== undefined) return this.#kept.asFarAs(record, this.#over);
    // One from a file is not kept: it is none of this visit.
    if (record && file !== undefined) return this.#kept.asFarAs(record, Infinity);
    return record || !spec || runs.length === 0 ? this.#kept.all : this.#kept.with(spec, runs);
  }

  /** The plot is drawn anew when a run is over, and not for every moment. */
  readonly #onOver = (over: number | undefined): void => {
    if (over === this.#over) return;
    this.#over = over;
    this.requestUpdate();
  };

  readonly #forget = (): void => {
    this.#kept.forgetOthers(this.record);
    this.requestUpdate();
  };

  protected override details() {
    const { record } = this.shown;
    // Lit would set a list at each drawing, and so put out lines that were lit from outside; guarded, it sets another one only.
    const lit = record?.model === this.value('model') ? this.#lit.marks : NONE_LIT;
    return html`${this.isToGuess ? nothing : html`<p class="watch">${texts.WATCH}</p>`}
      ${record?.medians ? folded(texts.MEDIANS, sweepTable(record.medians, record.runs ?? [])) : nothing}
      ${
        record
          ? html`<p class="remark">
              ${FIGURES.freezeOfPage}
              <span data-freeze=${record.mainThread.longestGapMs}>${freezeOf(record.mainThread.longestGapMs)}</span>;
              <span data-total=${record.totalMs}>${texts.workInAll(record.totalMs)}</span
              >${record.switches > 0 ? html`; ${texts.handOvers(record.switches)}` : nothing}.
            </p>`
          : nothing
      }
      <interleave-code .lab=${this.lab} .of=${this.value('model')} .lit=${guard([lit], () => lit)}></interleave-code>`;
  }
}

customElements.define(TAG, SweepLab);
