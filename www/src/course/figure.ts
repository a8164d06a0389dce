/**
 * `<interleave-figure>`: a lab in the text of a chapter, with a preset, and at most one thing to set. What it shows is in its
 * data attributes, which `scripts/lib/course/` writes.
 */
import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import * as texts from '../content/course/texts';
import { LightElement } from '../dom/light-element';
import { onceNear, WhileConnected } from '../dom/observers';
import { InterleaveError } from '../engine/interleave-error';
import type { Fields } from '../fields/address';
import { loadLab } from '../labs';
import type { LabElement } from '../labs/base/lab-element';
import { showNotLoaded } from '../parts/not-loaded';

interface Knob {
  field: string;
  values: readonly { value: string; label: string }[];
}

let made = 0;

export class CourseFigure extends LightElement {
  static override properties = { tag: { state: true }, value: { state: true } };

  /** The lab's element, once its script is there. */
  declare tag: string | undefined;
  /** What the knob is at. */
  declare value: string;

  readonly #uid = `interleave-figure-${++made}`;
  readonly #lab = createRef<LabElement>();
  readonly #knob: Knob | undefined;
  readonly #fields: Fields;

  constructor() {
    super();
    const { knob, fields = '{}' } = this.dataset;
    this.#knob = knob === undefined ? undefined : (JSON.parse(knob) as Knob);
    this.#fields = JSON.parse(fields) as Fields;
    this.value = this.#knob?.values[0]?.value ?? '';
    new WhileConnected(this, () => [
      onceNear(this, () => {
        this.#load();
      }),
    ]);
  }

  #load(): void {
    if (this.tag !== undefined) return;
    loadLab(this.dataset.figure ?? '').then(
      (tag) => {
        this.tag = tag;
      },
      (error: unknown) => {
        showNotLoaded(this, InterleaveError.from(error).message);
      },
    );
  }

  protected override render() {
    const { ask = '' } = this.dataset;
    return html`${ask === '' ? nothing : html`<p class="figure-ask"><strong>${texts.GUESS}</strong> ${ask}</p>`}
    ${this.#knob ? this.#choice(this.#knob) : nothing} ${this.tag === undefined ? nothing : this.#labOf(this.tag)}`;
  }

  #choice({ field, values }: Knob) {
    return html`<fieldset class="figure-knob" data-knob=${field}>
      <legend class="unseen">${texts.CHOOSE}</legend>
      ${values.map(
        ({ value, label }) =>
          html`<label>
            <input
              type="radio"
              name=${this.#uid}
              value=${value}
              ?checked=${value === this.value}
              @change=${() => {
                this.value = value;
              }}
            />
            <span>${label}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  /** The tag is the name of one of our own elements, from the list of labs. */
  #labOf(tag: string) {
    const name = unsafeStatic(tag);
    return staticHtml`<${name} ${ref(this.#lab)}></${name}>`;
  }

  protected override updated(): void {
    const lab = this.#lab.value;
    const set = this.#knob ? { [this.#knob.field]: this.value } : {};
    // The page's own fields, such as the theme, are on the page.
    lab?.reset({ ...this.#fields, ...set, controls: '0' });
  }
}

customElements.define('interleave-figure', CourseFigure);
