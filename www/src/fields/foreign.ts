/**
 * The fields of an address that are none of ours: links sent by newsletters, social networks and learning platforms carry
 * `utm_source`, `fbclid` and the like. They stop nothing. One that is nearly ours is taken for a slip.
 */
import type { Fields } from './address';
import { isField, NAMES } from './fields';

export interface Slip {
  /** As it is written in the address. */
  name: string;
  meant: string;
}

/** By either of its names, where it has two: who writes both gets to hear of it from the engine. */
const isOurs = (name: string): boolean => isField(name) || name === 'switch';

/** The fields that are ours, and the slips among the others; `more` are names that are ours only here. */
export function ownFields(fields: Fields, more: readonly string[] = []): { fields: Fields; slips: readonly Slip[] } {
  const others = Object.keys(fields).filter((name) => !isOurs(name) && !more.includes(name));
  const known = [...NAMES, 'switch', ...more];
  const slips = others.flatMap((name) => {
    const meant = known.find((own) => isSlip(name, own));
    return meant === undefined ? [] : [{ name, meant }];
  });
  return { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => isOurs(name))), slips };
}

/** The fields of an address that are nobody's here, as they stand. */
export function foreignFields(search: string): URLSearchParams {
  return new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !isOurs(name)));
}

function isSlip(name: string, own: string): boolean {
  const plain = (text: string) => text.replaceAll(/[-_]/g, '').toLowerCase();
  const [one, other] = [plain(name), plain(own)];
  // Short names are near to too many others.
  const allowed = one.length < 4 ? 0 : one.length < 6 ? 1 : 2;
  return Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed;
}

/** How many letters are missing, too many, wrong, or exchanged with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
