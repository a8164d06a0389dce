/** `<interleave-share-export>`: Share, which gives the lab as it is set, and Export, which gives what came of it. */
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../dom/light-element';
import { WhileConnected } from '../dom/observers';
import type { Lab } from '../../../pkg/baseline/interleave';
import { wrong } from '../content/record-files';
import {
  AS,
  EXPORT,
  FORMAT_NAMES,
  NAME_STAYS,
  NOTHING_TO_EXPORT,
  OPEN_RECORD,
  SHARE,
  YOUR_NAME,
} from '../content/panels';
import type { Fields } from '../fields/address';
import { type FormatId, FORMATS, formatsOf } from '../share/formats';
import { cleanName, type KeptRecord, LONGEST_NAME, nameInFile } from '../share/kept-record';
import { type LongText, longText } from '../share/long-text';
import { type Looks, withLooks } from '../share/looks';
import type { Size } from '../share/snippets';
import { sharePanel } from './share-panel';
import './copy-box';

type Panel = 'share' | 'export';

const NAMES: Record<Panel, string> = { share: SHARE, export: EXPORT };

let made = 0;

/** Whose records these are, if they have said so: for all labs of the page, and for this visit only. */
let visitor = '';

export class ShareExport extends LightElement {
  static override properties = {
    lab: { attribute: false },
    hasWorkers: { attribute: false },
    fields: { attribute: false },
    taught: { attribute: false },
    record: { attribute: false },
    onOpen: { attribute: false },
    problem: { state: true },
    open: { state: true },
    format: { state: true },
    looks: { state: true },
    size: { state: true },
    name: { state: true },
    previewed: { state: true },
  };

  declare lab: string;
  declare hasWorkers: boolean;
  declare fields: Fields;
  /** Whether the lab shows its steps here. Then it does where it is shared, too, unless that is chosen otherwise. */
  declare taught: boolean;
  declare record: KeptRecord | undefined;
  /** Shows a record from a file, in a lab that can. */
  declare onOpen: ((record: KeptRecord, file: string) => Promise<void>) | undefined;
  /** What is wrong with the file. */
  declare problem: string;
  declare open: Panel | undefined;
  declare format: FormatId;
  /** What was chosen in Share, over the lab's own fields. */
  declare looks: Looks;
  declare size: Size;
  declare name: string;
  declare previewed: boolean;

  /** The record in the format, as far as it is shown; written anew only where one of them is another. */
  #text: LongText = { beginning: '', rest: undefined };

  readonly #id = `interleave-share-export-${++made}`;

  constructor() {
    super();
    this.lab = 'race';
    this.hasWorkers = false;
    this.fields = {};
    this.taught = false;
    this.format = 'json';
    this.looks = {};
    this.name = '';
    this.size = { width: '100%', height: '960' };
    this.previewed = false;
    this.problem = '';
    new WhileConnected(this, () => {
      addEventListener('message', this.#onMessage);
      return [
        () => {
          removeEventListener('message', this.#onMessage);
        },
      ];
    });
  }

  /** The preview is as tall as it will be on a page that has the frame's script. */
  readonly #onMessage = ({ source, data }: MessageEvent<Partial<Record<string, unknown>> | null>): void => {
    const frame = this.querySelector('iframe');
    if (source === null || source !== frame?.contentWindow) return;
    if (data?.source === 'interleave' && data.type === 'resize') frame.height = String(data.height);
  };

  protected override willUpdate(changed: PropertyValues<ShareExport>): void {
    const { record } = this;
    if (!record || this.open !== 'export') return;
    // The record before may have had one more.
    if (!formatsOf(record).includes(this.format)) this.format = 'json';
    const { format, name } = this;
    if (changed.has('open') || changed.has('record') || changed.has('format') || changed.has('name')) {
      const named = name === '' ? record : { ...record, name };
      this.#text = longText(() => FORMATS[format].write(named));
    }
  }

  protected override render() {
    // All that Share gives leads away from the page.
    const links = this.fields.allowLinks !== '0';
    return html`<div class="share-export">
      <p class="take-bar">
        ${links ? this.#button('share') : nothing} ${this.#button('export')} ${this.onOpen ? this.#opener() : nothing}
      </p>
      ${this.problem === '' ? nothing : html`<p class="note error" role="alert" data-problem>${this.problem}</p>`}
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
        // It may have been given in another lab.
        this.name = cleanName(visitor);
      }}
    >
      ${NAMES[panel]}
    </button>`;
  }

  #opener() {
    return html`<input type="file" accept=".json,application/json" hidden data-record-file @change=${this.#onFile} />
      <button
        type="button"
        data-action="open-record"
        @click=${() => this.querySelector<HTMLElement>('[data-record-file]')?.click()}
      >
        ${OPEN_RECORD}
      </button>`;
  }

  readonly #onFile = async ({ currentTarget }: Event): Promise<void> => {
    const input = currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { recordToShow } = await import('../share/read-record');
      const record = await recordToShow(file, this.lab as Lab);
      this.problem = '';
      await this.onOpen?.(record, file.name);
    } catch (thrown) {
      this.problem = wrong(file.name, thrown instanceof Error ? thrown.message : String(thrown));
    }
    // The same file can be chosen again.
    input.value = '';
  };

  #panel(links: boolean) {
    if (this.open === 'export') return this.#export();
    if (this.open !== 'share' || !links) return nothing;
    const { lab, hasWorkers, size, previewed } = this;
    const fields = withLooks(this.taught ? { ...this.fields, steps: '1' } : this.fields, this.looks);
    const onLooks = (chosen: Looks) => {
      this.looks = { ...this.looks, ...chosen };
    };
    const onSize = (chosen: Size) => {
      this.size = chosen;
    };
    const onPreview = (shown: boolean) => {
      this.previewed = shown;
    };
    return sharePanel({ lab, hasWorkers, fields, size, previewed, onLooks, onSize, onPreview });
  }

  #export() {
    const { record, format } = this;
    if (!record) return html`<p class="remark">${NOTHING_TO_EXPORT}</p>`;
    const { extension, type } = FORMATS[format];
    const model = record.lab === 'compare' ? '' : (record.demo?.kind ?? record.model);
    const file = ['interleave', record.lab, model, nameInFile(this.name)].filter((part) => part !== '');
    return html`<div>
        <label>
          <span>${YOUR_NAME}</span>
          <input
            type="text"
            maxlength=${LONGEST_NAME}
            autocomplete="nickname"
            data-export="name"
            .value=${live(visitor)}
            @input=${({ target }: Event) => {
              visitor = (target as HTMLInputElement).value;
              this.name = cleanName(visitor);
            }}
          />
        </label>
        <p class="remark">${NAME_STAYS}</p>
      </div>
      <label>
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
        .file=${{ name: `${file.join('-')}.${extension}`, type }}
      ></interleave-copy-box>`;
  }
}

customElements.define('interleave-share-export', ShareExport);
