/** `<interleave-spinner-matrix>`: every spinner beside every work, each cell filled in by a run of its own. */
import { html, nothing } from 'lit';
import { LightElement } from '../../dom/light-element';
import type { RunRecord, Work } from '../../../../pkg/baseline/interleave';
import { capabilities } from '../../engine/capabilities';
import { LOOKS, SPINNERS, type SpinnerModel, WORKS } from '../../content/spinner';
import { worksOf } from './pairs';
import { InterleaveError } from '../../engine/interleave-error';
import { duration } from '../../format/format';
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
      <summary>All of them: run every spinner beside every work</summary>
      <p class="remark">
        Each cell is a run of about a second on your machine, ${PAIRS.length} in all. While some of them run the page is
        frozen; Cancel is heard between two.
      </p>
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
          ${going ? 'Cancel' : 'Run all'}
        </button>
        <span role="status">${going ? `${ended.size} of ${total}` : this.#summary()}</span>
      </p>
      <div class="history scrolls" role="region" tabindex="0" aria-label="Every spinner beside every work">
        <table>
          <thead>
            <tr>
              <th scope="col">Spinner</th>
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
    if (!worksOf(model).includes(work)) return html`<td class="void"><span class="unseen">does not apply</span></td>`;
    const name = `${model} ${work}`;
    if (this.#series.at === name) {
      return html`<td data-cell=${name} data-live aria-hidden="true">${this.#canvas ?? this.#line}</td>`;
    }
    const ended = this.#series.ended.get(name);
    if (!ended) return html`<td data-cell=${name}><span class="aside">·</span></td>`;
    if (ended instanceof InterleaveError) {
      return html`<td data-cell=${name} data-failed=${ended.code}>
        <details>
          <summary>not here</summary>
          ${ended.message}
        </details>
      </td>`;
    }
    return figureCell(name, ended);
  }

  #summary() {
    const { ended, total } = this.#series;
    return total === 0 ? nothing : `Done: ${ended.size} of ${total}.`;
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
  const page = mainThread.longestGapMs > 500 ? 'page frozen' : 'page alive';
  return html`<td data-cell=${name} data-looks=${looks} class="looks ${looks}">
    <strong>${LOOKS[looks]}</strong>
    <span>${frames} seen, gap ${duration(longestGapMs)}</span>
    <span class="aside">${page}</span>
  </td>`;
}

customElements.define('interleave-spinner-matrix', SpinnerMatrix);
