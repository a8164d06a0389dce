/** `<interleave-compare-lab>`: every model of the race that this browser can run, on the same numbers, in one picture. */
import { html, nothing } from 'lit';
import type { Model, RunEvent, RunRecord, SweepMedian, SweepRun } from '../../../../pkg/baseline/interleave';
import type { ComparedPoint, MarkedBound } from '../../charts/compare-chart';
import '../../charts/compare-chart';
import * as chips from '../../content/chips';
import * as texts from '../../content/compare';
import { MODELS as NAMES } from '../../content/models';
import { BEST_HERE, BETWEEN_NAPS } from '../../content/race';
import { cancelledAfter, RUNNING, SETTINGS, STARTING_ASIDE } from '../../content/run';
import { ALGORITHMS, NAPS, ORDERS } from '../../content/settings';
import { capabilities } from '../../engine/capabilities';
import { hasWorkers } from '../../engine/facts';
import { howMany } from '../../fields/numbers';
import { LABS, MODELS } from '../../generated/facts';
import '../../parts/code-tabs';
import { numberField, selectField } from '../../parts/field';
import { folded } from '../../parts/folded';
import { remarks } from '../../parts/remarks';
import recordedRun from '../../recordings/compare.json';
import type { Recording } from '../../recordings/recording';
import { Recorded } from '../../replay/recorded';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';
import { LabBase } from '../base/lab';
import { numbersControl } from '../base/numbers-control';
import { LabRun } from '../base/lab-run';
import { NOTICED_MS } from '../base/thresholds';
import { compareBars } from './compare-bars';
import { COMPARE_STEPS } from './compare-steps';
import { compareTable } from './compare-table';
import { compareVerdict } from './compare-verdict';
import { whatDidNotRun } from './not-run';
import { leastBy, ratioOf, type Standing, standingsOf } from './standings';

export const TAG = 'interleave-compare-lab';

class CompareRun extends LabRun {
  /** In order; the array is a new one for each run, so that the chart is told. */
  runs: readonly SweepRun[] = [];

  protected override reset(): void {
    super.reset();
    this.runs = [];
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type !== 'run') return;
    this.runs = [...this.runs, event.run];
    this.showSoon();
  }

  /** A model that failed in a later round has no run in the record. */
  protected override async finish(record: RunRecord): Promise<void> {
    this.runs = record.runs ?? [];
    return super.finish(record);
  }

  /** The order of the first round is that of all. */
  get next(): Model | undefined {
    const here = modelsHere();
    const last = this.runs.at(-1);
    return here[last ? (here.indexOf(last.model) + 1) % here.length : 0];
  }
}

/** As far as is known before they run. */
function modelsHere(): readonly Model[] {
  const { models } = capabilities();
  return LABS.compare.models.filter((model) => models[model] === true);
}

export class CompareLab extends LabBase<CompareRun> {
  protected override readonly lab = 'compare';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new CompareRun(this);
  protected override readonly steps = COMPARE_STEPS;
  readonly #recorded = new Recorded(
    recordedRun as Recording,
    () => this.shown.runs.length === 0 && !this.shown.going && this.fields.controls !== '0',
  );

  /** Sequential holds the thread, and is the first of each round. */
  protected override isStuck(): boolean {
    return this.shown.status === 'running' && this.shown.next === 'sequential';
  }

  protected override settings(settings: Settings) {
    const { capabilities, fields } = settings;
    const naps = { '': BEST_HERE, ...NAPS };
    return html`<div class="settings" role="group" aria-label=${SETTINGS}>
      ${numberField(fieldOf(settings, 'repeats', { hint: texts.RUNS_EACH }), { min: 1, max: 20 })}
      ${numberField(fieldOf(settings, 'workers', { hint: texts.FOR_WORKERS }), { min: 1, max: 64 })}
      ${selectField(
        fieldOf(settings, 'algorithm', { hint: textOf(ALGORITHMS, valueOf(settings, 'algorithm'))?.says }),
        optionsOf(namesOf(ALGORITHMS), capabilities.algorithms),
      )}
      ${selectField(fieldOf(settings, 'order'), optionsOf(ORDERS))}
      ${selectField(fieldOf(settings, 'nap', { hint: texts.FOR_NAPS, half: true }), optionsOf(naps, { ...capabilities.naps, '': true }))}
      ${numberField(fieldOf(settings, 'slice', { unused: fields.napEvery !== undefined, hint: BETWEEN_NAPS, half: true }))}
      ${numbersControl(settings)}
    </div>`;
  }

  protected override chips(): string[] {
    const [algorithm, order, nap] = [this.value('algorithm'), this.value('order'), this.value('nap')];
    return [
      texts.ALL_MODELS,
      chips.repeats(this.value('repeats')),
      chips.workers(this.value('workers')),
      ...(nap === '' ? [] : [textOf(NAPS, nap) ?? nap]),
      textOf(ALGORITHMS, algorithm)?.name ?? algorithm,
      ...(order === 'longest-first' ? [ORDERS[order]] : []),
      chips.numbers(howMany(this.value('numbers'))),
    ];
  }

  protected override doing(): string {
    const { runs, spec, status, next } = this.shown;
    if (status !== 'running' || !spec) return STARTING_ASIDE;
    return texts.running(runs.length + 1, this.shown.progress?.total ?? spec.repeats * modelsHere().length, next);
  }

  protected override runningText(): string {
    return this.isStuck() ? texts.FROZEN : RUNNING;
  }

  protected override cancelledText(): string {
    return cancelledAfter(this.shown.runs.length);
  }

  protected override outcome({ runs = [], spec }: RunRecord): string {
    const standings = standingsOf(runs);
    const best = leastBy(standings, ({ totalMs }) => totalMs.median);
    const frozen = leastBy(standings, ({ freezeMs }) => -freezeMs.median);
    const alone = standings.find(({ model }) => model === 'sequential') ?? best;
    if (!best || !frozen || !alone) return '';
    const fastest = texts.fastest(best.model, best.totalMs.median, ratioOf(alone.totalMs.median, best.totalMs.median));
    return [
      texts.done(standings.length, spec.repeats),
      // After the first step it is the next one's question.
      ...(this.fields.step === COMPARE_STEPS[0]?.id ? [] : [fastest]),
      texts.longestFreeze(frozen.model, frozen.freezeMs.median),
    ].join(' ');
  }

  protected override stage() {
    const { record } = this.shown;
    const recording = this.#recorded.shown;
    const runs = recording?.runs ?? this.shown.runs;
    const standings = standingsOf(runs);
    const cores = recording?.cores ?? record?.environment.cores;
    const medians = recording?.medians ?? record?.medians ?? [];
    return html`${this.#recorded.label(recording && texts.everyModel(recording.workers))}
      <div class="compared">
        <interleave-compare-chart
          .points=${standings.map(pointOf)}
          .bound=${boundOf(medians, cores)}
          .noticedMs=${NOTICED_MS}
        ></interleave-compare-chart>
        ${standings.length > 0 ? compareBars(standings) : nothing}
      </div>
      ${whatDidNotRun(record?.notRun ?? [])} ${remarks(record, record && compareVerdict(record))}`;
  }

  protected override details() {
    const { record, runs } = this.shown;
    const standings = standingsOf(runs);
    return html`${this.isToGuess ? nothing : html`<p class="watch">${texts.WATCH}</p>`}
      ${
        record
          ? folded(texts.TABLE(standings.length, record.spec.repeats), compareTable(standings, record.medians ?? []))
          : nothing
      } <interleave-code .lab=${this.lab} .of=${'all'}></interleave-code>`;
  }
}

function pointOf({ model, totalMs, freezeMs }: Standing): ComparedPoint {
  return { id: model, label: NAMES[model].name, place: MODELS[model].place, totalMs, freezeMs };
}

/** One bound holds for all that have workers, since all have as many. Threads under a GIL do not come near it. */
function boundOf(medians: readonly SweepMedian[], cores = 0): MarkedBound | undefined {
  const alone = medians.find(({ model }) => model === 'sequential');
  const many = medians.find(({ model }) => hasWorkers(model));
  if (!alone || !many || many.bound <= 1) return undefined;
  const ms = alone.totalMs / many.bound;
  return { ms, text: texts.bound(Math.min(many.workers, cores || many.workers), ms) };
}

customElements.define(TAG, CompareLab);
