/** `<interleave-copy-box>`: a text in a box, to be copied, and saved as a file where there is a name for one. */
import { html, nothing } from 'lit';
import * as texts from '../content/copying';
import { LightElement } from '../dom/light-element';
import { saveFile } from '../dom/save-file';
import { type LongText, wholeOf } from '../share/long-text';

export class CopyBox extends LightElement {
  static override properties = {
    label: { attribute: false },
    text: { attribute: false },
    file: { attribute: false },
    says: { state: true },
  };

  /** What the box is called. */
  declare label: string;
  declare text: string | LongText;
  /** The file that it can be saved as. */
  declare file: { name: string; type: string } | undefined;
  /** What has come of a click on a button. */
  declare says: string;

  constructor() {
    super();
    this.label = '';
    this.text = '';
    this.says = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.says = '';
  }

  get #text(): LongText {
    return typeof this.text === 'string' ? { beginning: this.text, rest: undefined } : this.text;
  }

  protected override render() {
    const { beginning, rest } = this.#text;
    return html`<label>
        <span>${this.label}</span>
        <textarea
          readonly
          rows=${Math.min(6, Math.max(2, beginning.split('\n').length))}
          .value=${beginning}
        ></textarea>
      </label>
      ${
        rest
          ? html`<p class="remark" data-cut>${this.file ? texts.BEGINNING_OF_FILE : texts.BEGINNING_OF_TEXT}</p>`
          : nothing
      }
      <p class="take-bar">
        <button type="button" aria-label=${texts.copyThis(this.label)} @click=${this.#copy}>${texts.COPY}</button>
        ${
          this.file
            ? html`<button type="button" aria-label=${texts.saveThis(this.label)} @click=${this.#save}>
                ${texts.SAVE}
              </button>`
            : nothing
        }
        <span role="status">${this.says}</span>
      </p>`;
  }

  readonly #copy = async (): Promise<void> => {
    const text = this.#text;
    this.querySelector('textarea')?.select();
    try {
      await navigator.clipboard.writeText((await wholeOf(text)).join(''));
      this.says = texts.COPIED;
    } catch {
      // In a frame the clipboard may be closed to scripts; it is not to the person at the keyboard.
      this.says = text.rest ? texts.CANNOT_COPY_SAVE : texts.CANNOT_COPY_SELECTED;
    }
  };

  readonly #save = async (): Promise<void> => {
    const { file } = this;
    if (!file) return;
    saveFile(await wholeOf(this.#text), file);
    this.says = window.parent === window ? texts.saved(file.name) : texts.savedIfAllowed(file.name);
  };
}

customElements.define('interleave-copy-box', CopyBox);
