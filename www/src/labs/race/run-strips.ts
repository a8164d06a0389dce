/**
 * `<interleave-run-strips>`: the runs of this session one below the other, each as long as it took, all on one axis of time.
 *
 * A record tells how long the longest freeze was, and not when. It is drawn below its strip, as a length.
 */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { niceStep } from '../../charts/nice-step';
import '../../charts/strip-chart';
import * as texts from '../../content/strips';
import { LightElement } from '../../dom/light-element';
import { count, duration, onAxis, times } from '../../format/format';
import { isFreeze } from '../../format/freeze';
import { saveFile } from '../../dom/save-file';
import { csv } from '../../share/csv';
import { type PastRun, spreadOfNewest } from './past-run';
import { pastRunsTable } from './past-runs-table';

/** Marks on the axis, at most. */
const MARKS = 4;

/** From here on a mark in hundredths of the axis would stick out. */
const NEAR_END = 92;

export class RunStrips extends LightElement {
  static override properties = {
    runs: { attribute: false },
    onKeep: { attribute: false },
    onRepeat: { attribute: false },
  };

  /** The newest first. */
  declare runs: readonly PastRun[];
  /** Told which runs are left when some are removed. */
  declare onKeep: (runs: readonly PastRun[]) => void;
  /** Has the last run repeated; not while one goes on. */
  declare onRepeat: (() => void) | undefined;

  constructor() {
    super();
    this.runs = [];
    this.onKeep = () => undefined;
  }

  protected override render() {
    if (this.runs.length === 0) return nothing;
    // What is not drawn needs no room on the axis.
    const drawn = (ms: number) => (isFreeze(ms) ? ms : 0);
    const longest = Math.max(...this.runs.flatMap(({ totalMs, freezeMs }) => [totalMs, drawn(freezeMs)]), 0.1);
    const title = `${this.localName}-title`;
    return html`<div class="strips">
      <div class="strips-head">
        <p class="strips-title" id=${title}>${texts.YOUR_RUNS}</p>
        <button
          type="button"
          class="strips-tool"
          data-action="repeat"
          aria-disabled=${this.onRepeat ? nothing : 'true'}
          @click=${() => this.onRepeat?.()}
        >
          ${texts.REPEAT}
        </button>
        <button type="button" class="strips-tool" data-action="save-strips" @click=${this.#save}>${texts.SAVE}</button>
        <button type="button" class="strips-tool" data-action="clear-strips" @click=${() => this.#keep([])}>
          ${texts.CLEAR}
        </button>
      </div>
      ${this.#spread()}
      <ol aria-labelledby=${title}>
        ${repeat(
          this.runs,
          ({ id }) => id,
          (run) => this.#strip(run, longest),
        )}
      </ol>
      <div class="strip strips-axis" aria-hidden="true">
        <div class="strip-scale">${marks(longest)}</div>
      </div>
      <p class="note">${texts.EXPLAINED}</p>
    </div>`;
  }

  readonly #save = (): void => {
    saveFile([...csv(pastRunsTable(this.runs))], { name: 'interleave-race-runs.csv', type: 'text/csv' });
  };

  #spread() {
    const spread = spreadOfNewest(this.runs);
    if (!spread || spread.runs < 2) return nothing;
    const { runs, leastMs, medianMs, mostMs } = spread;
    return html`<p class="remark" data-spread=${runs}>
      ${texts.spread(runs, duration(leastMs), duration(medianMs), duration(mostMs))}
    </p>`;
  }

  #strip(run: PastRun, longest: number) {
    const share = (ms: number) => `inline-size: ${(100 * ms) / longest}%`;
    return html`<li class="strip" data-strip=${run.id}>
      <p class="strip-name">
        <strong>${run.called ?? run.name}</strong>
        ${run.called === undefined ? nothing : html`<span class="aside">${run.name}</span>`}
        ${run.details === '' ? nothing : html`<span class="aside">${run.details}</span>`}
        <span class="aside">${texts.numbers(count(run.numbers), run.numbers)}</span>
      </p>
      <div class="strip-scale">
        <div class="strip-time" .style=${share(run.totalMs)}>
          <interleave-strip-chart
            .rows=${run.rows}
            .lanes=${run.lanes}
            .totalMs=${run.totalMs}
            .locked=${run.locked}
            .spans=${run.spans}
          ></interleave-strip-chart>
        </div>
        ${isFreeze(run.freezeMs) ? html`<div class="strip-freeze" .style=${share(run.freezeMs)}></div>` : nothing}
        <p class="strip-freeze-words" data-strip-freeze=${run.freezeMs}>${texts.freeze(run.freezeMs)}</p>
        ${run.comparable ? nothing : html`<p class="remark" data-disturbed>${texts.DISTURBED}</p>`}
        ${
          run.usualMs === undefined
            ? nothing
            : html`<p class="remark" data-disturbed>
                ${texts.unlikeOthers(duration(run.totalMs), duration(run.usualMs))}
              </p>`
        }
      </div>
      <p class="strip-figures">
        <span data-strip-total=${run.totalMs}>${duration(run.totalMs)}</span>
        ${run.speedup === undefined ? nothing : html`<span class="aside">${texts.speedup(times(run.speedup))}</span>`}
      </p>
      <button
        type="button"
        class="tool strip-remove"
        data-action="remove-strip"
        aria-label=${texts.remove(run.name, duration(run.totalMs))}
        @click=${() => this.#keep(this.runs.filter(({ id }) => id !== run.id))}
      >
        ×
      </button>
    </li>`;
  }

  /** The focus goes to what has taken the place of the button that is gone. */
  #keep(runs: readonly PastRun[]): void {
    const place = this.runs.findIndex((run) => !runs.includes(run));
    this.onKeep(runs);
    this.runs = runs;
    void this.updateComplete.then(() => {
      const buttons = this.querySelectorAll<HTMLElement>('[data-action=remove-strip]');
      const next = buttons[Math.min(place, buttons.length - 1)];
      (next ?? this.closest('[data-lab]')?.querySelector<HTMLElement>('[data-action=run]'))?.focus();
    });
  }
}

function marks(longest: number) {
  const step = niceStep(longest / MARKS);
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, at) => {
    const share = (100 * at * step) / longest;
    return html`<span
      class="strips-mark ${share > NEAR_END ? 'near-end' : ''}"
      .style=${`inset-inline-start: ${share}%`}
      >${onAxis(at * step, step)}</span
    >`;
  });
}

customElements.define('interleave-run-strips', RunStrips);
