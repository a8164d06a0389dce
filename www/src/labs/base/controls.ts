/** What the labs' controls are made from. */
import type { Capabilities, RunSpec } from '../../../../pkg/baseline/interleave';
import { LABELS } from '../../content/controls';
import { labFacts } from '../../engine/facts';
import type { Fields } from '../../fields/fields';
import type { InterleaveError } from '../../engine/interleave-error';
import type { Field, Option } from '../../parts/field';

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
  name: keyof RunSpec,
  more: Pick<Field, 'hint' | 'idle' | 'half'> = {},
): Field {
  const { uid, error } = settings;
  const wrong = error?.field === name;
  return {
    id: `${uid}-${name}`,
    name,
    label: labelOf(name) ?? name,
    value: valueOf(settings, name),
    error: wrong ? error.message : undefined,
    onText: (text) => {
      settings.onField(name, text);
    },
    ...more,
    // A wrong value can be corrected even where it is of no use.
    idle: wrong ? undefined : more.idle,
  };
}

/** What the control of a field is called. */
export function labelOf(name: string): string | undefined {
  return Object.hasOwn(LABELS, name) ? LABELS[name as keyof typeof LABELS] : undefined;
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

/** Where a run stands, said alike by all labs: everything but what a lab has found. */
export function errorText(error: InterleaveError | undefined, controls: boolean): string {
  // A setting says itself what is wrong with it.
  const label = controls && error?.field !== undefined ? labelOf(error.field) : undefined;
  if (label !== undefined) return `Nothing was run: see ${label}.`;
  return error?.message ?? 'The run has failed.';
}
