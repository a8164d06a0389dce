/** What the page for frames refuses: its own two fields, and what the page around sends. */

export const noOrigin = (name: string, given: string): string =>
  `${name} is “${given}”; an origin such as https://course.example, without a path, is allowed.`;

export const noFlag = (name: string, given: string): string => `${name} is “${given}”; 0 or 1 is allowed.`;

export const SPEC_NO_OBJECT = 'spec is no object; an object of fields is allowed.';

export const tooManyFields = ({ count, most }: { count: number; most: number }): string =>
  `spec has ${count} fields; at most ${most} are allowed.`;

export const tooManyEntries = ({ name, count, most }: { name: string; count: number; most: number }): string =>
  `${name} has ${count} entries; at most ${most} are allowed.`;

export const noValue = (name: string): string =>
  `${name} is neither text nor a number, a BigInt, true or false, nor an array of these.`;

export const messageTooLong = ({ name, most }: { name: string; most: number }): string =>
  `${name} makes the message too long; ${most} characters are allowed.`;
