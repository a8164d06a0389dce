import type { Code, Error as Raw } from '../../../pkg/baseline/interleave';

/** An error as plain data. */
export interface Detail {
  name: string;
  code: Code;
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
  /** The field of the specification that is at fault, where one is. */
  readonly field: string | undefined;
  /** For the field `numbers`: which of them, from 0. */
  readonly position: number | undefined;

  constructor({ code, field, position, message }: Raw, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.field = field;
    this.position = position;
  }

  /** What other pages are told. */
  asDetail(): Detail {
    const { name, code, field, position, message } = this;
    return {
      name,
      code,
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
    const message = `Something went wrong that should not have: ${textOf(thrown)}. Reload the page to go on.`;
    return new InterleaveError({ code: 'internal', message }, { cause: thrown });
  }
}

/** What was thrown, in words. Not everything that can be thrown can be made a string. */
export function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'something without a text';
  }
}

function isRaw(thrown: unknown): thrown is Raw {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    'message' in thrown &&
    !(thrown instanceof Error)
  );
}
