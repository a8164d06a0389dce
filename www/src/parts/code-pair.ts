/** `<interleave-code-pair>`: what runs, in Rust, beside what says the same in Python; lines that correspond go together. */
import { html, LitElement } from 'lit';
import { LISTINGS, type Listing } from '../content/spinner-code';
import type { SpinnerModel } from '../content/spinner';

export class CodePair extends LitElement {
  static override properties = { model: { attribute: false }, other: { state: true }, at: { state: true } };

  declare model: SpinnerModel;
  /** Another model, whose code stands beside this one's in place of the Python. */
  declare other: SpinnerModel | '';
  /** The link that is pointed at: its listing and its number. */
  declare at: string;

  constructor() {
    super();
    this.model = 'coroutines';
    this.other = '';
    this.at = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<details class="code">
      <summary>The code that runs, beside the same in Python</summary>
      ${LISTINGS[this.model].map((listing, number) => this.#listing(listing, number))}
    </details>`;
  }

  #listing({ title, file, rust, python, links }: Listing, number: number) {
    const side = (language: string, text: string, which: 0 | 1) =>
      html`<figure>
        <figcaption>${language}${which === 0 ? html` <span class="aside">${file}</span>` : ''}</figcaption>
        <pre
          tabindex="0"
          aria-label="${title} in ${language}"
          data-code=${language.toLowerCase()}
          data-title=${title}
        ><code
          >${text.split('\n').map((line) => {
          const link = links.findIndex((pair) => line.includes(pair[which]));
          const name = link < 0 ? '' : `${number}-${link}`;
          return html`<span
            class="code-line ${name === '' ? '' : 'linked'} ${name !== '' && name === this.at ? 'lit' : ''}"
            @pointerenter=${() => {
              this.at = name;
            }}
            @click=${() => {
              this.at = name;
            }}
            >${`${line}\n`}</span
          >`;
        })}</code></pre>
      </figure>`;
    return html`<section class="listing">
      <h3>${title}</h3>
      <div class="pair">${side('Rust', rust, 0)} ${side('Python', python, 1)}</div>
    </section>`;
  }
}

customElements.define('interleave-code-pair', CodePair);
