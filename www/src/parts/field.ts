/** A labelled control with its hint and its error, as the lab's settings are made of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { asSlider, notHere, optionsNotHere } from '../content/controls';
import { AWAITED } from '../content/status';
import type { Answer } from '../engine/probes';

export interface Field {
  /** The field of the specification. */
  name: string;
  label: string;
  value: string;
  /** Begins the ids of this field's parts. */
  id: string;
  hint?: string | TemplateResult | undefined;
  /** Whether what is set has no use for it. A wrong value is shown all the same, to be corrected. */
  unused?: boolean | undefined;
  error?: string | undefined;
  /** Whether what it will be is not known yet. */
  awaited?: boolean | undefined;
  /** Whether it shares a row with the next one, where settings are a column. */
  half?: boolean | undefined;
  onText(text: string): void;
}

export interface Option {
  value: string;
  text: string;
  available: Answer;
}

const textOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function selectField(field: Field, options: readonly Option[]): TemplateResult {
  const isNoChoice = field.value !== '' && options.every(({ value }) => value !== field.value);
  const control = html`<select
    id=${field.id}
    data-field=${field.name}
    aria-describedby=${`${field.id}-note`}
    aria-invalid=${field.error || isNoChoice ? 'true' : nothing}
    @change=${(event: Event) => {
      field.onText(textOf(event));
    }}
  >
    ${
      // What is set is shown even where it is none of the choices.
      isNoChoice ? html`<option value=${field.value} selected disabled>${field.value}</option>` : nothing
    }
    ${options.map(
      ({ value, text, available }) =>
        html`<option value=${value} ?selected=${value === field.value} ?disabled=${available !== true}>
          ${available === true ? text : notHere(text)}
        </option>`,
    )}
  </select>`;
  return frame(field, control, refusals(options));
}

/** A number as text, so that whatever is typed reaches the engine's check; `range` adds a slider beside it. */
export function numberField(field: Field, range?: { min: number; max: number }): TemplateResult {
  const slider = range
    ? html`<input
        type="range"
        aria-label=${asSlider(field.label)}
        min=${range.min}
        max=${range.max}
        .value=${field.value}
        ?disabled=${field.awaited === true}
        @input=${(event: Event) => {
          field.onText(textOf(event));
        }}
      />`
    : nothing;
  const control = html`<span class="number-and-slider">
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      id=${field.id}
      data-field=${field.name}
      aria-describedby=${`${field.id}-note`}
      aria-invalid=${field.error ? 'true' : nothing}
      placeholder=${field.awaited ? AWAITED : nothing}
      .value=${field.value}
      @input=${(event: Event) => {
        field.onText(textOf(event));
      }}
    />
    ${slider}
  </span>`;
  return frame(field, control, []);
}

function frame(field: Field, control: TemplateResult, refused: Refusal[]): TemplateResult {
  const note = field.error ?? field.hint;
  return html`<div
    class=${`field ${field.half ? 'half' : ''}`}
    ?hidden=${field.unused === true && field.error === undefined}
  >
    <label for=${field.id}>${field.label}</label>
    ${control}
    <p id=${`${field.id}-note`} class=${field.error ? 'note error' : 'note'}>${note}</p>
    ${refused.map(
      ({ reason, texts }) =>
        html`<details class="note refusal">
          <summary>${optionsNotHere(texts)}</summary>
          ${reason}
        </details>`,
    )}
  </div>`;
}

interface Refusal {
  reason: string;
  texts: string[];
}

/** Why options cannot be chosen, each reason once. */
function refusals(options: readonly Option[]): Refusal[] {
  const refused = new Map<string, string[]>();
  for (const { text, available } of options) {
    if (available !== true) refused.set(available, [...(refused.get(available) ?? []), text]);
  }
  return [...refused].map(([reason, texts]) => ({ reason, texts }));
}
