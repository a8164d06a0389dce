/** What was measured of a spinner, of the page, and of the work. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import { freezeOf } from '../../content/freeze';
import { FIGURES, NO_FIGURE } from '../../content/run';
import * as texts from '../../content/spinner-runs';
import { count, duration, times } from '../../format/format';
import { remarks } from '../../parts/remarks';

export function spinnerFigures(record: RunRecord | undefined): TemplateResult {
  const { spinner, mainThread, moments, totalMs, uninterruptedMs } = record ?? {};
  const early = moments?.turns.filter(({ atMs }) => atMs < 0).length ?? 0;
  const shown = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? NO_FIGURE : text(value);
  return html`<dl class="figures">
      <div class="large">
        <dt>${texts.FIGURES.seen}</dt>
        <dd data-frames=${spinner?.frames ?? ''}>${shown(spinner?.frames, count)}</dd>
        ${early > 0 ? html`<dd class="says">${texts.early(early)}</dd>` : nothing}
      </div>
      <div class="large ${spinner && spinner.looks !== 'turns' ? 'frozen' : ''}">
        <dt>${texts.FIGURES.gap}</dt>
        <dd data-gap=${spinner?.longestGapMs ?? ''}>${shown(spinner?.longestGapMs, duration)}</dd>
      </div>
      <div>
        <dt>${texts.FIGURES.pageFrames}</dt>
        <dd>${shown(mainThread?.frames, count)}</dd>
      </div>
      <div>
        <dt>${texts.FIGURES.pageFreeze}</dt>
        <dd data-freeze=${mainThread?.longestGapMs ?? ''}>${shown(mainThread?.longestGapMs, freezeOf)}</dd>
      </div>
      <div>
        <dt>${texts.FIGURES.work}</dt>
        <dd data-total=${totalMs ?? ''}>${shown(totalMs, duration)}</dd>
      </div>
      ${
        record && totalMs !== undefined && uninterruptedMs
          ? html`<div>
              <dt>${texts.FIGURES.undisturbed}</dt>
              <dd>${duration(uninterruptedMs)} <span class="aside">(${times(totalMs / uninterruptedMs)})</span></dd>
            </div>`
          : nothing
      }
      ${record && record.naps > 0 ? figure(FIGURES.naps, record.naps) : nothing}
      ${record?.switchInterval !== undefined ? figure(FIGURES.handOvers, record.switches) : nothing}
    </dl>
    ${remarks(record)}
    ${
      record?.rows[0] && record.rounds !== undefined && record.rounds > 1
        ? html`<p class="remark">${texts.askedOften(record.rows[0].n, record.rounds)}</p>`
        : nothing
    }`;
}

function figure(name: string, value: number): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${count(value)}</dd>
  </div>`;
}
