/** `<interleave-race-table>`: a row for each number, as its result arrives. Long tables are windowed. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { VirtualizerController } from '@tanstack/lit-virtual';
import type { Row } from '../../../pkg/baseline/interleave';
import { digitGroups } from './digit-groups';
import { secondsDigits } from './figures';

/** Up to this many rows, all are in the document. */
const WHOLE = 200;
/** Rows kept on either side of those in sight. */
const OVERSCAN = 12;

export class RaceTable extends LitElement {
  static override properties = {
    rows: { attribute: false },
    count: { attribute: false },
    resolutionMs: { attribute: false },
  };

  /** The rows so far; the array may grow in place, which `count` tells. */
  declare rows: readonly Row[];
  declare count: number;
  /** The smallest step of the clock that the times were taken with. */
  declare resolutionMs: number;

  #rowHeight = 28;
  readonly #window = new VirtualizerController<HTMLElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => this.querySelector<HTMLElement>('.scroller'),
    estimateSize: () => this.#rowHeight,
    overscan: OVERSCAN,
  });

  constructor() {
    super();
    this.rows = [];
    this.count = 0;
    this.resolutionMs = 0.1;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get windowed(): boolean {
    return this.count > WHOLE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('count')) return;
    const virtualizer = this.#window.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.windowed ? this.count : 0 });
  }

  protected override updated(): void {
    this.#measure();
  }

  protected override render() {
    return html`<div
      class="scroller"
      role="region"
      aria-label="Results, scrollable"
      tabindex=${this.count > 0 ? 0 : nothing}
    >
      <table class="race-table" aria-rowcount=${this.windowed ? this.count + 1 : nothing}>
        <caption class="unseen">
          Results in order of completion
        </caption>
        <thead>
          <tr aria-rowindex=${this.windowed ? 1 : nothing}>
            <th scope="col" class="figure">Number</th>
            <th scope="col">Prime</th>
            <th scope="col" class="figure">Seconds</th>
            <th scope="col" class="figure">Worker</th>
          </tr>
        </thead>
        ${this.windowed ? this.#windowedBody() : this.#wholeBody()}
      </table>
    </div>`;
  }

  #wholeBody() {
    return html`<tbody>
      ${this.rows.map((row) => this.#row(row))}
    </tbody>`;
  }

  #windowedBody() {
    const virtualizer = this.#window.getVirtualizer();
    const items = virtualizer.getVirtualItems();
    const above = items[0]?.start ?? 0;
    const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
    return html`<tbody>
      ${spacer(above)}
      ${items.map(({ index }) => {
        const row = this.rows[index];
        return row ? this.#row(row, index + 2) : nothing;
      })}
      ${spacer(below)}
    </tbody>`;
  }

  #row({ index, n, prime, worker, elapsedMs }: Row, ariaRow?: number) {
    const seconds = (elapsedMs / 1000).toFixed(secondsDigits(this.resolutionMs));
    return html`<tr data-row=${index} data-prime=${prime} aria-rowindex=${ariaRow ?? nothing}>
      <td class="figure">${digitGroups(n)}</td>
      <td>${prime ? html`<abbr class="prime" title="prime">P</abbr>` : html`<span class="unseen">not prime</span>`}</td>
      <td class="figure">${seconds}</td>
      <td class="figure">${worker}</td>
    </tr>`;
  }

  /** Rows are as tall as the type makes them; the window must know, or the scroll bar would jump. */
  #measure(): void {
    const height = this.querySelector<HTMLElement>('[data-row]')?.getBoundingClientRect().height;
    if (!this.windowed || height === undefined || Math.abs(height - this.#rowHeight) < 0.1) return;
    this.#rowHeight = height;
    this.#window.getVirtualizer().measure();
  }
}

function spacer(height: number) {
  return html`<tr aria-hidden="true" class="spacer" style="height: ${height}px">
    <td colspan="4"></td>
  </tr>`;
}

customElements.define('interleave-race-table', RaceTable);
