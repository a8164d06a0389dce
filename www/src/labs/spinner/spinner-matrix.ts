/** `<interleave-spinner-matrix>`: every spinner beside every work, each cell filled in by a run of its own. */
import { html, nothing } from 'lit';
import { LightElement } from '../../dom/light-element';
import type { RunRecord, Work } from '../../../../pkg/baseline/interleave';
import { capabilities } from '../../engine/capabilities';
import { CANCEL } from '../../content/run';
import { LOOKS, SPINNERS, type SpinnerModel, WORKS } from '../../content/spinner';
import * as texts from '../../content/spinner-runs';
import { worksOf } from './pairs';
import { InterleaveError } from '../../engine/interleave-error';
import { canvasFor } from './spinner-canvas';
import { Series } from '../base/series';

/** Long enough for ten characters, and short enough for all cells in about twenty seconds. */
const SECONDS = 1;

const MODELS = Object.keys(SPINNERS) as SpinnerModel[];
const WORK_IDS = Object.keys(WORKS) as Work[];
const PAIRS = MODELS.flatMap((model) => worksOf(model).map((work) => ({ model, work, name: `${model} ${work}` })));

export class SpinnerMatrix extends LightElement {
  #line = '';
  #canvas: HTMLCanvasElement | undefined;
  readonly #series = new Series(this, () => ({
    canvas: this.querySelector<HTMLCanvasElement>('[data-live] canvas') ?? undefined,
    onEvent: (event) => {
      if (event.type !== 'turned') return;
      this.#line = event.line;
      this.requestUpdate();
    },
  }));
  #shownAt: string | undefined;

  protected override willUpdate(): void {
    const { at } = this.#series;
    if (at === this.#shownAt) return;
    this.#shownAt = at;
    this.#line = '';
    const model = PAIRS.find(({ name }) => name === at)?.model;
    this.#canvas = model && canvasFor(model);
  }

  protected override render() {
    const { going, ended, total } = this.#series;
    return html`<details class="matrix">
      <summary>${texts.MATRIX}</summary>
      <p class="remark">${texts.matrixRemark(PAIRS.length)}</p>
      <p class="matrix-bar">
        <button
          type="button"
          class="run"
          data-action=${going ? 'cancel-all' : 'run-all'}
          @click=${() => {
            if (going) this.#series.cancel();
            else void this.#start();
          }}
        >
          ${going ? CANCEL : texts.RUN_ALL}
        </button>
        <span role="status">${going ? texts.soMany(ended.size, total) : this.#summary()}</span>
      </p>
      <div class="history scrolls" role="region" tabindex="0" aria-label=${texts.MATRIX_TABLE}>
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.SPINNER}</th>
              ${WORK_IDS.map((work) => html`<th scope="col">${WORKS[work].name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${MODELS.map(
              (model) =>
                html`<tr>
                  <th scope="row">${SPINNERS[model].name}</th>
                  ${WORK_IDS.map((work) => this.#cell(model, work))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #cell(model: SpinnerModel, work: Work) {
    if (!worksOf(model).includes(work))
      return html`<td class="void"><span class="unseen">${texts.NO_SUCH_PAIR}</span></td>`;
    const name = `${model} ${work}`;
    if (this.#series.at === name) {
      return html`<td data-cell=${name} data-live aria-hidden="true">${this.#canvas ?? this.#line}</td>`;
    }
    const ended = this.#series.ended.get(name);
    if (!ended) return html`<td data-cell=${name}><span class="aside">${texts.NOT_YET}</span></td>`;
    if (ended instanceof InterleaveError) {
      return html`<td data-cell=${name} data-failed=${ended.code}>
        <details>
          <summary>${texts.NOT_HERE}</summary>
          ${ended.message}
        </details>
      </td>`;
    }
    return figureCell(name, ended);
  }

  #summary() {
    const { ended, total } = this.#series;
    return total === 0 ? nothing : texts.allDone(ended.size, total);
  }

  async #start(): Promise<void> {
    const here = capabilities().models;
    const members = PAIRS.map(({ model, work, name }) => ({
      name,
      spec: { lab: 'spinner', model, work, seconds: SECONDS },
    }));
    // Those that cannot be had here come last: they fail at once, with the reason.
    await this.#series.start(
      members.toSorted((one, other) => Number(here[one.spec.model] !== true) - Number(here[other.spec.model] !== true)),
    );
  }
}

function figureCell(name: string, { spinner, mainThread }: RunRecord) {
  if (!spinner) return nothing;
  const { looks, frames, longestGapMs } = spinner;
  const page = mainThread.longestGapMs > 500 ? texts.PAGE_WAS_FROZEN : texts.PAGE_WAS_ALIVE;
  return html`<td data-cell=${name} data-looks=${looks} class="looks ${looks}">
    <strong>${LOOKS[looks]}</strong>
    <span>${texts.seenWithGap(frames, longestGapMs)}</span>
    <span class="aside">${page}</span>
  </td>`;
}

customElements.define('interleave-spinner-matrix', SpinnerMatrix);
