/** Which rung this page stands on, what that means, and what keeps it from the ones above. */
import { html, nothing, type TemplateResult } from 'lit';
import { ladder } from '../engine/capabilities';
import { HAS, LEVELS, RUNGS, SAYS, SO, WHAT_IS_THAT } from '../content/ladder';

export function ladderNote(): TemplateResult {
  const steps = ladder();
  const at = steps.findIndex(({ available }) => available === true);
  const rung = steps[at]?.rung ?? 'main-thread';
  return html`<div class="ladder">
    ${at < 0 ? nothing : html`<p>${HAS} <strong>${RUNGS[rung]}</strong>${rung === 'main-thread' ? ':' : ','} ${SO[rung]}</p>`}
    ${at === 0 ? nothing : html`<p>${steps[at < 0 ? 2 : at - 1]?.available}</p>`}
    <details>
      <summary>${WHAT_IS_THAT}</summary>
      <p>${LEVELS}</p>
      <dl>
        ${steps.map(
          (step) =>
            html`<div>
              <dt>${RUNGS[step.rung]}</dt>
              <dd>${SAYS[step.rung]}</dd>
            </div>`,
        )}
      </dl>
    </details>
  </div>`;
}
