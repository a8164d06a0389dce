/**
 * What the page around may send, and how it is told from everything else.
 *
 * Only the shape is looked at here, so that nothing strange or huge gets any further; what the values of fields may be,
 * the engine says.
 */
import type { Leaf, Spec } from '../fields/fields';
import { messageTooLong, noValue, SPEC_NO_OBJECT, tooManyEntries, tooManyFields } from '../content/frame';
import type { Reason } from '../engine/reasons';
import { InterleaveError } from '../engine/interleave-error';

export type Command =
  | { type: 'run'; spec: Spec | undefined }
  | { type: 'configure'; spec: Spec }
  | { type: 'cancel' }
  /** Reveal.js sends these, as plain text, to the frames of a slide that is shown or left. */
  | { type: 'slide:start' }
  | { type: 'slide:stop' };

/** More than all fields there are. */
const MOST_FIELDS = 64;
/** More than 100,000 numbers of 20 digits need. */
const MOST_CHARACTERS = 4_000_000;
const MOST_ENTRIES = 100_000;

/**
 * The command in a message that is for this page, or nothing where it is of no kind that there is.
 *
 * Throws an `InterleaveError` where the command is one of ours and its specification cannot be one.
 */
export function commandIn(data: unknown): Command | undefined {
  if (data === 'slide:start' || data === 'slide:stop') return { type: data };
  if (!isObject(data)) return undefined;
  switch (data.type) {
    case 'run':
      return { type: 'run', spec: data.spec === undefined ? undefined : specIn(data.spec) };
    case 'configure':
      return { type: 'configure', spec: data.spec === undefined ? {} : specIn(data.spec) };
    case 'cancel':
      return { type: 'cancel' };
    default:
      return undefined;
  }
}

function specIn(spec: unknown): Spec {
  if (!isObject(spec)) {
    const given = { kind: 'other', text: typeof spec } as const;
    throw refusal('spec', { reason: 'no-object', params: { given } }, SPEC_NO_OBJECT);
  }
  const given = Object.entries(spec).filter(([, value]) => value !== undefined);
  if (given.length > MOST_FIELDS) {
    const params = { count: given.length, most: MOST_FIELDS };
    throw refusal('spec', { reason: 'too-many-fields', params }, tooManyFields(params));
  }
  let room = MOST_CHARACTERS;
  for (const [field, value] of given) {
    const name = shortened(field);
    const entries: unknown[] = Array.isArray(value) ? value : [value];
    if (entries.length > MOST_ENTRIES) {
      const params = { name, count: entries.length, most: MOST_ENTRIES };
      throw refusal(name, { reason: 'wrong-count', params }, tooManyEntries(params));
    }
    if (!entries.every(isLeaf)) throw refusal(name, { reason: 'no-value', params: { name } }, noValue(name));
    room -= field.length + entries.reduce((sum: number, leaf) => sum + lengthOf(leaf), 0);
    if (room < 0) {
      const params = { name, most: MOST_CHARACTERS };
      throw refusal(name, { reason: 'message-too-long', params }, messageTooLong(params));
    }
  }
  return Object.fromEntries(given) as Spec;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

function lengthOf(leaf: Leaf): number {
  if (typeof leaf === 'string') return leaf.length;
  // To write a huge BigInt out takes long; whether it is huge can be asked at once.
  return typeof leaf === 'bigint' && BigInt.asIntN(128, leaf) !== leaf ? Infinity : 20;
}

function shortened(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 40)}…`;
}

function refusal(field: string, reason: Reason, message: string): InterleaveError {
  return new InterleaveError({ code: 'invalid-spec', ...reason, field, message });
}
