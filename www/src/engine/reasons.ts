/** Why something was refused or failed: what stays the same in every language, beside the sentence. */
import type { Code, Problem, Reason as EngineReason } from '../../../pkg/baseline/interleave';

/** What the page itself has to report, with the particulars of each; the engine's own come beside these. */
interface PageParams {
  /** A part of this project that did not come. */
  'not-loaded': { problem: Problem };
  /** The engine stopped for good. */
  'engine-failed': { problem: Problem };
  /** A field of the frame's that is no origin. */
  'no-origin': { name: string; given: string };
  /** The specification in a message, with more fields than there are. */
  'too-many-fields': { count: number; most: number };
  /** A value in a message that no field may have. */
  'no-value': { name: string };
  /** A message of more characters than any specification has. */
  'message-too-long': { name: string; most: number };
}

type PageReason = { [Id in keyof PageParams]: { reason: Id; params: PageParams[Id] } }[keyof PageParams];

/** An id, and its particulars as plain JSON. `docs/interface.md` lists them all. */
export type Reason = EngineReason | PageReason;

/** All that makes an error. */
export type Facts = Reason & { code: Code; field?: string; position?: number; message: string };
