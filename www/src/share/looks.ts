/** How a lab is to look and begin where it is shared: what a tick of Share adds to its fields. */
import type { Fields } from '../fields/address';

/** By field what is chosen; `undefined` is the default, which is not written down. */
export type Looks = Readonly<
  Partial<Record<'controls' | 'steps' | 'autorun' | 'theme' | 'profile', string | undefined>>
>;

/** The fields as they are given away: what was chosen goes over what the lab has here. */
export function withLooks(fields: Fields, looks: Looks): Fields {
  const all = Object.entries({ ...fields, ...looks });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
