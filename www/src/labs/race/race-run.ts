/** A race as its lab sees it: the rows so far, and how it did beside the sequential one. */
import type { Row, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import { againstSequential, type Beside } from '../base/baselines';
import { LabRun } from '../base/lab-run';

export class RaceRun extends LabRun {
  /** In order of arrival; the array grows in place. */
  rows: Row[] = [];
  beside: Beside | undefined;

  protected override reset(): void {
    super.reset();
    this.rows = [];
    this.beside = undefined;
  }

  protected override take(event: RunEvent): void {
    super.take(event);
    if (event.type !== 'row') return;
    this.rows.push(event.row);
    this.showSoon();
  }

  protected override async finish(record: RunRecord): Promise<void> {
    this.rows = record.rows;
    // A run of another machine says nothing about one of this.
    this.beside = this.file === undefined ? await againstSequential(record) : undefined;
    await super.finish(record);
  }
}
