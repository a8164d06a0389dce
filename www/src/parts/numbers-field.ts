/**
 * `<interleave-numbers-field>`: the numbers as text, with line numbers beside them and an error at its line.
 *
 * A browser lays out all lines of a text area, also those out of sight, and of a hundred thousand that takes a second. So
 * of a long list the area has the beginning; the rest is kept here, and is copied and replaced with it.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { LABELS } from '../content/controls';
import * as texts from '../content/numbers';
import { AWAITED } from '../content/status';
import { LightElement } from '../dom/light-element';
import type { InterleaveError } from '../engine/interleave-error';
import { howMany, onePerLine, type Token, tokensOf } from '../fields/numbers';

/** Enough line numbers for the tallest view of the field. */
const NUMBERED = 60;

/** So many lines the area has at first, and so many more may be written there. */
const SHOWN = 2000;

/** What is pasted goes by the area where it has more letters than these. */
const LONG_PASTE = 10_000;

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

  /** What the area has, and the lines of it; and what it has not. */
  #head = '';
  #lines = 1;
  #rest = '';
  /** Whether all was selected before what is written now. */
  #replacesAll = false;
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
    if (token && token.end <= area.value.length) area.setSelectionRange(token.start, token.end);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text !== this.#head + this.#rest) this.#cut(this.text);
  }

  protected override render() {
    const token = this.#wrong();
    const lines = this.#lines;
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
          .value=${this.#head}
          @beforeinput=${this.#onBeforeInput}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
          @copy=${this.#onCopy}
          @cut=${this.#onCopy}
          @scroll=${this.#onScroll}
        ></textarea>
      </div>
      <p id=${`${this.uid}-note`} class=${this.error === undefined ? 'note' : 'note error'}>${this.#note(token)}</p>
    </div>`;
  }

  #note(token: Token | undefined): string {
    const { error } = this;
    if (!error) return this.#rest === '' ? texts.HINT : texts.beginning(this.#lines, linesOf(this.#rest) - 1);
    // The line says where, so the position need not.
    return error.reason === 'no-number' && token ? texts.noNumber(token.line + 1, token.text) : error.message;
  }

  #counted(): string {
    return this.awaited ? AWAITED : texts.howMany(howMany(this.text));
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

  /** Parts the text into what the area has and what it has not. */
  #cut(text: string): void {
    let end = -1;
    let lines = 0;
    do {
      end = text.indexOf('\n', end + 1);
      lines += 1;
    } while (end >= 0 && lines < SHOWN);
    this.#lines = lines;
    [this.#head, this.#rest] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
  }

  readonly #onBeforeInput = (event: InputEvent): void => {
    this.#replacesAll = isAllSelected(event.target as HTMLTextAreaElement);
  };

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    if (this.#replacesAll) this.#rest = '';
    this.#replacesAll = false;
    this.#head = value;
    this.#lines = linesOf(value);
    if (this.#lines > 2 * SHOWN) this.#cut(value + this.#rest);
    this.onText(this.#head + this.#rest);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length < LONG_PASTE) return;
    event.preventDefault();
    const area = event.target as HTMLTextAreaElement;
    const { value, selectionStart, selectionEnd } = area;
    const rest = isAllSelected(area) ? '' : this.#rest;
    const text = value.slice(0, selectionStart) + pasted.replaceAll('\r\n', '\n') + value.slice(selectionEnd) + rest;
    this.onText(onePerLine(text));
  };

  /** Who copies all has all of it. */
  readonly #onCopy = (event: ClipboardEvent): void => {
    if (this.#rest === '' || !isAllSelected(event.target as HTMLTextAreaElement)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.text);
    if (event.type === 'cut') this.onText('');
  };

  readonly #onScroll = (event: Event): void => {
    const area = event.target as HTMLTextAreaElement;
    const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
    this.firstLine = Math.floor(area.scrollTop / lineHeight);
    this.shift = area.scrollTop % lineHeight;
  };
}

const linesOf = (text: string): number => text.split('\n').length;

const isAllSelected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  value !== '' && selectionStart === 0 && selectionEnd === value.length;

customElements.define('interleave-numbers-field', NumbersField);
