/** The counter against what it should be: the additions made, as a bar, with the part that is missing hatched. */
import { html, nothing, type TemplateResult } from 'lit';
import { barSays } from '../../content/locks';
import { count, finePercent } from '../../format/format';

export function counterBar(made: number, lost: number): TemplateResult {
  const missing = made > 0 ? lost / made : 0;
  return html`<div class="counter-bar" role="img" aria-label=${barSays(count(made), count(lost), finePercent(missing))}>
    <span class="kept" .style=${`--share: ${1 - missing}`}></span>
    ${lost > 0 ? html`<span class="missing" data-missing=${missing} .style=${`--share: ${missing}`}></span>` : nothing}
  </div>`;
}
