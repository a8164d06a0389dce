/**
 * `<interleave-results-board>`: exported records of other machines side by side, as many as are opened or dropped in. They
 * are read here and go nowhere.
 */
import { html, nothing } from 'lit';
import type { Lab } from '../../../pkg/baseline/interleave';
import * as texts from '../content/board';
import { wrong } from '../content/record-files';
import { LightElement } from '../dom/light-element';
import { LANGUAGE } from '../format/language';
import { LABS } from '../generated/facts';
import { toggleFullScreen } from '../page/full-screen';
import '../parts/copy-box';
import { folded } from '../parts/folded';
import { boardTable, type Result } from '../share/board-table';
import { csv } from '../share/csv';
import type { KeptRecord } from '../share/kept-record';
import { longText } from '../share/long-text';
import { recordIn } from '../share/read-record';
import { type GroupBy, labResults } from './lab-results';
import { sketch } from './sketch';

const MOST_FILES = 500;

export class ResultsBoard extends LightElement {
  static override properties = {
    results: { state: true },
    problems: { state: true },
    over: { state: true },
    by: { state: true },
    large: { state: true },
  };

  declare results: readonly Result[];
  /** What was wrong with the files that were opened last. */
  declare problems: readonly string[];
  /** Whether files are held over the board. */
  declare over: boolean;
  declare by: GroupBy;
  /** Whether it is shown to a class. */
  declare large: boolean;

  constructor() {
    super();
    this.results = [];
    this.problems = [];
    this.over = false;
    this.by = 'cores';
    this.large = false;
  }

  /** Takes files in beside those that are there. */
  async take(files: readonly File[]): Promise<void> {
    const taken = files.slice(0, MOST_FILES - this.results.length);
    const read = await Promise.allSettled(taken.map(recordIn));
    const results = [...this.results];
    const problems: string[] = [];
    let again = 0;
    for (const [at, one] of read.entries()) {
      const file = taken[at]?.name ?? '';
      if (one.status === 'rejected') problems.push(wrong(file, (one.reason as Error).message));
      else if (results.some(({ record }) => isSame(record, one.value))) again += 1;
      else results.push({ file, record: one.value });
    }
    if (again > 0) problems.push(texts.wereHere(again));
    if (taken.length < files.length) problems.push(texts.onlySoMany(MOST_FILES));
    this.results = results.toSorted(byRun);
    this.problems = problems;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = LANGUAGE;
    this.addEventListener('fullscreenchange', this.#onFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('fullscreenchange', this.#onFullScreen);
  }

  protected override render() {
    const { results, problems, over, large } = this;
    return html`<div
      class="lab results-board ${over ? 'over' : ''} ${large ? 'large' : ''}"
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
      ${results.length === 0 ? html`<div class="board-empty">${sketch()}${this.#about()}</div>` : nothing}
      ${this.#bar()}
      <div role="status">
        ${results.length > 0 ? html`<p>${texts.howMany(results.length)}</p>` : nothing}
        ${problems.map((problem) => html`<p class="note error" data-problem>${problem}</p>`)}
      </div>
      ${
        results.length > 0
          ? html`${this.#labs()} ${this.#csv()}
              <p class="remark">${texts.STAYS_HERE}</p>`
          : nothing
      }
    </div>`;
  }

  #about() {
    return html`<div>
      <p>${texts.WHAT_IT_IS}</p>
      <p class="remark">${texts.STAYS_HERE}</p>
    </div>`;
  }

  #bar() {
    return html`<p class="results-bar">
      <input
        type="file"
        multiple
        hidden
        accept=".json,application/json"
        data-results-files
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          void this.take([...(input.files ?? [])]).then(() => (input.value = ''));
        }}
      />
      <button
        type="button"
        class="choose"
        data-action="choose-files"
        @click=${() => this.querySelector<HTMLInputElement>('[data-results-files]')?.click()}
      >
        ${texts.CHOOSE}
      </button>
      <span class="aside">${texts.OR_DROP}</span>
      ${this.results.length > 0 ? this.#tools() : nothing}
    </p>`;
  }

  #tools() {
    return html`<label>
        ${texts.GROUP}
        <select
          data-board="group"
          @change=${(event: Event) => {
            this.by = (event.target as HTMLSelectElement).value as GroupBy;
          }}
        >
          ${Object.entries(texts.GROUP_BY).map(
            ([id, text]) => html`<option value=${id} ?selected=${id === this.by}>${text}</option>`,
          )}
        </select>
      </label>
      <button type="button" data-action="projector" aria-pressed=${this.large} @click=${this.#project}>
        ${texts.PROJECT}
      </button>
      <button type="button" data-action="clear" @click=${this.#clear}>${texts.CLEAR}</button>`;
  }

  /** A browser takes its time to fill the screen: it is on its way to what was asked for last. */
  #onItsWay = false;

  /** The browser leaves full screen by a key of its own, too. */
  readonly #onFullScreen = (): void => {
    if (!this.#onItsWay) this.large = this.#fillsScreen();
  };

  #fillsScreen(): boolean {
    return document.fullscreenElement === this;
  }

  readonly #project = async (): Promise<void> => {
    // Also where the browser has no full screen.
    this.large = !this.large;
    if (this.#onItsWay) return;
    this.#onItsWay = true;
    while (this.large !== this.#fillsScreen()) {
      const before = this.#fillsScreen();
      await toggleFullScreen(this);
      if (this.#fillsScreen() === before) break;
    }
    this.#onItsWay = false;
  };

  readonly #clear = (): void => {
    this.results = [];
    this.problems = [];
  };

  #labs() {
    return (Object.keys(LABS) as Lab[]).map((lab) => {
      const results = this.results.filter(({ record }) => record.lab === lab);
      return results.length > 0 ? labResults(lab, results, this.by) : nothing;
    });
  }

  #csv() {
    return folded(
      texts.AS_CSV,
      html`<interleave-copy-box
        data-export="board"
        .label=${texts.AS_CSV}
        .text=${longText(() => csv(boardTable(this.results)))}
        .file=${{ name: 'interleave-results.csv', type: 'text/csv' }}
      ></interleave-copy-box>`,
    );
  }
}

/** Whoever hands a record in twice counts once. Most records differ in their total already. */
function isSame(one: KeptRecord, other: KeptRecord): boolean {
  return one.totalMs === other.totalMs && JSON.stringify(one) === JSON.stringify(other);
}

/** Runs of a kind together, the quickest first. */
function byRun({ record: one }: Result, { record: other }: Result): number {
  const kind = (record: KeptRecord) => `${record.lab} ${record.model}`;
  return kind(one).localeCompare(kind(other)) || one.workers - other.workers || one.totalMs - other.totalMs;
}

customElements.define('interleave-results-board', ResultsBoard);
