/** What the labs' controls are made from. */
import type { Capabilities, RunSpec } from '../../../../pkg/baseline/interleave';
import { LABELS } from '../../content/controls';
import { labFacts } from '../../engine/facts';
import type { Fields } from '../../fields/fields';
import type { InterleaveError } from '../../engine/interleave-error';
import type { Field, Option } from '../../parts/field';
import { nothingRun, workerLost } from '../../content/status';

export interface Settings {
  /** Begins the ids of the controls, so that several labs fit on a page. */
  uid: string;
  /** What was asked for, as text. */
  fields: Fields;
  /** What the engine fills in; not there until it has loaded. */
  defaults: RunSpec | undefined;
  capabilities: Capabilities;
  error: InterleaveError | undefined;
  onField(name: string, text: string): void;
}

/** The settings as they stand: what was asked for, else the default. */
export function valueOf({ fields, defaults }: Pick<Settings, 'fields' | 'defaults'>, name: keyof RunSpec): string {
  const asked = fields[name];
  if (asked !== undefined) return asked;
  const value = defaults?.[name];
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value !== undefined) return String(value);
  // What the engine will say once it has loaded; the first frame should not have to change.
  return name === 'model' ? (labFacts(fields.lab ?? '')?.models[0] ?? '') : '';
}

/** The control of one field, with its value and its error. */
export function fieldOf(
  settings: Settings,
  name: keyof typeof LABELS,
  more: Partial<Pick<Field, 'hint' | 'half' | 'unused' | 'label'>> = {},
): Field {
  const { uid, error } = settings;
  const wrong = error?.field === name;
  const value = valueOf(settings, name);
  return {
    id: `${uid}-${name}`,
    name,
    label: LABELS[name],
    value,
    awaited: value === '' && settings.defaults === undefined,
    error: wrong ? error.message : undefined,
    onText: (text) => {
      settings.onField(name, text);
    },
    ...more,
  };
}

/** What is said of an id that may not exist, as one in an address may not. */
export function textOf<Text>(texts: Readonly<Record<string, Text>>, id: string): Text | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** The choices of a field, each with `true` or the reason why it cannot be had here. */
export function optionsOf(
  texts: Record<string, string>,
  available: Partial<Record<string, true | string>> = {},
): Option[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text, available: available[value] ?? true }));
}

/** The names of all, or of these, in the order in which they stand in the texts. */
export function namesOf<Id extends string>(
  texts: Record<Id, { name: string }>,
  ids?: readonly Id[],
): Record<string, string> {
  const all = Object.entries<{ name: string }>(texts);
  return Object.fromEntries(all.filter(([id]) => ids?.includes(id as Id) ?? true).map(([id, { name }]) => [id, name]));
}

/** What the control is called on the page, without what stands beside the name; nothing where there is no such control. */
function nameOfControl(lab: Element, field: string): string | undefined {
  const control = lab.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(field)}"]`);
  const label = control?.labels?.[0];
  const own = [...(label?.childNodes ?? [])].filter((node) => node instanceof Text).map(({ data }) => data);
  return own.join('').trim() || undefined;
}

/**
 * Why nothing was run. Where the lab has a control for the field that is wrong, the control says what is wrong with it;
 * what cannot be had here is said in full, since no other value may help.
 */
export function errorText(lab: Element, { code, field, message }: InterleaveError): string {
  const control = code === 'invalid-spec' && field !== undefined ? nameOfControl(lab, field) : undefined;
  if (control !== undefined) return nothingRun(control);
  return code === 'worker-lost' ? workerLost(message) : message;
}
