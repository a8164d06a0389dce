import { LANGUAGE } from './language';

const writer = new Intl.ListFormat(LANGUAGE);
const writerOfAny = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });

/** `0, 2 and 3` */
export const listed = (items: readonly (string | number)[]): string => writer.format(items.map(String));

/** `0, 2 or 3` */
export const anyOf = (items: readonly string[]): string => writerOfAny.format(items);
