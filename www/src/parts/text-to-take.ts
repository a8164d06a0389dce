/** `<interleave-text-to-take>`: a text in a box, to be copied, and saved as a file where there is a name for one. */
import { html, LitElement, nothing } from 'lit';

export class TextToTake extends LitElement {
  static override properties = {
    label: { attribute: false },
    text: { attribute: false },
    file: { attribute: false },
    says: { state: true },
  };

  /** What the box is called. */
  declare label: string;
  declare text: string;
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.says = '';
  }

  protected override render() {
    return html`<label>
        <span>${this.label}</span>
        <textarea
          readonly
          rows=${Math.min(6, Math.max(2, this.text.split('\n').length))}
          .value=${this.text}
        ></textarea>
      </label>
      <p class="take-bar">
        <button type="button" aria-label=${`Copy: ${this.label}`} @click=${this.#copy}>Copy</button>
        ${
          this.file
            ? html`<button type="button" aria-label=${`Save: ${this.label}`} @click=${this.#save}>Save</button>`
            : nothing
        }
        <span role="status">${this.says}</span>
      </p>`;
  }

  readonly #copy = async (): Promise<void> => {
    this.querySelector('textarea')?.select();
    try {
      await navigator.clipboard.writeText(this.text);
      this.says = 'Copied.';
    } catch {
      // In a frame the clipboard may be closed to scripts; it is not to the person at the keyboard.
      this.says = 'The text is selected: copy it with the keyboard.';
    }
  };

  readonly #save = (): void => {
    if (!this.file) return;
    const address = URL.createObjectURL(new Blob([this.text], { type: this.file.type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = this.file.name;
    link.click();
    URL.revokeObjectURL(address);
    // A frame may be forbidden to save, and is not told.
    this.says = `Saved as ${this.file.name}${window.parent === window ? '' : ', where the page around lets it be'}.`;
  };
}

customElements.define('interleave-text-to-take', TextToTake);
