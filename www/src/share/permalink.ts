/** A lab as it is set, as an address. `fieldsOfAddress` reads the same fields back. */
import { type Fields, isField } from '../fields/fields';
import { withCommas } from '../fields/numbers';

/** Browsers and servers take more; what people send each other by mail and chat gets cut. */
export const LONGEST = 8000;

/** The address of a page of ours with this lab set on it. */
export function permalink(page: URL, lab: string, fields: Fields): string {
  const query = new URLSearchParams(shared(lab, fields));
  const link = new URL(page);
  // A comma needs no escape in a query, and a list of numbers is legible with it.
  link.search = query.toString().replaceAll('%2C', ',');
  link.hash = '';
  return link.href;
}

/**
 * The fields that are given away, with the numbers on one line. What is no field is not: its name may have come with a
 * link from anybody, and would be pasted into a page.
 */
export function shared(lab: string, { numbers, ...given }: Fields): Record<string, string> {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => isField(name)));
  // The lab comes first, and numbers, which may be many, last.
  return Object.assign({ lab }, fields, { lab }, numbers === undefined ? {} : { numbers: withCommas(numbers) });
}
