/** `<interleave-sweep-replay>`: the runs of a sweep, one after another, each with what its workers did. */
import { html, nothing } from 'lit';
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import '../../charts/replay-lanes';
import { worker } from '../../content/charts';
import * as texts from '../../content/sweep-replay';
import { sweepMarks } from '../../reels/sweep-marks';
import { placed, type SweepMoment, SweepReel } from '../../reels/sweep-reel';
import { RecordReplay } from '../../replay/record-replay';

export class SweepReplay extends RecordReplay<SweepMoment, SweepReel> {
  static override properties = { ...RecordReplay.properties, onOver: { attribute: false } };

  /** Told how many runs were over at the moment that is looked at; none for the whole sweep. */
  declare onOver: (over: number | undefined) => void;

  constructor() {
    super();
    this.onOver = () => undefined;
  }

  protected override reelOf({ runs = [], trace = [] }: RunRecord): SweepReel | undefined {
    const all = placed(runs);
    return all.length > 0 ? new SweepReel(all, trace) : undefined;
  }

  protected override picture(moment: SweepMoment | undefined) {
    const { record, reel } = this;
    if (!record || !reel) return nothing;
    const { trace = [], traceLeftOut = 0 } = record;
    const run = moment?.run;
    const runs = record.runs?.length ?? 0;
    return html`<p class="remark">
        ${moment && run ? texts.oneRun(moment.index + 1, runs, run.workers) : texts.allRuns(runs)}
        ${traceLeftOut > 0 ? texts.LEFT_OUT : nothing}
      </p>
      <interleave-replay-lanes
        .names=${Array.from({ length: this.lanes }, (_, lane) => worker(lane))}
        .spans=${run ? reel.lanesOf(run) : trace}
        .endMs=${run ? run.totalMs : reel.endMs}
        .at=${run && this.at !== undefined ? this.at - run.startMs : undefined}
        .states=${texts.STATES}
        .label=${run ? texts.ONE : texts.WHOLE}
      ></interleave-replay-lanes>`;
  }

  protected override words(ms: number, { going, index, over, run }: SweepMoment): string {
    const of = this.record?.runs?.length ?? 0;
    const at = this.written(ms);
    if (going && run) return texts.going(at, index + 1, of, run.workers);
    return over < of ? texts.between(at, over, of) : texts.allOver(at, of);
  }

  protected override marks(moment: SweepMoment): readonly string[] {
    return sweepMarks(moment);
  }

  protected override looked(moment: SweepMoment | undefined): void {
    this.onOver(moment?.over);
  }
}

customElements.define('interleave-sweep-replay', SweepReplay);
