/** The boxes to tick in Share: how a lab is to look, and how it begins, wherever it is shown. */
import { html, type TemplateResult } from 'lit';
import * as texts from '../content/panels';
import type { Fields } from '../fields/address';
import type { Looks } from '../share/looks';

type Tick = 'controls' | 'steps' | 'autorun' | 'profile';

/** What a box that is ticked says, and one that is not; a default is not written down. */
const TICKS: Record<Tick, { on: string | undefined; off: string | undefined }> = {
  controls: { on: undefined, off: '0' },
  // Whether there are any by default differs between the page and a frame.
  steps: { on: '1', off: '0' },
  autorun: { on: '1', off: undefined },
  profile: { on: 'projector', off: undefined },
};

/** `fields` are those that are given away at present. */
export function looksTicks(fields: Fields, choose: (looks: Looks) => void): TemplateResult {
  // Without controls there are no steps either.
  const bare = fields.controls === '0';
  return html`<fieldset class="ticks">
    <legend>${texts.HOW_IT_LOOKS}</legend>
    ${(Object.keys(TICKS) as Tick[]).map((name) => tick(name, fields, bare && name === 'steps', choose))}
    <label>
      ${texts.COLOURS}
      <select
        data-tick="theme"
        @change=${({ target }: Event) => {
          const theme = (target as HTMLSelectElement).value;
          choose({ theme: theme === 'auto' ? undefined : theme });
        }}
      >
        ${Object.entries(texts.THEMES).map(
          ([id, text]) => html`<option value=${id} ?selected=${id === (fields.theme ?? 'auto')}>${text}</option>`,
        )}
      </select>
    </label>
  </fieldset>`;
}

function tick(name: Tick, fields: Fields, disabled: boolean, choose: (looks: Looks) => void): TemplateResult {
  const { on, off } = TICKS[name];
  const ticked = on === undefined ? fields[name] !== off : fields[name] === on;
  return html`<label class="tick">
    <input
      type="checkbox"
      data-tick=${name}
      .checked=${ticked && !disabled}
      ?disabled=${disabled}
      @change=${({ target }: Event) => {
        choose({ [name]: (target as HTMLInputElement).checked ? on : off });
      }}
    />
    ${texts.TICKS[name]}
  </label>`;
}
