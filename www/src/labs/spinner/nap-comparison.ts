/** `<interleave-nap-comparison>`: the same check with each way to nap: what it costs, and what the page feels. */
import { html, nothing } from 'lit';
import { LightElement } from '../../dom/light-element';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { CANCEL } from '../../content/run';
import * as texts from '../../content/spinner-runs';
import { NAPS } from '../../content/settings';
import { InterleaveError } from '../../engine/interleave-error';
import { count, duration, times } from '../../format/format';
import { Series } from '../base/series';

/** The reference's number: 35,355,731 divisions, and so 707 naps. By frames that takes some twelve seconds. */
const NUMBER = '5000111000222021';

/** As often as in the reference's program. */
const NAP_EVERY = 50_000;

const SLICES = 'slices';
const NAMES: Record<string, string> = { ...NAPS, [SLICES]: texts.BEST_BY_SLICES };

const MEMBERS = Object.keys(NAMES).map((name) => ({
  name,
  spec: {
    lab: 'spinner',
    model: 'coroutines',
    work: 'cpu-nap',
    numbers: [NUMBER],
    ...(name === SLICES ? {} : { nap: name, napEvery: NAP_EVERY }),
  },
}));

export class NapComparison extends LightElement {
  readonly #series = new Series(this);

  protected override render() {
    const { going, ended, total } = this.#series;
    return html`<details class="naps">
      <summary>${texts.NAPS}</summary>
      <p class="remark">${texts.napsRemark(NAP_EVERY)}</p>
      <p class="matrix-bar">
        <button
          type="button"
          class="run"
          data-action=${going ? 'cancel-naps' : 'compare-naps'}
          @click=${() => {
            if (going) this.#series.cancel();
            else void this.#series.start(MEMBERS);
          }}
        >
          ${going ? CANCEL : texts.COMPARE}
        </button>
        <span role="status">${going || total > 0 ? texts.soMany(ended.size, MEMBERS.length) : nothing}</span>
      </p>
      ${total > 0 ? this.#table() : nothing}
    </details>`;
  }

  #table() {
    const { ended, at } = this.#series;
    const records = [...ended.values()].filter((one): one is RunRecord => !(one instanceof InterleaveError));
    const slowest = Math.max(1, ...records.map(ratio));
    const longest = Math.max(1, ...records.map(({ mainThread }) => mainThread.longestGapMs));
    return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${texts.NAPS_TABLE}>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.NAPS_COLUMNS.by}</th>
            <th scope="col" class="figure">${texts.NAPS_COLUMNS.naps}</th>
            <th scope="col">${texts.NAPS_COLUMNS.time}</th>
            <th scope="col">${texts.NAPS_COLUMNS.freeze}</th>
          </tr>
        </thead>
        <tbody>
          ${MEMBERS.map(({ name }) => {
            const one = ended.get(name);
            const label = html`<th scope="row">${NAMES[name]}</th>`;
            if (!one)
              return html`<tr data-nap=${name}>
                ${label}
                <td colspan="3">${at === name ? texts.NOW_RUNNING : texts.NOT_YET}</td>
              </tr>`;
            if (one instanceof InterleaveError) {
              return html`<tr data-nap=${name}>
                ${label}
                <td colspan="3" class="reason">${one.message}</td>
              </tr>`;
            }
            const gap = one.mainThread.longestGapMs;
            return html`<tr data-nap=${name} data-ratio=${ratio(one)}>
              ${label}
              <td class="figure">${count(one.naps)}</td>
              <td><span class="bar" .style=${`--share: ${ratio(one) / slowest}`}>${times(ratio(one))}</span></td>
              <td><span class="bar freeze" .style=${`--share: ${gap / longest}`}>${duration(gap)}</span></td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}

function ratio({ totalMs, uninterruptedMs = 0 }: RunRecord): number {
  return uninterruptedMs > 0 ? totalMs / uninterruptedMs : 1;
}

customElements.define('interleave-nap-comparison', NapComparison);
