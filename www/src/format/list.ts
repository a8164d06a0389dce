import { LANGUAGE } from './language';

const writer = new Intl.ListFormat(LANGUAGE);

/** `0, 2 and 3` */
export const listed = (items: readonly (string | number)[]): string => writer.format(items.map(String));
