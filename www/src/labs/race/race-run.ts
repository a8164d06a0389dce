/** A race as its lab sees it: the rows so far, and how it did beside the sequential one. */
import type { Row, RunEvent, RunRecord } from '../../../../pkg/baseline/interleave';
import type { Against } from '../base/against';
import { againstSequential } from '../base/baselines';
import { LabRun } from '../base/lab-run';
import { type CheckRatio, ratiosOf } from './check-ratios';

export class RaceRun extends LabRun {
  /** In order of arrival; the array grows in place. */
  rows: Row[] = [];
  against: Against | undefined;
  /** Each check beside that of the sequential run, where there was one. */
  ratios: readonly CheckRatio[] = [];

  protected override reset(): void {
    super.reset();
    this.rows = [];
    this.against = undefined;
    this.ratios = [];
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
    this.against = this.file === undefined ? await againstSequential(record) : undefined;
    this.ratios = this.against ? ratiosOf(record, this.against.aloneMs) : [];
    await super.finish(record);
  }
}
