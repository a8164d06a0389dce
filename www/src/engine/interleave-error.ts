import type { Code } from '../../../pkg/baseline/interleave';
import { somethingWentWrong, WITHOUT_A_TEXT } from '../content/errors';
import type { Facts, Reason } from './reasons';

/** An error as plain data. */
export interface Detail {
  name: string;
  code: Code;
  reason: Reason['reason'];
  params: Reason['params'];
  field?: string;
  /** For the field `numbers`: which of them, from 0. */
  position?: number;
  message: string;
}

/** Why a run did not happen or did not finish; `message` is one or two sentences for a person. */
export class InterleaveError extends Error {
  override readonly name = 'InterleaveError';
  /** What kind of thing went wrong. */
  readonly code: Code;
  /** What went wrong, by an id that stays the same whatever language `message` is in. */
  readonly reason: Reason['reason'];
  /** The particulars of the reason. */
  readonly params: Reason['params'];
  /** The field of the specification that is at fault, where one is. */
  readonly field: string | undefined;
  /** For the field `numbers`: which of them, from 0. */
  readonly position: number | undefined;

  constructor({ code, reason, params, field, position, message }: Facts, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.reason = reason;
    this.params = params;
    this.field = field;
    this.position = position;
  }

  /** What other pages are told. */
  asDetail(): Detail {
    const { name, code, reason, params, field, position, message } = this;
    return {
      name,
      code,
      reason,
      params,
      ...(field === undefined ? {} : { field }),
      ...(position === undefined ? {} : { position }),
      message,
    };
  }

  /** The event that tells the page around a lab. */
  asEvent(): CustomEvent<Detail> {
    return new CustomEvent('interleave:error', { detail: this.asDetail(), bubbles: true, composed: true });
  }

  /** The engine throws plain objects; whatever else is thrown is a defect. */
  static from(thrown: unknown): InterleaveError {
    if (thrown instanceof InterleaveError) return thrown;
    if (isRaw(thrown)) return new InterleaveError(thrown);
    const problem = textOf(thrown);
    const message = somethingWentWrong(problem);
    return new InterleaveError(
      { code: 'internal', reason: 'unexpected', params: { problem: { kind: 'thrown', said: problem } }, message },
      { cause: thrown },
    );
  }
}

/** What was thrown, in words. Not everything that can be thrown can be made a string. */
export function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return WITHOUT_A_TEXT;
  }
}

function isRaw(thrown: unknown): thrown is Facts {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    'message' in thrown &&
    !(thrown instanceof Error)
  );
}
