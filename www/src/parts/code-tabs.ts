/**
 * `<interleave-code>`: what is set in a lab, as a whole program of Python, and a tab away as what runs here. Lines that do
 * the same bear the same number and light up together, also while the other language is out of sight.
 */
import { html, nothing } from 'lit';
import type { Lab } from '../../../pkg/baseline/interleave';
import type { Language, Listings } from '../code/listing';
import { listingsOf } from '../code/listings';
import { marked, type Marked, type MarkedListing, textOf } from '../code/marked';
import { CANNOT_COPY_SELECTED, COPIED, saved, savedIfAllowed } from '../content/copying';
import * as texts from '../content/listings';
import { LightElement } from '../dom/light-element';
import { onSight, WhileConnected } from '../dom/observers';
import { saveFile } from '../dom/save-file';
import { codeLine } from './code-line';

const LANGUAGES = ['python', 'rust'] as const;

const OTHER = { python: 'rust', rust: 'python' } as const;

/** What a reader has chosen in one lab holds for all of the page. */
let language: Language = 'python';

const parts = new Set<CodeTabs>();

let count = 0;

export class CodeTabs extends LightElement {
  static override properties = {
    lab: { attribute: false },
    of: { attribute: false },
    open: { attribute: false },
    lit: { attribute: false },
    listings: { state: true },
    failed: { state: true },
    pointed: { state: true },
    says: { state: true },
  };

  declare lab: Lab;
  /** What is set in the lab: the name of one of its listings. */
  declare of: string;
  declare open: boolean;
  /** The names of marks whose lines light up, as those that run at this moment. */
  declare lit: readonly string[];
  declare listings: Listings | undefined;
  declare failed: boolean;
  /** The mark that is pointed at. */
  declare pointed: string | undefined;
  /** What has come of a click on a button. */
  declare says: string;

  readonly #id = `interleave-code-${++count}`;
  #inSight = false;
  /** Marking a listing takes longer than drawing it. */
  #shown: { of: string; listing: MarkedListing } | undefined;

  constructor() {
    super();
    this.lab = 'race';
    this.of = '';
    this.open = false;
    this.lit = [];
    this.failed = false;
    this.says = '';
    new WhileConnected(this, () => [this.#join(), onSight(this, this.#onSight)]);
  }

  #join(): () => void {
    parts.add(this);
    return () => parts.delete(this);
  }

  readonly #onSight = (inSight: boolean): void => {
    this.#inSight = inSight;
    this.#loadIfLookedAt();
  };

  readonly #onToggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
    this.failed &&= this.open;
    this.#loadIfLookedAt();
  };

  /** Nobody pays for code that nobody looks at. */
  #loadIfLookedAt(): void {
    if (!this.open || !this.#inSight || this.listings) return;
    listingsOf(this.lab).then(
      (listings) => {
        this.listings = listings;
      },
      () => {
        this.failed = true;
      },
    );
  }

  get #listing(): MarkedListing | undefined {
    if (this.#shown?.of === this.of) return this.#shown.listing;
    const listing = this.listings && Object.hasOwn(this.listings, this.of) ? this.listings[this.of] : undefined;
    this.#shown = listing && { of: this.of, listing: marked(listing) };
    return this.#shown?.listing;
  }

  get #names(): Record<Language, string> {
    return texts.languagesOf(this.lab);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('of')) {
      this.pointed = undefined;
      this.says = '';
    }
  }

  protected override render() {
    const listing = this.#listing;
    return html`<details class="code" ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>${texts.code(this.#names.rust)}</summary>
      ${listing ? this.#tabs(listing) : html`<p class="remark ${this.failed ? '' : 'awaited'}">${this.failed ? texts.NO_CODE : texts.LOADING}</p>`}
    </details>`;
  }

  #tabs(listing: MarkedListing) {
    return html`<div class="code-bar">
        <div class="code-tabs" role="tablist" aria-label=${texts.WHICH} @keydown=${this.#onKey}>
          ${LANGUAGES.map(
            (one) =>
              html`<button
                type="button"
                role="tab"
                id="${this.#id}-tab-${one}"
                aria-controls="${this.#id}-${one}"
                aria-selected=${one === language}
                tabindex=${one === language ? 0 : -1}
                data-language=${one}
                @click=${() => {
                  choose(one);
                }}
              >
                ${this.#names[one]}
              </button>`,
          )}
        </div>
        <p class="code-take">
          <span role="status">${this.says}</span>
          <button type="button" data-action="copy-code" @click=${this.#copy}>${texts.COPY}</button>
          ${
            language === 'python'
              ? html`<button type="button" data-action="save-code" @click=${this.#save}>${texts.SAVE}</button>`
              : nothing
          }
        </p>
      </div>
      ${LANGUAGES.map(
        (one) =>
          html`<div
            role="tabpanel"
            class="code-panel"
            id="${this.#id}-${one}"
            aria-labelledby="${this.#id}-tab-${one}"
            ?hidden=${one !== language}
            @pointerleave=${() => {
              // The panel of the language before is left because it is hidden.
              if (one === language) this.pointed = this.#focused;
            }}
          >
            <p class="remark">${texts.KINDS[one]} ${texts.partners(this.#names[OTHER[one]])}</p>
            ${listing.note === undefined ? nothing : html`<p class="remark">${listing.note}</p>`}
            <div class="code-sides">
              ${listing.sides[one].map((side) => this.#side(side, listing))}
              ${one === language ? this.#partner(listing) : nothing}
            </div>
          </div>`,
      )}`;
  }

  #side({ file, language: own, chunks }: Marked, listing: MarkedListing) {
    const other = OTHER[own];
    const lines = chunks.map((chunk, index) => [
      index > 0 ? html`<span class="code-gap">${'\n'}</span>` : nothing,
      ...chunk.map((line) => {
        const { mark = '' } = line;
        const [number, place] = [listing.numbers.get(mark), listing.places[other].get(mark)];
        const partner = number && place ? { number, name: this.#names[other], ...place } : undefined;
        return codeLine(line, partner, {
          lit: mark === this.pointed || this.lit.includes(mark),
          onPoint: () => {
            this.pointed = partner ? mark : this.#focused;
          },
          onGo: () => void this.#goTo(other, mark),
        });
      }),
    ]);
    return html`<figure>
      <figcaption translate="no">${file}</figcaption>
      <pre translate="no" data-code=${own}><code>${lines}</code></pre>
    </figure>`;
  }

  /** The mark whose number has the focus: it is what is pointed at where the pointer is at nothing else. */
  get #focused(): string | undefined {
    return this.querySelector<HTMLElement>('.code-mark:focus')?.dataset.name;
  }

  /** Said here for the eyes, while a line is pointed at; whoever hears the page hears it of the number. */
  #partner({ numbers, places }: MarkedListing) {
    const other = OTHER[language];
    const number = numbers.get(this.pointed ?? '');
    const place = places[other].get(this.pointed ?? '');
    return html`<p class="code-partner" aria-hidden="true" translate="no" data-partner=${number ?? ''}>
      ${number !== undefined && place ? texts.partnerOf(number, this.#names[other], place.at, place.text) : nothing}
    </p>`;
  }

  async #goTo(other: Language, mark: string): Promise<void> {
    choose(other);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-code=${other}] .code-mark[data-name="${CSS.escape(mark)}"]`)?.focus();
    this.pointed = mark;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const at = LANGUAGES.indexOf(language);
    const steps: Partial<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = LANGUAGES.at(to % LANGUAGES.length) ?? language;
    choose(next);
    this.querySelector<HTMLElement>(`[data-language=${next}]`)?.focus();
  };

  get #text(): string {
    const listing = this.#listing;
    return listing ? textOf(listing.sides[language]) : '';
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.says = COPIED;
    } catch {
      // In a frame the clipboard may be closed to scripts; it is not to the person at the keyboard.
      const shown = this.querySelector(`[data-code=${language}]`);
      if (shown) getSelection()?.selectAllChildren(shown);
      this.says = CANNOT_COPY_SELECTED;
    }
  };

  readonly #save = (): void => {
    const file = this.#listing?.sides.python[0]?.file ?? '';
    const name = `${this.lab}_${file.slice(file.lastIndexOf('/') + 1)}`;
    saveFile([this.#text], { name, type: 'text/x-python' });
    this.says = window.parent === window ? saved(name) : savedIfAllowed(name);
  };

  /** Another language has been chosen. */
  changeLanguage(): void {
    this.says = '';
    this.requestUpdate();
  }
}

function choose(next: Language): void {
  language = next;
  for (const part of parts) part.changeLanguage();
}

customElements.define('interleave-code', CodeTabs);
