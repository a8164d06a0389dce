/** `<interleave-numbers-field>`: the numbers as text, with line numbers beside them and an error at its line. */
import { html, nothing } from 'lit';
import { LABELS } from '../content/controls';
import * as texts from '../content/numbers';
import { AWAITED } from '../content/status';
import { LightElement } from '../dom/light-element';
import type { InterleaveError } from '../engine/interleave-error';
import { type Token, tokensOf } from '../fields/numbers';

/** Enough line numbers for the tallest view of the field. */
const NUMBERED = 60;

export class NumbersField extends LightElement {
  static override properties = {
    text: { attribute: false },
    awaited: { attribute: false },
    error: { attribute: false },
    uid: { attribute: false },
    firstLine: { state: true },
    shift: { state: true },
  };

  declare text: string;
  /** Whether what the numbers will be is not known yet. */
  declare awaited: boolean;
  /** What is wrong with the numbers. */
  declare error: InterleaveError | undefined;
  /** Begins the ids of this field's parts. */
  declare uid: string;
  /** The first line in sight, and how far it is scrolled out of it, in pixels. */
  declare firstLine: number;
  declare shift: number;

  /** Called with the text as it is typed. */
  onText: (text: string) => void = () => undefined;

  #tokens: { text: string; tokens: Token[] } = { text: '', tokens: [] };

  constructor() {
    super();
    this.text = '';
    this.awaited = false;
    this.uid = 'numbers';
    this.firstLine = 0;
    this.shift = 0;
  }

  /** Puts the cursor on the number that is wrong. */
  showError(): void {
    const area = this.querySelector('textarea');
    const token = this.#wrong();
    if (!area) return;
    area.focus();
    if (token) area.setSelectionRange(token.start, token.end);
  }

  protected override render() {
    const token = this.#wrong();
    const lines = this.text.split('\n').length;
    return html`<div class="field numbers-field">
      <label for=${this.uid}>${LABELS.numbers} <span class="aside">${this.#counted()}</span></label>
      <div class="numbered ${this.error === undefined ? '' : 'invalid'}">
        <div class="line-numbers" aria-hidden="true" .style=${`--digits: ${String(lines).length}`}>
          <div .style=${`transform: translateY(-${this.shift}px)`}>
            ${Array.from({ length: Math.min(NUMBERED, lines - this.firstLine) }, (_, at) => {
              const line = this.firstLine + at;
              return html`<span class=${line === token?.line ? 'wrong' : ''}>${line + 1}</span>`;
            })}
          </div>
        </div>
        <textarea
          id=${this.uid}
          data-field="numbers"
          wrap="off"
          rows="8"
          spellcheck="false"
          autocomplete="off"
          aria-describedby=${`${this.uid}-note`}
          aria-invalid=${this.error === undefined ? nothing : 'true'}
          .value=${this.text}
          @input=${this.#onInput}
          @scroll=${this.#onScroll}
        ></textarea>
      </div>
      <p id=${`${this.uid}-note`} class=${this.error === undefined ? 'note' : 'note error'}>${this.#note(token)}</p>
    </div>`;
  }

  #note(token: Token | undefined): string {
    const { error } = this;
    if (!error) return texts.HINT;
    // The line says where, so the position need not.
    return error.reason === 'no-number' && token ? texts.noNumber(token.line + 1, token.text) : error.message;
  }

  #counted(): string {
    return this.awaited ? AWAITED : texts.howMany(this.#all().length);
  }

  /** The tokens of the present text, taken apart once. */
  #all(): Token[] {
    if (this.#tokens.text !== this.text) {
      this.#tokens = { text: this.text, tokens: tokensOf(this.text) };
    }
    return this.#tokens.tokens;
  }

  #wrong(): Token | undefined {
    return this.error?.position === undefined ? undefined : this.#all()[this.error.position];
  }

  readonly #onInput = (event: Event): void => {
    this.onText((event.target as HTMLTextAreaElement).value);
  };

  readonly #onScroll = (event: Event): void => {
    const area = event.target as HTMLTextAreaElement;
    const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
    this.firstLine = Math.floor(area.scrollTop / lineHeight);
    this.shift = area.scrollTop % lineHeight;
  };
}

customElements.define('interleave-numbers-field', NumbersField);
