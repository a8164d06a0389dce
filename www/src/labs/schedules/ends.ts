/** How schedules end, and beside it how real threads did: the list below the picture, for whoever cannot see that too. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Observed, Outcome } from '../../../../pkg/baseline/interleave';
import type { Aim } from '../../../../pkg/schedules/interleave';
import * as texts from '../../content/schedules';
import { runsOf, shareSays } from '../../share/real-runs';
import { outcomeSays } from './words';

export interface Found {
  schedules: string;
  bad: string;
  outcomes: readonly Outcome[];
}

/** Real runs, as far as there are any yet. */
export type Real = readonly Observed[];

export interface Ends {
  found: Found;
  /** Nothing where the program does not run on real threads. */
  real: Real | undefined;
  aim: Aim;
  right: number;
  onPoint: (value: string | undefined) => void;
  onReplay: (schedule: string) => void;
}

/** Counts may be larger than a number can hold exactly; their share is a figure like any other. */
export const shareOf = (outcome: Outcome | undefined, { schedules }: Found): number =>
  Number(outcome?.schedules ?? 0) / Number(schedules);

export function endsOf(ends: Ends): TemplateResult {
  const { found, real } = ends;
  const known = new Set(found.outcomes.map(({ value }) => value));
  const others = real?.filter(({ value }) => !known.has(value)) ?? [];
  return html`${
      real
        ? html`<div class="ends-head" aria-hidden="true">
            <span>${texts.EVERY_SCHEDULE}</span><span>${texts.REAL_THREADS}</span>
          </div>`
        : nothing
    }
    <ul class="ends ${real ? 'beside' : ''}">
      ${found.outcomes.map((outcome) => html`<li>${endOf(outcome, ends)}</li>`)}
      ${others.map((observed) => html`<li>${metOnly(observed, ends)}</li>`)}
    </ul>`;
}

function endOf({ value, schedules, bad, shortest }: Outcome, ends: Ends): TemplateResult {
  const share = Number(schedules) / Number(ends.found.schedules);
  const point = (at: string | undefined) => () => {
    ends.onPoint(at);
  };
  return html`<button
    type="button"
    class="end ${bad ? 'bad' : ''}"
    data-end=${value}
    data-bad=${bad}
    @click=${() => {
      ends.onReplay(shortest);
    }}
    @focus=${point(value)}
    @blur=${point(undefined)}
    @pointerenter=${point(value)}
    @pointerleave=${point(undefined)}
  >
    ${saysOf(value, bad, ends)}
    ${part(ends.real && texts.EVERY_SCHEDULE, share, `${texts.schedules(schedules)}, ${shareSays(share)}`)}
    ${realOf(value, ends.real)}
    <span class="end-replay">${texts.REPLAY}</span>
  </button>`;
}

/** What real threads did and no schedule does, where a switch is allowed at fewer places than they have. */
function metOnly({ value, bad }: Observed, ends: Ends): TemplateResult {
  return html`<div class="end ${bad ? 'bad' : ''}" data-met-only=${value} data-bad=${bad}>
    ${saysOf(value, bad, ends)} ${part(texts.EVERY_SCHEDULE, 0, texts.NO_SCHEDULE)} ${realOf(value, ends.real)}
  </div>`;
}

const saysOf = (value: string, bad: boolean, { aim, right }: Ends): TemplateResult =>
  html`<span class="end-says">
    ${outcomeSays(aim, value, right)}: <strong>${bad ? texts.BAD : texts.GOOD}</strong>
  </span>`;

function realOf(value: string, real: Real | undefined) {
  if (!real) return nothing;
  const runs = real.find((one) => one.value === value)?.count ?? 0;
  const share = runs / Math.max(1, runsOf(real));
  const says = runs === 0 ? texts.NO_RUN : `${texts.realRuns(runs)}, ${shareSays(share)}`;
  return html`<span class="end-real" data-runs=${runs}>${part(texts.REAL_THREADS, share, says)}</span>`;
}

/** A bar, and its figures in words. `of` says whose they are, where there are two. */
function part(of: string | undefined, share: number, says: string): TemplateResult {
  return html`<span class="end-part">
    ${of === undefined ? nothing : html`<span class="end-of unseen">${of}: </span>`}
    <span class="end-bar">${share === 0 ? nothing : html`<span .style=${`--share: ${share}`}></span>`}</span>
    <span class="end-many">${says}</span>
  </span>`;
}
