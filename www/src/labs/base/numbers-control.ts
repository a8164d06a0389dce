/** The control of the numbers to check, which is an element of its own. */
import { html, type TemplateResult } from 'lit';
import '../../parts/numbers-field';
import { type Settings, valueOf } from './controls';

export function numbersControl(settings: Settings): TemplateResult {
  const { uid, fields, defaults, error } = settings;
  return html`<interleave-numbers-field
    .uid=${`${uid}-numbers`}
    .text=${valueOf(settings, 'numbers')}
    .awaited=${fields.numbers === undefined && defaults === undefined}
    .error=${error?.field === 'numbers' ? error : undefined}
    .onText=${(text: string) => {
      settings.onField('numbers', text);
    }}
  ></interleave-numbers-field>`;
}
