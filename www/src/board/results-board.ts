/**
 * `<interleave-results-board>`: exported records of other machines side by side, as many as are opened or dropped in. They
 * are read here and go nowhere.
 */
import { html, nothing } from 'lit';
import { LightElement } from '../dom/light-element';
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { LANGUAGE } from '../format/language';
import { boardTable, type Result } from '../share/board-table';
import { csv } from '../share/csv';
import { longText } from '../share/long-text';
import { recordIn } from '../share/read-record';
import { outcomeOf, runOf } from '../share/what-ran';
import * as texts from '../content/board';
import { duration } from '../format/format';
import '../parts/copy-box';

const MOST_FILES = 500;

export class ResultsBoard extends LightElement {
  static override properties = { results: { state: true }, problems: { state: true }, over: { state: true } };

  declare results: readonly Result[];
  /** What was wrong with the files that were opened last. */
  declare problems: readonly string[];
  /** Whether files are held over the board. */
  declare over: boolean;

  constructor() {
    super();
    this.results = [];
    this.problems = [];
    this.over = false;
  }

  /** Takes files in beside those that are there. */
  async take(files: readonly File[]): Promise<void> {
    const taken = files.slice(0, MOST_FILES - this.results.length);
    const read = await Promise.allSettled(taken.map(recordIn));
    const results: Result[] = [];
    const problems: string[] = [];
    for (const [at, one] of read.entries()) {
      const file = taken[at]?.name ?? '';
      if (one.status === 'fulfilled') results.push({ file, record: one.value });
      else problems.push(texts.wrong(file, (one.reason as Error).message));
    }
    if (taken.length < files.length) problems.push(texts.onlySoMany(MOST_FILES));
    this.results = [...this.results, ...results].toSorted(byRun);
    this.problems = problems;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = LANGUAGE;
  }

  protected override render() {
    const { results, problems, over } = this;
    return html`<div
      class="lab results-board ${over ? 'over' : ''}"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${({ currentTarget, relatedTarget }: DragEvent) => {
        // From one part of the board to another nothing is left.
        if (!(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget))) this.over = false;
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.over = false;
        void this.take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p class="results-bar">
        <label>
          ${texts.OPEN}
          <input
            type="file"
            multiple
            accept=".json,application/json"
            data-results-files
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              void this.take([...(input.files ?? [])]).then(() => (input.value = ''));
            }}
          />
        </label>
        ${
          results.length > 0
            ? html`<button type="button" data-action="clear" @click=${() => (this.results = [])}>
                ${texts.CLEAR}
              </button>`
            : nothing
        }
      </p>
      <div role="status">
        ${results.length > 0 ? html`<p>${texts.howMany(results.length)}</p>` : nothing}
        ${problems.map((problem) => html`<p class="note error" data-problem>${problem}</p>`)}
      </div>
      ${results.length > 0 ? html`${this.#table()} ${this.#csv()}` : nothing}
    </div>`;
  }

  #csv() {
    return html`<details>
      <summary>${texts.AS_CSV}</summary>
      <interleave-copy-box
        data-export="board"
        .label=${texts.AS_CSV}
        .text=${longText(() => csv(boardTable(this.results)))}
        .file=${{ name: 'interleave-results.csv', type: 'text/csv' }}
      ></interleave-copy-box>
    </details>`;
  }

  #table() {
    const longest = Math.max(...this.results.map(({ record }) => record.totalMs));
    const freeze = Math.max(1, ...this.results.map(({ record }) => record.mainThread.longestGapMs));
    return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${texts.SIDE_BY_SIDE}>
      <table>
        <thead>
          <tr>
            ${Object.values(texts.COLUMNS).map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.results.map(
            ({ file, record }) =>
              html`<tr data-result=${file}>
                <th scope="row">
                  ${file} ${record.comparable ? nothing : html`<span class="aside">${texts.NOT_COMPARABLE}</span>`}
                </th>
                <td>
                  <span class="bar" .style=${`--share: ${record.totalMs / longest}`}>${duration(record.totalMs)}</span>
                </td>
                <td>
                  <span class="bar freeze" .style=${`--share: ${record.mainThread.longestGapMs / freeze}`}
                    >${duration(record.mainThread.longestGapMs)}</span
                  >
                </td>
                <td>${runOf(record)} ${outcome(record)}</td>
                <td>${machine(record)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** Runs of a kind together, the quickest first. */
function byRun({ record: one }: Result, { record: other }: Result): number {
  const kind = (record: RunRecord) => `${record.lab} ${record.model}`;
  return kind(one).localeCompare(kind(other)) || one.workers - other.workers || one.totalMs - other.totalMs;
}

function outcome(record: RunRecord) {
  const text = outcomeOf(record);
  return text === undefined ? nothing : html`<strong data-outcome>${text}</strong>`;
}

const NAMED = /(Edg|Firefox|Chrome|Version)\/(\d+)/g;
const NAMES: Partial<Record<string, string>> = { Edg: 'Edge', Version: 'Safari' };

/** The browser, as its user agent names it last, and the cores. */
function machine({ environment: { userAgent, cores } }: RunRecord): string {
  const [, browser, major] = [...userAgent.matchAll(NAMED)].at(-1) ?? [];
  const name = browser === undefined ? texts.ANOTHER_BROWSER : (NAMES[browser] ?? browser);
  return texts.machine(name, major ?? '', cores);
}

customElements.define('interleave-results-board', ResultsBoard);
