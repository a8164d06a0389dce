/** The counts of this session: what each guard costs, side by side, and a table of all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Guard, RunRecord } from '../../../../pkg/baseline/interleave';
import * as texts from '../../content/locks';
import { YOUR_RUNS } from '../../content/run';
import { compact, count, finePercent, fixed } from '../../format/format';
import { folded } from '../../parts/folded';

export interface PastCount {
  guard: Guard;
  record: RunRecord;
}

/** As many counts are listed. */
const LISTED = 8;

/** The order in which they are drawn, whatever was run first. */
const GUARD_IDS = Object.keys(texts.GUARDS) as Guard[];

export class LockHistory {
  /** The newest first. */
  #counts: readonly PastCount[] = [];
  add(guard: Guard, record: RunRecord): void {
    this.#counts = [{ guard, record }, ...this.#counts].slice(0, LISTED);
  }

  /** The last count of this guard. */
  last(guard: Guard): RunRecord | undefined {
    return this.#counts.find((past) => past.guard === guard)?.record;
  }

  /** The last count of each guard with each number of threads. */
  get #unlike(): readonly PastCount[] {
    const newest = this.#counts.filter(
      ({ guard, record: { workers } }, at) =>
        this.#counts.findIndex((other) => other.guard === guard && other.record.workers === workers) === at,
    );
    return newest.toSorted(
      (one, other) =>
        GUARD_IDS.indexOf(one.guard) - GUARD_IDS.indexOf(other.guard) || one.record.workers - other.record.workers,
    );
  }

  /** Additions a second under each guard, as the last run of each came to. */
  costs(): TemplateResult | typeof nothing {
    const ran = this.#unlike;
    if (ran.length === 0) return nothing;
    const fastest = Math.max(...ran.map(({ record }) => record.perSecond ?? 0));
    return html`<figure class="costs">
      <figcaption>${texts.COSTS}</figcaption>
      <dl>
        ${ran.map(({ guard, record: { workers, expected = 0, lost = 0, perSecond = 0 } }) => {
          const missing = expected > 0 ? lost / expected : 0;
          return html`<div data-cost=${guard}>
            <dt>
              ${texts.GUARDS[guard].name}
              <span class="aside">${guard === 'coroutines' ? texts.tasks(workers) : texts.threads(workers)}</span>
            </dt>
            <dd>
              <span class="cost-track"
                ><span
                  class="cost-bar"
                  .style=${`--share: ${fastest > 0 ? perSecond / fastest : 0}; --missing: ${missing}`}
                ></span
              ></span>
              <span class="cost-says"
                >${texts.millionsASecond(millions(perSecond))}
                ${lost > 0 ? html`<strong>${texts.lostShare(finePercent(missing))}</strong>` : nothing}</span
              >
            </dd>
          </div>`;
        })}
      </dl>
      ${GUARD_IDS.every((guard) => this.last(guard)) ? nothing : html`<p class="remark">${texts.RUN_ALL_FOUR}</p>`}
    </figure>`;
  }

  table(): TemplateResult | typeof nothing {
    const counts = this.#counts;
    if (counts.length === 0) return nothing;
    return folded(
      YOUR_RUNS,
      html`<div class="history">
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.COLUMNS.guard}</th>
              <th scope="col" class="figure">${texts.COLUMNS.made}</th>
              <th scope="col" class="figure">${texts.COLUMNS.lost}</th>
              <th scope="col" class="figure">${texts.COLUMNS.perSecond}</th>
            </tr>
          </thead>
          <tbody>
            ${counts.map(
              ({ guard, record: { workers, expected = 0, lost = 0, perSecond = 0 } }) =>
                html`<tr>
                  <th scope="row">
                    ${texts.GUARDS[guard].name}
                    <span class="aside">${guard === 'coroutines' ? texts.tasks(workers) : texts.threads(workers)}</span>
                  </th>
                  <td class="figure">${short(expected)}</td>
                  <td class="figure">${short(lost)}</td>
                  <td class="figure">${millions(perSecond)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
    );
  }
}

/** Whole, or in millions: a phone has no room for two numbers of nine digits. */
function short(n: number): string {
  return n < 1e6 ? count(n) : compact(n);
}

function millions(perSecond: number): string {
  const digits = perSecond < 1e7 ? 1 : 0;
  return fixed(perSecond / 1e6, digits);
}
