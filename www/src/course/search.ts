/**
 * `<interleave-course-search>`: finds words in the chapters and among the explained ones. What it looks through, and the
 * library that looks, are fetched when somebody begins to type.
 */
import { html, nothing } from 'lit';
import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import * as texts from '../content/course/texts';
import { LightElement } from '../dom/light-element';

/** A section or a word, as `scripts/lib/course/search-index.mjs` writes it. */
interface Place {
  href: string;
  /** The chapter's title. */
  where: string;
  title: string;
  text: string;
}

/** More are no help. */
const MOST = 8;
/** So much of a text is shown around what was found. */
const AROUND = 70;

/** The page is where it was served from; the index lies beside it. */
const INDEX = 'course-index.json';

let opened: Promise<MiniSearch<Place>> | undefined;

async function open(): Promise<MiniSearch<Place>> {
  const [{ default: Search }, answer] = await Promise.all([
    import('minisearch'),
    fetch(new URL(INDEX, document.baseURI)),
  ]);
  if (!answer.ok) throw new Error(`${INDEX}: ${answer.status}`);
  const search = new Search<Place>({
    idField: 'href',
    fields: ['title', 'text'],
    storeFields: ['href', 'where', 'title', 'text'],
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
  });
  search.addAll((await answer.json()) as Place[]);
  return search;
}

class CourseSearch extends LightElement {
  static override properties = { found: { state: true }, failed: { state: true } };

  declare found: readonly (SearchResult & Place)[] | undefined;
  declare failed: boolean;

  constructor() {
    super();
    this.failed = false;
  }

  async #look(input: HTMLInputElement): Promise<void> {
    opened ??= open();
    try {
      const search = await opened;
      const asked = input.value.trim();
      this.found = asked === '' ? undefined : (search.search(asked).slice(0, MOST) as (SearchResult & Place)[]);
      this.failed = false;
    } catch {
      // The next letter tries again.
      opened = undefined;
      this.failed = true;
    }
  }

  protected override render() {
    return html`<search class="course-search">
      <label>
        <span>${texts.SEARCH}</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          @input=${(event: InputEvent) => void this.#look(event.currentTarget as HTMLInputElement)}
        />
      </label>
      <p class="found-count" role="status">
        ${this.failed ? texts.SEARCH_FAILED : this.found ? texts.FOUND(this.found.length) : nothing}
      </p>
      ${
        this.found
          ? html`<ol class="found">
              ${this.found.map(foundItem)}
            </ol>`
          : nothing
      }
    </search>`;
  }
}

const foundItem = ({ href, where, title, text, terms }: SearchResult & Place) =>
  html`<li>
    <a href=${href}><strong>${title}</strong>${where === title ? nothing : html` <span>${where}</span>`}</a>
    <p>${excerpt(text, terms)}</p>
  </li>`;

/** The text around the first word that was found. */
function excerpt(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0), text.length),
  );
  const from = at === text.length ? 0 : Math.max(0, text.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1);
  const to = text.indexOf(' ', Math.min(text.length, from + 2 * AROUND));
  return `${from > 0 ? '… ' : ''}${to < 0 ? text.slice(from) : `${text.slice(from, to)} …`}`;
}

customElements.define('interleave-course-search', CourseSearch);
