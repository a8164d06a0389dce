/**
 * What the page around may send, and how it is told from everything else.
 *
 * Only the shape is looked at here, so that nothing strange or huge gets any further; what the values of fields may be,
 * the engine says.
 */
import type { Leaf, Spec } from '../fields/fields';
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
  if (!isObject(spec)) throw refusal('spec', 'is no object; an object of fields is allowed');
  const given = Object.entries(spec).filter(([, value]) => value !== undefined);
  if (given.length > MOST_FIELDS)
    throw refusal('spec', `has ${given.length} fields; at most ${MOST_FIELDS} are allowed`);
  let room = MOST_CHARACTERS;
  for (const [name, value] of given) {
    const entries: unknown[] = Array.isArray(value) ? value : [value];
    if (entries.length > MOST_ENTRIES) {
      throw refusal(shortened(name), `has ${entries.length} entries; at most ${MOST_ENTRIES} are allowed`);
    }
    if (!entries.every(isLeaf)) {
      throw refusal(shortened(name), 'is neither text nor a number, a BigInt, true or false, nor an array of these');
    }
    room -= name.length + entries.reduce((sum: number, leaf) => sum + lengthOf(leaf), 0);
    if (room < 0)
      throw refusal(shortened(name), `makes the message too long; ${MOST_CHARACTERS} characters are allowed`);
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

function refusal(field: string, problem: string): InterleaveError {
  return new InterleaveError({ code: 'invalid-spec', field, message: `${field} ${problem}.` });
}
