/** `<interleave-gil-lab>`: threads under a global interpreter lock, or without one. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { MIXES, mixText } from '../../content/gil';
import { numberField, selectField } from '../../parts/field';
import { counted, duration } from '../../format/format';
import { gilFigures, threadTable } from './gil-figures';
import '../../charts/trace-chart';
import { LabBase } from '../base/lab';
import { LabRun } from '../base/lab-run';
import { fieldOf, namesOf, optionsOf, type Settings, valueOf } from '../base/controls';

export const TAG = 'interleave-gil-lab';

export class GilLab extends LabBase<LabRun> {
  protected override readonly lab = 'gil';
  protected override readonly hasWorkers = false;
  protected override readonly shown = new LabRun(this);
  /** The run before, for comparison. */
  #before: RunRecord | undefined;
  #last: RunRecord | undefined;

  protected override settings(settings: Settings) {
    const mix = mixText(valueOf(settings, 'mix'));
    const gil = valueOf(settings, 'gil') !== '0';
    const here = settings.capabilities.models;
    return html`<div class="settings" role="group" aria-label="Settings">
      ${selectField(fieldOf(settings, 'gil', { half: true }), optionsOf({ '1': 'on', '0': 'off' }))}
      ${selectField(fieldOf(settings, 'mix', { hint: mix?.says }), optionsOf(namesOf(MIXES)))}
      ${numberField(fieldOf(settings, 'threads'), { min: 1, max: 16 })}
      ${numberField(
        fieldOf(settings, 'switchInterval', {
          idle: gil ? undefined : 'Without a GIL nobody asks for it.',
          hint: 'How long a thread waits before it asks; 5 in CPython.',
        }),
        { min: 1, max: 100 },
      )}
      ${here['threads-gil'] === true ? nothing : html`<p class="note error">${here['threads-gil']}</p>`}
    </div>`;
  }

  protected override doing(): string {
    return this.shown.status === 'starting' ? 'starting…' : 'threads at work…';
  }

  protected override startingText(): string {
    return 'Starting the threads.';
  }

  protected override outcome({ totalMs, switches, mainThread }: RunRecord): string {
    return `Done in ${duration(totalMs)} with ${counted(switches, 'hand-over')}, longest freeze of the page ${duration(mainThread.longestGapMs)}.`;
  }

  protected override over(): void {
    this.#before = this.#last;
    this.#last = this.shown.record;
    super.over();
  }

  protected override stage() {
    const { record } = this.shown;
    const watch = mixText(this.value('mix'))?.[this.value('gil') === '0' ? 'off' : 'on'];
    return html`<p class="watch">${watch}</p>
      ${gilFigures(record, record && this.#before)}
      ${
        record?.trace
          ? html`<interleave-trace-chart
                .spans=${record.trace}
                .lanes=${record.workers}
                .totalMs=${record.totalMs}
              ></interleave-trace-chart>
              ${threadTable(record)}`
          : nothing
      }`;
  }
}

customElements.define(TAG, GilLab);
