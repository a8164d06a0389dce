/**
 * Fields of a run specification as text, from an address or from an element's attributes.
 *
 * Nothing is checked here but the names of attributes: what the values may be, the engine says.
 */
import { type Fields, fieldsOfAddress, oneSpelling } from './address';
import { jsNumber } from '../content/errors';
import { PAGE_FIELDS, RUN_FIELDS } from '../generated/fields';
import { InterleaveError } from '../engine/interleave-error';
import { withCommas } from './numbers';

export { fieldsOfAddress };
export type { Fields };

export type Leaf = string | number | bigint | boolean | null;

/** Fields as a program gives them, typed or as text. */
export type Spec = Readonly<Record<string, Leaf | readonly Leaf[]>>;

export const NAMES = new Set<string>([...RUN_FIELDS, ...PAGE_FIELDS]);

export const isField = (name: string): boolean => NAMES.has(name);

/** An attribute may be written `napEvery`, which HTML reads as `napevery`, or `nap-every`. */
const BY_ATTRIBUTE = new Map<string, string>([['switch', 'switchInterval']]);
for (const name of NAMES) {
  BY_ATTRIBUTE.set(name.toLowerCase(), name);
  BY_ATTRIBUTE.set(name.replace(/[A-Z]/g, '-$&').toLowerCase(), name);
}

/** The attributes that are fields. */
export const ATTRIBUTES = [...BY_ATTRIBUTE.keys()];

/** The fields with others over them. */
export function withFields<T>(
  below: Readonly<Record<string, T>>,
  above: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return { ...oneSpelling(below), ...oneSpelling(above) };
}

/** Of these fields those that say how the page shows a lab, whatever it runs; not how it begins. */
export function fieldsOfPage(fields: Fields): Fields {
  const begin = ['autorun', 'step', 'guess'];
  const names = PAGE_FIELDS.filter((name) => !begin.includes(name)) as readonly string[];
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

/** Typed fields as text, as an address has them; throws an `InterleaveError` where text would hide what is wrong. */
export function textFields(spec: Spec): Fields {
  return Object.fromEntries(Object.entries(spec).map(([name, value]) => [name, textOf(name, value)]));
}

function textOf(name: string, value: Spec[string]): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value === null || typeof value !== 'object') return String(value);
  const position = value.findIndex((leaf) => typeof leaf === 'number');
  if (position < 0) return value.map(String).join(',');
  throw new InterleaveError({
    code: 'invalid-spec',
    reason: 'js-number',
    params: { name, position, given: { kind: 'number', text: String(value[position]) } },
    field: name,
    position,
    message: jsNumber(name, position + 1),
  });
}

/** The fields among an element's attributes. */
export function fieldsOfAttributes(element: Element): Fields {
  const fields: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    const field = BY_ATTRIBUTE.get(name);
    if (field !== undefined) fields[field] = value;
    else if (isMisspelt(name)) fields[name] = value;
  }
  return fields;
}

/**
 * A plain word that HTML has on no element is taken for a field, so that the engine can refuse it by name. Frameworks
 * mark elements with names that have a hyphen or another sign in them.
 */
function isMisspelt(attribute: string): boolean {
  return /^[a-z]+$/.test(attribute) && !htmlAttributes().has(attribute);
}

let known: Set<string> | undefined;

/** What an editor adds to any element, as to a picture or a frame, and what elements had before there were styles. */
const LOOKS =
  'align alt background bgcolor border bordercolor cellpadding cellspacing clear color cols face frameborder height ' +
  'hspace label loading longdesc marginheight marginwidth name noshade nowrap rel rows scrolling sizes size src srcset ' +
  'summary target type usemap valign value vspace width allow allowfullscreen sandbox decoding fetchpriority';

function htmlAttributes(): Set<string> {
  if (known) return known;
  known = new Set(['class', 'is', 'part', 'exportparts', 'itemscope', 'itemtype', 'itemprop', 'itemref', 'itemid']);
  for (const name of LOOKS.split(' ')) known.add(name);
  for (const property in document.createElement('div')) known.add(property.toLowerCase());
  return known;
}

/** The same fields as the engine takes them. */
export function forEngine({ numbers, ...fields }: Fields): Record<string, unknown> {
  const spec: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(fields)) spec[name] = text.trim();
  if (numbers !== undefined) spec.numbers = withCommas(numbers);
  return spec;
}
