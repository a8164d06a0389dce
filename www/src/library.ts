/**
 * `interleave`: runs, and what can be run here. No element, no styles, and nothing global.
 *
 * This module is small, and may be imported where there is no page. The engine loads when it is first wanted.
 */
export { capabilities } from './engine/capabilities';
export { run, type RunOptions } from './engine/engine';
export { type Detail, InterleaveError } from './engine/interleave-error';
export type { Reason } from './engine/reasons';
export type { RunRequest } from './engine/run-request';
export { version } from './engine/version';
export type { FrameCommand, FrameMessage } from './embed/protocol';
export type { Guess, KeptRecord } from './share/kept-record';
export type {
  Addition,
  Algorithm,
  AnsweredBy,
  Capabilities,
  Code,
  Cuts,
  Demo,
  DemoFigures,
  Deployment,
  Environment,
  Guard,
  Lab,
  LatencyBin,
  LatencyFigures,
  Looks,
  MainThread,
  Mix,
  Model,
  Nap,
  NotRun,
  Order,
  PageSpec,
  Problem,
  Profile,
  QueueFigures,
  RequestCounts,
  Row,
  RunEvent,
  RunRecord,
  RunSpec,
  ServerLane,
  ServerSeen,
  Serves,
  Span,
  SpinnerMoments,
  SpinnerSeen,
  State,
  SweepMedian,
  SweepRun,
  Theme,
  Turn,
  Work,
} from '../../pkg/baseline/interleave';
