/** `<interleave-locks-replay>`: a few additions, one by one: who loaded what, who waited, and what was lost. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import '../../charts/trace-chart';
import * as texts from '../../content/locks-replay';
import type { GilMoment, ThreadMoment } from '../../reels/gil-reel';
import { locksMarks } from '../../reels/locks-marks';
import { type AdderMoment, type LocksMoment, LocksReel } from '../../reels/locks-reel';
import { RecordReplay } from '../../replay/record-replay';
import { counterBar } from './counter-bar';

/** How much of it is looked at closely. */
const SHOWN_FIRST_MS = 2;

export class LocksReplay extends RecordReplay<LocksMoment, LocksReel> {
  /** The same list each time, or the lanes would be drawn anew for each moment. */
  #names: readonly string[] = [];

  protected override reelOf({ sample = [], spec }: RunRecord): LocksReel | undefined {
    this.#names = Array.from({ length: this.lanes }, (_, thread) => this.#hand(thread));
    const reel = new LocksReel(sample, this.lanes, spec.guard === 'lock');
    return reel.endMs > 0 ? reel : undefined;
  }

  protected override picture(moment: LocksMoment | undefined) {
    const { record, reel } = this;
    if (!record?.sample) return nothing;
    if (!reel) return html`<p class="remark">${texts.TOO_COARSE}</p>`;
    const { lanes } = this;
    const { counter, made, last } = moment ?? reel.at(reel.endMs);
    // Stamps of threads are no finer than their clocks: of two stores at one moment either may have been the first.
    const lost = Math.max(0, made - counter);
    const each = Math.round(record.sample.length / lanes);
    return html`<p class="remark">
        ${record.spec.guard === 'atomic' ? texts.inOneStep(each) : texts.drawnOut(each, this.#tasks)}
        ${record.spec.guard === 'none' && lanes > 1 ? (reel.isWhole ? texts.NEVER_MET : texts.LOSE_MORE) : nothing}
      </p>
      <interleave-trace-chart
        .spans=${reel.spans}
        .lanes=${lanes}
        .names=${this.#names}
        .totalMs=${reel.endMs}
        .firstMs=${Math.min(reel.endMs, SHOWN_FIRST_MS)}
        .states=${texts.STATES}
        .label=${texts.LABEL}
        .lock=${record.spec.guard === 'lock' ? texts.LOCK : undefined}
        .at=${this.at}
        .moment=${moment && lanesOf(moment)}
        .says=${moment?.threads.map(saysOf) ?? []}
      ></interleave-trace-chart>
      <div class="tally" data-made=${made} data-counter=${counter} .style=${`--so-far: ${made / record.sample.length}`}>
        ${counterBar(made, lost)}
        <p>${texts.tally(made, counter)} <strong>${texts.lost(lost)}</strong></p>
        <p class="overwrote">
          ${moment && last && last.lost > 0 ? texts.overwrote(this.#hand(last.thread), last.seen + 1, last.lost) : nothing}
        </p>
      </div>`;
  }

  protected override words(ms: number, { threads }: LocksMoment): string {
    const those = (does: AdderMoment['does']) =>
      threads.flatMap((thread, index) => (thread.does === does ? [index] : []));
    const [adding, waiting] = [those('adds'), those('waits')];
    const says = this.record?.spec.guard === 'lock' ? texts.holdsLock : texts.areBetween;
    const parts = [
      ...(adding.length > 0 ? [says(adding, this.#tasks)] : []),
      ...(waiting.length > 0 ? [texts.wait(waiting, this.#tasks)] : []),
    ];
    return texts.words(this.written(ms), parts.length > 0 ? parts : [texts.NOBODY]);
  }

  protected override marks(moment: LocksMoment, ms: number): readonly string[] {
    return locksMarks(moment, ms);
  }

  get #tasks(): boolean {
    return this.record?.model === 'coroutines';
  }

  #hand(thread: number): string {
    return texts.hand(thread, this.#tasks);
  }
}

/** As the lanes of a lock have it: who holds, who waits. */
function lanesOf({ threads, last }: LocksMoment): GilMoment {
  const holder = threads.findIndex(({ does }) => does === 'adds');
  return {
    threads: threads.map(({ does, addition }): ThreadMoment => {
      const state = { adds: 'holding', waits: 'waiting', done: 'done', between: undefined } as const;
      return { state: addition && state[does], asks: does === 'waits' };
    }),
    holder: holder < 0 ? undefined : holder,
    before: last?.thread,
  };
}

function saysOf({ does, addition }: AdderMoment): string {
  if (!addition) return texts.NOT_YET;
  if (does === 'waits') return texts.WAITS;
  return does === 'adds' ? texts.loaded(addition.seen) : texts.stored(addition.seen + 1);
}

customElements.define('interleave-locks-replay', LocksReplay);
