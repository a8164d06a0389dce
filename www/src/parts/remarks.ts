/** What has to be said of a run beside its figures: why they cannot be compared, and what it showed against expectation. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord } from '../../../pkg/baseline/interleave';

export function remarks(record: RunRecord | undefined, verdict?: string): TemplateResult | typeof nothing {
  if (!record) return nothing;
  return html`${
    record.comparable
      ? nothing
      : html`<p class="remark">
          These figures cannot be compared with others: ${record.notComparable ?? 'the run was disturbed.'}
        </p>`
  }${verdict === undefined ? nothing : html`<p class="remark" data-verdict>${verdict}</p>`}`;
}
