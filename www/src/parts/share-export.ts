/** `<interleave-share-export>`: Share, which gives the lab as it is set, and Export, which gives what came of it. */
import { html, nothing, type PropertyValues } from 'lit';
import { LightElement } from '../dom/light-element';
import type { RunRecord } from '../../../pkg/baseline/interleave';
import { AS, EXPORT, FORMAT_NAMES, NOTHING_TO_EXPORT, SHARE } from '../content/panels';
import type { Fields } from '../fields/address';
import { type FormatId, FORMATS, formatsOf } from '../share/formats';
import { type LongText, longText } from '../share/long-text';
import type { Size } from '../share/snippets';
import { sharePanel } from './share-panel';
import './copy-box';

type Panel = 'share' | 'export';

const NAMES: Record<Panel, string> = { share: SHARE, export: EXPORT };

let made = 0;

export class ShareExport extends LightElement {
  static override properties = {
    lab: { attribute: false },
    hasWorkers: { attribute: false },
    fields: { attribute: false },
    record: { attribute: false },
    open: { state: true },
    format: { state: true },
    size: { state: true },
    previewed: { state: true },
  };

  declare lab: string;
  declare hasWorkers: boolean;
  declare fields: Fields;
  declare record: RunRecord | undefined;
  declare open: Panel | undefined;
  declare format: FormatId;
  declare size: Size;
  declare previewed: boolean;

  /** The record in the format, as far as it is shown; written anew only where one of them is another. */
  #text: LongText = { beginning: '', rest: undefined };

  readonly #id = `interleave-share-export-${++made}`;

  constructor() {
    super();
    this.lab = 'race';
    this.hasWorkers = false;
    this.fields = {};
    this.format = 'json';
    this.size = { width: '100%', height: '960' };
    this.previewed = false;
  }

  protected override willUpdate(changed: PropertyValues<ShareExport>): void {
    const { record } = this;
    if (!record || this.open !== 'export') return;
    // The record before may have had one more.
    if (!formatsOf(record).includes(this.format)) this.format = 'json';
    const { format } = this;
    if (changed.has('open') || changed.has('record') || changed.has('format')) {
      this.#text = longText(() => FORMATS[format].write(record));
    }
  }

  protected override render() {
    // All that Share gives leads away from the page.
    const links = this.fields.allowLinks !== '0';
    return html`<div class="share-export">
      <p class="take-bar">${links ? this.#button('share') : nothing} ${this.#button('export')}</p>
      <div id=${this.#id} class="take-panel" ?hidden=${this.open === undefined || (this.open === 'share' && !links)}>
        ${this.#panel(links)}
      </div>
    </div>`;
  }

  #button(panel: Panel) {
    return html`<button
      type="button"
      data-action=${panel}
      aria-expanded=${this.open === panel}
      aria-controls=${this.#id}
      @click=${() => {
        this.open = this.open === panel ? undefined : panel;
        this.previewed = false;
      }}
    >
      ${NAMES[panel]}
    </button>`;
  }

  #panel(links: boolean) {
    if (this.open === 'export') return this.#export();
    if (this.open !== 'share' || !links) return nothing;
    const { lab, hasWorkers, fields, size, previewed } = this;
    const onSize = (chosen: Size) => {
      this.size = chosen;
    };
    const onPreview = (shown: boolean) => {
      this.previewed = shown;
    };
    return sharePanel({ lab, hasWorkers, fields, size, previewed, onSize, onPreview });
  }

  #export() {
    const { record, format } = this;
    if (!record) return html`<p class="remark">${NOTHING_TO_EXPORT}</p>`;
    const { extension, type } = FORMATS[format];
    return html`<label>
        ${AS}
        <select
          data-export="format"
          @change=${(event: Event) => {
            this.format = (event.target as HTMLSelectElement).value as FormatId;
          }}
        >
          ${formatsOf(record).map(
            (id) => html`<option value=${id} ?selected=${id === format}>${FORMAT_NAMES[id]}</option>`,
          )}
        </select>
      </label>
      <interleave-copy-box
        data-export="text"
        .label=${FORMAT_NAMES[format]}
        .text=${this.#text}
        .file=${{ name: `interleave-${record.lab}-${record.model}.${extension}`, type }}
      ></interleave-copy-box>`;
  }
}

customElements.define('interleave-share-export', ShareExport);
