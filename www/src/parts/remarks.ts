/** What has to be said of a run beside its figures: why they cannot be compared, and what it showed against expectation. */
import { html, nothing, type TemplateResult } from 'lit';
import { DISTURBANCES, DISTURBED, NOT_COMPARABLE } from '../content/run';
import { ENGINE_LANGUAGE } from '../format/language';
import type { RunRecord } from '../../../pkg/baseline/interleave';

export function remarks(record: RunRecord | undefined, verdict?: string): TemplateResult | typeof nothing {
  if (!record) return nothing;
  return html`${
    record.comparable ? nothing : html`<p class="remark">${NOT_COMPARABLE} ${reasonOf(record)}</p>`
  }${verdict === undefined ? nothing : html`<p class="remark" data-verdict>${verdict}</p>`}`;
}

/** What disturbed it; of a record that does not tell, in the words of the engine, where it has some. */
function reasonOf({ disturbance, notComparable }: RunRecord): TemplateResult | string {
  // A record may come from a file, and be of a later version.
  if (disturbance !== undefined && disturbance in DISTURBANCES) return DISTURBANCES[disturbance];
  return notComparable === undefined ? DISTURBED : html`<span lang=${ENGINE_LANGUAGE}>${notComparable}</span>`;
}
