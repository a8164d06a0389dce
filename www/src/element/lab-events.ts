import type { Row, RunRecord } from '../../../pkg/baseline/interleave';
import type { Detail } from '../engine/interleave-error';

/** What `<interleave-lab>` dispatches. */
export interface LabEvents {
  /** The workers are ready, and a run goes on. */
  'interleave:started': CustomEvent<null>;
  /** A number has been checked. It does not bubble: a run may have 100,000 of them. */
  'interleave:row': CustomEvent<Row>;
  /** A run is over. */
  'interleave:result': CustomEvent<RunRecord>;
  /** A run was refused, was cancelled, or failed. */
  'interleave:error': CustomEvent<Detail>;
}
