/** `<interleave-sweep-lab>`: the race again and again, with more and more workers. */
import { html, nothing } from 'lit';
import type { RunEvent, RunRecord, SweepRun } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import { leastOfBest, sweepVerdict } from '../../content/verdicts';
import { ALGORITHMS, ORDERS } from '../../content/settings';
import { modelFacts } from '../../engine/facts';
import { LABS } from '../../generated/facts';
import { numberField, selectField } from '../../parts/field';
import { count, counted, duration } from '../../format/format';
import { remarks } from '../../parts/remarks';
import '../../charts/sweep-chart';
import { sweepTable } from './sweep-table';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { fieldOf, namesOf, optionsOf, type Settings, valueOf } from '../base/controls';

export const TAG = 'interleave-sweep-lab';

class SweepShown extends LabRun {
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
    this.host.requestUpdate();
  }
}

export class SweepLab extends LabBase<SweepShown> {
  protected override readonly lab = 'sweep';
  protected override readonly hasWorkers = true;
  protected override readonly shown = new SweepShown(this);

  /** Up to twice the cores: enough to see the curve go flat. */
  protected override readonly suggested = { workers: String(Math.min(64, 2 * (navigator.hardwareConcurrency || 4))) };

  protected override settings(settings: Settings) {
    const model = modelFacts(valueOf(settings, 'model'));
    return html`<div class="settings" role="group" aria-label="Settings">
      ${selectField(fieldOf(settings, 'model'), optionsOf(namesOf(MODELS, LABS.sweep.models), settings.capabilities.models))}
      ${numberField(fieldOf(settings, 'workers', { hint: 'From 1 up to so many.' }), { min: 1, max: 64 })}
      ${numberField(fieldOf(settings, 'repeats', { hint: 'Runs for each number of workers.' }), { min: 1, max: 20 })}
      ${selectField(fieldOf(settings, 'algorithm'), optionsOf(namesOf(ALGORITHMS)))}
      ${selectField(fieldOf(settings, 'order'), optionsOf(ORDERS))}
      ${numberField(fieldOf(settings, 'switchInterval', { idle: model?.gil ? undefined : 'For threads with a GIL.' }))}
    </div>`;
  }

  protected override doing(): string {
    const { progress, status } = this.shown;
    return status === 'running' ? `run ${(progress?.done ?? 0) + 1} of ${progress?.total ?? '…'}` : 'starting…';
  }

  protected override cancelledText(): string {
    return `Cancelled after ${counted(this.shown.progress?.done ?? 0, 'run')}.`;
  }

  protected override outcome({ runs = [], medians = [], environment }: RunRecord): string {
    const best = leastOfBest(medians, runs);
    const found = best
      ? ` The fewest workers as fast as any: ${best.workers}, with a median of ${duration(best.totalMs)}.`
      : '';
    return `${counted(runs.length, 'run')} on ${counted(environment.cores, 'core')}.${found}`;
  }

  protected override stage() {
    const { runs, record } = this.shown;
    const most = this.shown.spec?.workers ?? Number(this.value('workers'));
    return html`<p class="watch">
        More workers help until there are as many as cores, and less than you would think: the last number is always
        somebody’s. With a GIL they do not help at all.
      </p>
      ${
        runs.length > 0
          ? html`<interleave-sweep-chart
              .runs=${runs}
              .medians=${record?.medians ?? []}
              .most=${most}
            ></interleave-sweep-chart>`
          : nothing
      }
      ${record?.medians ? sweepTable(record.medians, record.runs ?? []) : nothing}
      ${remarks(record, record && sweepVerdict(record))}
      ${
        record
          ? html`<p class="remark">
              Longest freeze of the page
              <span data-freeze=${record.mainThread.longestGapMs}>${duration(record.mainThread.longestGapMs)}</span>;
              <span data-total=${record.totalMs}>${duration(record.totalMs)}</span> of work in
              all${record.switches > 0 ? html`, ${count(record.switches)} hand-overs` : nothing}.
            </p>`
          : nothing
      }`;
  }
}

customElements.define(TAG, SweepLab);
