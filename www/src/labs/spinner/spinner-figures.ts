/** What was measured of a spinner, of the page, and of the work. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { count, duration, times } from '../../format/format';
import { remarks } from '../../parts/remarks';

export function spinnerFigures(record: RunRecord | undefined): TemplateResult {
  const { spinner, mainThread, totalMs, uninterruptedMs } = record ?? {};
  const shown = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? '–' : text(value);
  return html`<dl class="figures">
      <div class="large">
        <dt>Characters seen</dt>
        <dd data-frames=${spinner?.frames ?? ''}>${shown(spinner?.frames, count)}</dd>
      </div>
      <div class="large ${spinner && spinner.looks !== 'turns' ? 'frozen' : ''}">
        <dt>Longest without a new one</dt>
        <dd data-gap=${spinner?.longestGapMs ?? ''}>${shown(spinner?.longestGapMs, duration)}</dd>
      </div>
      <div>
        <dt>The page’s frames</dt>
        <dd>${shown(mainThread?.frames, count)}</dd>
      </div>
      <div>
        <dt>Its longest freeze</dt>
        <dd data-freeze=${mainThread?.longestGapMs ?? ''}>${shown(mainThread?.longestGapMs, duration)}</dd>
      </div>
      <div>
        <dt>The work took</dt>
        <dd data-total=${totalMs ?? ''}>${shown(totalMs, duration)}</dd>
      </div>
      ${
        record && totalMs !== undefined && uninterruptedMs
          ? html`<div>
              <dt>Undisturbed</dt>
              <dd>${duration(uninterruptedMs)} <span class="aside">(${times(totalMs / uninterruptedMs)})</span></dd>
            </div>`
          : nothing
      }
      ${record && record.naps > 0 ? figure('Naps', record.naps) : nothing}
      ${record?.switchInterval !== undefined ? figure('Hand-overs', record.switches) : nothing}
    </dl>
    ${remarks(record)}
    ${
      record?.rows[0]
        ? html`<p class="remark">
            The work: is ${record.rows[0].n}
            prime?${(record.rounds ?? 1) > 1 ? ` Asked ${count(record.rounds ?? 1)} times in a row.` : ''}
          </p>`
        : nothing
    }`;
}

function figure(name: string, value: number): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${count(value)}</dd>
  </div>`;
}
