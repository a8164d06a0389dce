/** A race as its lab sees it: the rows so far, and how it did beside the sequential one. */
import type { Comparison, Row, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import { againstSequential } from '../base/baselines';
import { LabRun, type Status } from '../base/lab-run';

/** With more rows than this, and so often at most, the page is drawn anew during a run. */
const MANY = 200;
const SELDOM_MS = 150;

/** What is drawn takes no larger part of the time of a run with many rows than one in so many. */
const SHARE = 20;

export class RaceRun extends LabRun {
  /** In order of arrival; the array grows in place. */
  rows: Row[] = [];
  comparison: Comparison | undefined;

  #frame: number | undefined;
  #shownAt = 0;
  /** How long the last drawing took. */
  #drawingMs = 0;

  protected override reset(): void {
    super.reset();
    this.rows = [];
    this.comparison = undefined;
  }

  protected override take(event: RunEvent): void {
    // Drawn with the rows, and no more often than these.
    if (event.type === 'progress') this.progress = event;
    if (event.type !== 'row') return;
    this.rows.push(event.row);
    this.#showSoon();
  }

  protected override async finish(record: RunRecord): Promise<void> {
    this.rows = record.rows;
    this.comparison = await againstSequential(record);
    await super.finish(record);
  }

  protected override show(status: Status): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    super.show(status);
  }

  /** At most once a frame, and more seldom when rows come by the thousand: what is drawn takes time from the run. */
  #showSoon(): void {
    this.#frame ??= requestAnimationFrame((now) => {
      this.#frame = undefined;
      const pause = Math.max(SELDOM_MS, SHARE * this.#drawingMs);
      if (this.rows.length > MANY && now - this.#shownAt < pause) {
        this.#showSoon();
        return;
      }
      this.#shownAt = now;
      this.host.requestUpdate();
      const began = performance.now();
      void this.host.updateComplete.then(() => {
        this.#drawingMs = performance.now() - began;
      });
    });
  }
}
