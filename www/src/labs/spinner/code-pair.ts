/**
 * `<interleave-code-pair>`: what runs, in Rust, beside what says the same in Python. Lines that correspond have the same
 * mark, and light up together.
 */
import { html, nothing } from 'lit';
import * as texts from '../../content/listings';
import type { SpinnerModel } from '../../content/spinner';
import { type Listing, LISTINGS, SUPERVISORS } from './listings';
import { LightElement } from '../../dom/light-element';
import { type CodeLine, textOfLine } from '../../format/code-line';

export class CodePair extends LightElement {
  static override properties = { model: { attribute: false }, lit: { state: true } };

  declare model: SpinnerModel;
  /** The link that is pointed at: its listing and its number. */
  declare lit: string;

  constructor() {
    super();
    this.model = 'coroutines';
    this.lit = '';
  }

  protected override render() {
    return html`<details class="code">
        <summary>${texts.SIDE_BY_SIDE}</summary>
        ${LISTINGS[this.model].map((listing) => this.#listing(listing))}
      </details>
      <details class="code">
        <summary>${texts.SUPERVISORS}</summary>
        ${this.#listing(SUPERVISORS)}
        <ul class="differences">
          ${texts.DIFFERENCES.map((difference) => html`<li>${difference}</li>`)}
        </ul>
      </details>`;
  }

  #listing({ title, left, right, links }: Listing) {
    return html`<section class="listing">
      <h3 translate="no">${title}</h3>
      <div class="pair">
        ${[left, right].map(({ name, language, file, lines }, side) => {
          const linkOf = (line: string) => links.findIndex((pair) => line.includes(pair[side] ?? ''));
          return html`<figure>
            <figcaption>
              ${name} ${file === undefined ? nothing : html`<span class="aside" translate="no">${file}</span>`}
            </figcaption>
            <pre
              tabindex="0"
              translate="no"
              aria-label="${title}: ${name}"
              data-code=${language}
              data-title=${title}
            ><code>${lines.map((line) => this.#line(line, title, linkOf(textOfLine(line))))}</code></pre>
          </figure>`;
        })}
      </div>
    </section>`;
  }

  #line(line: CodeLine, title: string, link: number) {
    const code = line.map((piece) =>
      typeof piece === 'string' ? piece : html`<span class="code-${piece[0]}">${piece[1]}</span>`,
    );
    if (link < 0) return html`<span class="code-line">${code}${'\n'}</span>`;
    const name = `${title} ${link}`;
    return html`<span
      class="code-line linked ${this.lit === name ? 'lit' : ''}"
      data-mark=${link + 1}
      @pointerenter=${() => {
        this.lit = name;
      }}
      >${code}${'\n'}</span
    >`;
  }
}

customElements.define('interleave-code-pair', CodePair);
