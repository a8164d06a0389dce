/** Fields as an address has them. A module of its own, and small, since a frame needs it before anything else is loaded. */

export type Fields = Readonly<Record<string, string>>;

/** The fields of an address: those of the query, and over them those of the fragment. */
export function fieldsOfAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Fields {
  // A fragment without an equals sign is an anchor on the page.
  const fragment = hash.includes('=') ? hash.slice(1) : '';
  return oneSpelling(Object.fromEntries([...new URLSearchParams(search), ...new URLSearchParams(fragment)]));
}

/** `switch` by its full name, so that a control finds it; who writes both gets to hear of it from the engine. */
export function oneSpelling<T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const { switch: short, ...others } = fields;
  return short === undefined || 'switchInterval' in others ? fields : { ...others, switchInterval: short };
}
