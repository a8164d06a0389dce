/**
 * `<interleave-spinner-replay>`: a way to look slowly at a run of the spinner. The boxes above it are told how the spinner,
 * the page's clock and the work were at each moment.
 */
import { html, nothing } from 'lit';
import type { RunRecord, Span } from '../../../../pkg/baseline/interleave';
import '../../charts/replay-lanes';
import type { Tick } from '../../charts/replay-lanes';
import * as texts from '../../content/spinner-replay';
import { clock } from '../../content/who-lives-where';
import { spinnerMarks } from '../../reels/spinner-marks';
import { type SpinnerMoment, SpinnerReel } from '../../reels/spinner-reel';
import { RecordReplay } from '../../replay/record-replay';
import type { Living } from './who-lives-where';

/** What the engine writes, one after the other. */
const CHARACTERS = ['\\', '|', '/', '-'];

const [PAGE, SPINNER, WORK] = [0, 1, 2];

export class SpinnerReplay extends RecordReplay<SpinnerMoment, SpinnerReel> {
  static override properties = { ...RecordReplay.properties, onMoment: { attribute: false } };

  /** Told what was in the boxes at the moment that is looked at; nothing for the whole run. */
  declare onMoment: (living: Partial<Living> | undefined) => void;

  #spans: readonly Span[] = [];
  #ticks: readonly Tick[] = [];

  constructor() {
    super();
    this.onMoment = () => undefined;
  }

  protected override reelOf({ moments, totalMs }: RunRecord): SpinnerReel | undefined {
    if (!moments) return undefined;
    const reel = new SpinnerReel(moments, totalMs);
    const { workFromMs, workToMs, freezes } = reel;
    this.#spans = [
      ...freezes.map(({ fromMs, toMs }): Span => ({ thread: PAGE, state: 'waiting', startMs: fromMs, endMs: toMs })),
      { thread: WORK, state: 'computing', startMs: workFromMs, endMs: Math.min(workToMs, reel.endMs) },
    ];
    this.#ticks = [
      ...moments.framesMs.map((ms): Tick => ({ lane: PAGE, ms })),
      ...moments.turns.map(({ atMs }): Tick => ({ lane: SPINNER, ms: atMs })),
    ];
    return reel;
  }

  protected override picture() {
    const { reel } = this;
    if (!reel) return nothing;
    return html`<interleave-replay-lanes
        .names=${texts.LANES}
        .spans=${this.#spans}
        .ticks=${this.#ticks}
        .endMs=${reel.endMs}
        .at=${this.at}
        .states=${texts.STATES}
        .tickSays=${texts.TICKS}
        .label=${texts.LABEL}
      ></interleave-replay-lanes>
      ${reel.workToMs > reel.endMs ? html`<p class="remark">${texts.onlyBeginning(reel.endMs)}</p>` : nothing}`;
  }

  protected override looked(moment: SpinnerMoment | undefined): void {
    this.onMoment(moment && livingAt(moment));
  }

  protected override words(ms: number, { seen, frozenMs, work }: SpinnerMoment): string {
    return texts.words(this.written(ms), seen, frozenMs, work);
  }

  protected override marks(moment: SpinnerMoment, ms: number): readonly string[] {
    return spinnerMarks(moment, ms);
  }
}

/** What was in the boxes at a moment. */
function livingAt({ turn, seen, pageMs, frozenMs, work }: SpinnerMoment): Partial<Living> {
  const stood = frozenMs === undefined ? '' : 'stood';
  return {
    state: 'going',
    line: turn ? (CHARACTERS[turn.turn % CHARACTERS.length] ?? '') : '',
    page: html`<p class="clock ${stood}" data-page-clock=${pageMs}>${clock(pageMs / 1000)}</p>
      <p class="lives-says ${stood}">${frozenMs === undefined ? texts.CLOCK : texts.stands(frozenMs)}</p>`,
    looks: undefined,
    spinnerSays: texts.seenSoFar(seen),
    workSays: texts.WORK[work],
  };
}

customElements.define('interleave-spinner-replay', SpinnerReplay);
