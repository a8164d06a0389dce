/**
 * `<interleave-race-table>`: a row for each number, as its result arrives.
 *
 * Of a long table only the rows in sight are in the document. All rows are equally tall, so which ones these are is a
 * division, however many there are.
 */
import { html, nothing } from 'lit';
import { LightElement } from '../../dom/light-element';
import type { Row } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/race';
import { digitGroups } from '../../format/digit-groups';
import { fixed, secondsDigits } from '../../format/format';
import { onResize, WhileConnected } from '../../dom/observers';

/** Up to this many rows, all are in the document. */
export const WHOLE = 200;
/** Rows kept on either side of those in sight. */
const OVERSCAN = 12;

export class RaceTable extends LightElement {
  static override properties = {
    rows: { attribute: false },
    count: { attribute: false },
    resolutionMs: { attribute: false },
    first: { state: true },
    inSight: { state: true },
  };

  /** The rows so far; the array may grow in place, which `count` tells. */
  declare rows: readonly Row[];
  declare count: number;
  /** The smallest step of the clock that the times were taken with. */
  declare resolutionMs: number;
  /** The first row in sight, and how many there are. */
  declare first: number;
  declare inSight: number;

  /** In pixels; rows are as tall as the type makes them. */
  #rowHeight = 28;

  constructor() {
    super();
    this.rows = [];
    this.count = 0;
    this.resolutionMs = 0.1;
    this.first = 0;
    this.inSight = 40;
    new WhileConnected(this, () => [onResize(this, this.#measure)]);
  }

  protected override render() {
    const windowed = this.count > WHOLE;
    return html`<div
      class="scroller"
      role="group"
      aria-label=${texts.RESULTS}
      tabindex="0"
      @scroll=${windowed ? this.#look : nothing}
    >
      <table class="race-table" aria-rowcount=${windowed ? this.count + 1 : nothing}>
        <caption class="unseen">
          ${texts.RESULTS_CAPTION}
        </caption>
        <thead>
          <tr aria-rowindex=${windowed ? 1 : nothing}>
            <th scope="col" class="figure">${texts.RESULT_COLUMNS.number}</th>
            <th scope="col">${texts.RESULT_COLUMNS.prime}</th>
            <th scope="col" class="figure">${texts.RESULT_COLUMNS.seconds}</th>
            <th scope="col" class="figure">${texts.RESULT_COLUMNS.worker}</th>
          </tr>
        </thead>
        ${windowed ? this.#windowedBody() : this.#wholeBody()}
      </table>
    </div>`;
  }

  #wholeBody() {
    return html`<tbody>
      ${this.rows.map((row) => this.#row(row))}
    </tbody>`;
  }

  #windowedBody() {
    const from = Math.max(0, Math.min(this.first, this.count - this.inSight) - OVERSCAN);
    const to = Math.min(this.count, from + this.inSight + 2 * OVERSCAN);
    return html`<tbody>
      ${spacer(from * this.#rowHeight)} ${this.rows.slice(from, to).map((row, at) => this.#row(row, from + at + 2))}
      ${spacer((this.count - to) * this.#rowHeight)}
    </tbody>`;
  }

  #row({ index, n, prime, worker, elapsedMs }: Row, ariaRow?: number) {
    const seconds = fixed(elapsedMs / 1000, secondsDigits(this.resolutionMs));
    return html`<tr data-row=${index} data-prime=${prime} aria-rowindex=${ariaRow ?? nothing}>
      <td class="figure">${digitGroups(n)}</td>
      <td>
        ${prime ? html`<abbr class="prime" title=${texts.PRIME}>${texts.PRIME_LETTER}</abbr>` : html`<span class="unseen">${texts.NOT_PRIME}</span>`}
      </td>
      <td class="figure">${seconds}</td>
      <td class="figure">${worker}</td>
    </tr>`;
  }

  readonly #look = (event: Event): void => {
    this.first = Math.floor((event.currentTarget as HTMLElement).scrollTop / this.#rowHeight);
  };

  /** Only when the size has changed: to measure makes the browser lay the page out at once. */
  readonly #measure = (): void => {
    const row = this.querySelector('[data-row]')?.getBoundingClientRect();
    const scroller = this.querySelector('.scroller');
    if (!row || !scroller || row.height === 0) return;
    this.inSight = Math.ceil(scroller.clientHeight / row.height);
    if (row.height === this.#rowHeight) return;
    this.#rowHeight = row.height;
    this.requestUpdate();
  };
}

function spacer(height: number) {
  return html`<tr aria-hidden="true" class="spacer" .style=${`height: ${height}px`}>
    <td colspan="4"></td>
  </tr>`;
}

customElements.define('interleave-race-table', RaceTable);
