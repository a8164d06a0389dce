/** `<interleave-nap-comparison>`: the same check with each way to nap: what it costs, and what the page feels. */
import { html, nothing } from 'lit';
import { LightElement } from '../../dom/light-element';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { NAPS } from '../../content/settings';
import { InterleaveError } from '../../engine/interleave-error';
import { count, duration, times } from '../../format/format';
import { Series } from '../base/series';

/** The reference's number: 35,355,731 divisions, and so 707 naps. By frames that takes some twelve seconds. */
const NUMBER = '5000111000222021';

/** As often as in the reference's program. */
const NAP_EVERY = 50_000;

const SLICES = 'slices';
const NAMES: Record<string, string> = { ...NAPS, [SLICES]: 'the best here, by slices of 5 ms' };

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
      <summary>What does a nap cost? Compare the ways to take one</summary>
      <p class="remark">
        One check with a nap in each ${count(NAP_EVERY)} divisions, taken in each way that a browser has, and once with
        naps by the clock. A timer is held to 4 ms once it is nested; a frame waits for the screen, so all of them take
        about twenty seconds.
      </p>
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
          ${going ? 'Cancel' : 'Compare'}
        </button>
        <span role="status">${going || total > 0 ? `${ended.size} of ${MEMBERS.length}` : nothing}</span>
      </p>
      ${total > 0 ? this.#table() : nothing}
    </details>`;
  }

  #table() {
    const { ended, at } = this.#series;
    const records = [...ended.values()].filter((one): one is RunRecord => !(one instanceof InterleaveError));
    const slowest = Math.max(1, ...records.map(ratio));
    const longest = Math.max(1, ...records.map(({ mainThread }) => mainThread.longestGapMs));
    return html`<div class="history scrolls" role="region" tabindex="0" aria-label="Ways to nap">
      <table>
        <thead>
          <tr>
            <th scope="col">Nap by</th>
            <th scope="col" class="figure">Naps</th>
            <th scope="col">Time, against undisturbed</th>
            <th scope="col">Longest freeze of the page</th>
          </tr>
        </thead>
        <tbody>
          ${MEMBERS.map(({ name }) => {
            const one = ended.get(name);
            const label = html`<th scope="row">${NAMES[name]}</th>`;
            if (!one)
              return html`<tr data-nap=${name}>
                ${label}
                <td colspan="3">${at === name ? 'running…' : '·'}</td>
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
              <td><span class="bar" style="--share: ${ratio(one) / slowest}">${times(ratio(one))}</span></td>
              <td><span class="bar freeze" style="--share: ${gap / longest}">${duration(gap)}</span></td>
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
