/** Which rung this page stands on, and what keeps it from the ones above. */
import { html, nothing, type TemplateResult } from 'lit';
import { ladder } from '../engine/capabilities';
import { RUNGS, STANDS_ON } from '../content/ladder';

export function ladderNote(): TemplateResult {
  const steps = ladder();
  const at = steps.findIndex(({ available }) => available === true);
  return html`<div class="ladder">
    <p>
      ${STANDS_ON}
      ${steps.map(({ rung }, step) => {
        const arrow = step > 0 ? html`<span aria-hidden="true"> › </span>` : nothing;
        return step === at
          ? html`${arrow}<strong>${RUNGS[rung]}</strong>`
          : html`${arrow}<span class="aside">${RUNGS[rung]}</span>`;
      })}
    </p>
    ${at === 0 ? nothing : html`<p>${steps[at < 0 ? 2 : at - 1]?.available}</p>`}
  </div>`;
}
