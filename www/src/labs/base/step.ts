/** A step of a lab's lesson: what runs, and which of its answers the measurement gave. */
import type { RunRecord } from '../../../../pkg/baseline/interleave';
import type { StepText } from '../../content/steps/step-text';
import type { Fields } from '../../fields/fields';

export type { Guess } from '../../share/kept-record';

export interface Step {
  readonly id: string;
  readonly text: StepText;
  /** What is run, one after the other. A field that is not named has its default. */
  readonly runs: readonly Fields[];
  /** What the runs showed, by their records in the same order. */
  shows(...records: RunRecord[]): Finding;
}

export interface Finding {
  /** The id of the answer that the measurement gave; none where there was nothing to measure. */
  answer: string | undefined;
  /** The measurement in words. */
  sentence: string;
}

/** What came of a step that was taken. */
export interface Taken extends Finding {
  /** The id of the answer that was guessed, unless it was skipped. */
  guess: string | undefined;
}
