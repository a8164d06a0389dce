/**
 * The threads beside their lanes: each by its name, and at a moment of a replay by what it does, with a raised hand where it
 * asks for the lock. The lock is a baton with its name on it that goes to the lane of whoever holds it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { thread as nameOf, THREADS } from '../content/charts';
import * as texts from '../content/replay';
import type { GilMoment, ThreadMoment } from '../reels/gil-reel';

export function threadLabels(
  threads: number | readonly string[],
  moment: GilMoment | undefined,
  lock: string | undefined,
  says: readonly string[] = [],
): TemplateResult {
  const names = typeof threads === 'number' ? Array.from({ length: threads }, (_, thread) => nameOf(thread)) : threads;
  return html`<div class="trace-threads">
    <ol aria-label=${THREADS}>
      ${names.map((name, thread) => label(name, thread, moment?.threads[thread], says[thread]))}
    </ol>
    ${moment && lock !== undefined ? baton(moment, lock) : nothing}
  </div>`;
}

function label(name: string, thread: number, at: ThreadMoment | undefined, says: string | undefined) {
  return html`<li data-lane=${thread} data-state=${at?.state ?? nothing} data-asks=${at?.asks === true}>
    <span class="thread-name">${name}</span>
    ${at ? html`<span class="thread-does">${says ?? doing(at)}</span>` : nothing} ${at?.asks === true ? HAND : nothing}
  </li>`;
}

function doing({ state, asks }: ThreadMoment): string {
  if (asks) return texts.ASKS;
  return state === undefined ? texts.NOT_BEGUN : texts.DOES[state];
}

/** While nobody holds it, it stays where it was, and is pale. */
function baton({ holder, before }: GilMoment, lock: string) {
  const lane = holder ?? before;
  if (lane === undefined) return nothing;
  return html`<span class="baton" data-baton=${holder ?? nothing} .style=${`--lane: ${lane}`}>${lock}</span>`;
}

const HAND = html`<svg class="hand" viewBox="0 0 16 20" aria-hidden="true">
  <circle cx="6" cy="7" r="3" />
  <path d="M1 19c0-5 2-7.5 5-7.5 1.6 0 2.8.7 3.6 1.8L13.5 2" />
</svg>`;
