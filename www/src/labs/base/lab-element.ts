import type { Row, RunRecord } from '../../../../pkg/baseline/interleave';
import type { InterleaveError } from '../../engine/interleave-error';
import type { Fields } from '../../fields/address';
import type { Slip } from '../../fields/foreign';
import type { Guess } from './step';

/** What every lab's element can do. */
export interface LabElement extends HTMLElement {
  /** The specification that the lab starts from, as text. What a person changes goes over it. */
  fields: Fields;
  /** Called with each row as it comes. No DOM event of the lab's: a run may have 100,000 rows. */
  onRow: ((row: Row) => void) | undefined;
  /** Called with the record before anybody else sees it; what it returns is kept with the record. */
  onRecord: ((record: RunRecord) => Guess | undefined) | undefined;
  /** Whether a run goes on, or waits for its turn. */
  readonly going: boolean;
  /** What the run that is shown came to, or why it came to nothing. */
  readonly record: RunRecord | undefined;
  readonly error: InterleaveError | undefined;
  /** What was probably meant to be fields where the lab has its fields from. */
  slips: readonly Slip[];
  /** What its next run is called where runs are listed; else by its model. */
  runName: string | undefined;
  /** Whether it shows its steps where the fields do not say. */
  lesson: boolean;
  /** Sets fields as if a person had, and leaves the others as they are. */
  set(fields: Fields): void;
  /** Sets these fields and no others. */
  reset(fields: Fields): void;
  /** Runs what is set, in its turn among the labs of the page. */
  run(): Promise<void>;
  /** Takes the step that is next, without a guess; whether there was one to take. */
  takeNext(): boolean;
  /** Cancels the run that is going on, or that was to begin by itself; whether there was one. */
  cancel(): boolean;
  readonly updateComplete: Promise<boolean>;
  /** Waits until all of a run is shown, and nothing below it moves any more. */
  laidOut(): Promise<void>;
}
