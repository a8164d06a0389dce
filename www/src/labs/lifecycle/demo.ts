/** What a demo is, for the lab that shows it. */
import type { TemplateResult } from 'lit';
import type { DemoFigures, RunRecord, RunSpec } from '../../../../pkg/baseline/interleave';

/** Those that can be run. */
export type DemoId = DemoFigures['kind'];

export type FiguresOf<Id extends DemoId> = Extract<DemoFigures, { kind: Id }>;

export interface Demo<Id extends DemoId> {
  /** The fields that it has a use for. */
  readonly uses: readonly (keyof RunSpec)[];
  /** Its idea, before it has run. */
  schematic(): TemplateResult;
  /** What was measured. */
  picture(figures: FiguresOf<Id>, record: RunRecord): TemplateResult;
  /** The same as a table. */
  table(figures: FiguresOf<Id>, record: RunRecord): TemplateResult;
  /** In one line. */
  outcome(figures: FiguresOf<Id>, record: RunRecord): string;
}
