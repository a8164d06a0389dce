/** The last run beside the one before it, of another program or with other settings: a broken program and its mended form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';
import { switches } from '../../content/chips';
import * as texts from '../../content/schedules';
import { grouped } from '../../format/format';
import { badSays } from '../../share/real-runs';

export class Beside {
  /** The older one first. */
  #runs: readonly RunRecord[] = [];

  /** Of runs of the same thing the newest is kept. */
  add(record: RunRecord): void {
    this.#runs = [...this.#runs.filter(({ spec }) => keyOf(spec) !== keyOf(record.spec)), record].slice(-2);
  }

  table(): TemplateResult | typeof nothing {
    if (this.#runs.length < 2) return nothing;
    // Real threads do not keep to the places where Python switches: beside those their share would only confuse.
    const areReal = this.#runs.every(({ spec, observed }) => observed && spec.points === 'instruction');
    const { all, bad, stuck } = texts.FIGURES;
    return html`<div class="history scrolls" role="region" tabindex="0" aria-label=${texts.BESIDE} data-beside>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.BESIDE}</th>
            ${[all, bad, stuck].map((title) => html`<th scope="col" class="figure">${title}</th>`)}
            ${areReal ? html`<th scope="col" class="figure">${texts.REAL_WRONG}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.#runs.map((record) => rowOf(record, areReal))}
        </tbody>
      </table>
    </div>`;
  }
}

const keyOf = ({ program, threads, times, points }: RunSpec): string => [program, threads, times, points].join();

function rowOf({ spec, schedules = '0', bad = '0', deadlocks = '0', observed = [] }: RunRecord, areReal: boolean) {
  return html`<tr data-program=${spec.program}>
    <th scope="row">
      ${texts.PROGRAMS[spec.program].name} <span class="aside">${switches(texts.POINTS[spec.points].name)}</span>
    </th>
    <td class="figure">${grouped(schedules)}</td>
    <td class="figure ${bad === '0' ? '' : 'wrong'}">${grouped(bad)}</td>
    <td class="figure ${deadlocks === '0' ? '' : 'wrong'}">${grouped(deadlocks)}</td>
    ${areReal ? html`<td class="figure">${badSays(observed)}</td>` : nothing}
  </tr>`;
}
