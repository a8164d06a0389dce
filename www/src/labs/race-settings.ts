/** The race's controls. What the chosen model has no use for stays in sight, switched off, with the reason. */
import { html, type TemplateResult } from 'lit';
import type { RunSpec } from '../../../pkg/baseline/interleave';
import type { Capabilities } from '../../../pkg/baseline/interleave';
import { MODELS, modelText } from '../content/models';
import { ALGORITHMS, NAPS, ORDERS } from '../content/settings';
import type { Fields } from '../fields';
import type { InterleaveError } from '../interleave-error';
import { type Field, numberField, type Option, selectField } from '../parts/field';
import '../parts/numbers-field';

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

/** What each control is called. */
export const LABELS: Partial<Record<string, string>> = {
  model: 'Model',
  workers: 'Workers',
  algorithm: 'Algorithm',
  order: 'Order',
  nap: 'Nap',
  slice: 'Slice, in ms',
  numbers: 'Numbers',
};

/** The settings as they stand: what was asked for, else the default. */
export function valueOf({ fields, defaults }: Pick<Settings, 'fields' | 'defaults'>, name: keyof RunSpec): string {
  const asked = fields[name];
  if (asked !== undefined) return asked;
  const value = defaults?.[name];
  if (Array.isArray(value)) return value.join('\n');
  if (value !== undefined) return String(value);
  // What the engine will say once it has loaded; the first frame should not have to change.
  return name === 'model' ? 'sequential' : '';
}

export function raceSettings(settings: Settings): TemplateResult {
  const { capabilities, fields, uid } = settings;
  const model = valueOf(settings, 'model');
  const error = settings.error?.field === 'numbers' ? settings.error : undefined;
  const naps = { '': 'Best here', ...NAPS };
  const available = { ...capabilities.naps, '': true as const };
  return html`<div class="settings" role="group" aria-label="Settings">
    ${selectField(field(settings, 'model', { hint: modelText(model)?.says }), options(namesOf(MODELS), capabilities.models))}
    ${numberField(
      field(settings, 'workers', {
        idle: modelText(model)?.onWorkers ? undefined : 'This model has one thread.',
      }),
      { min: 1, max: 64 },
    )}
    ${selectField(
      field(settings, 'algorithm', { hint: algorithmHint(valueOf(settings, 'algorithm')) }),
      options(namesOf(ALGORITHMS), capabilities.algorithms),
    )}
    ${selectField(field(settings, 'order', {}), options(ORDERS))}
    ${selectField(field(settings, 'nap', { idle: napless(model), half: true }), options(naps, available))}
    ${numberField(
      field(settings, 'slice', {
        idle: napless(model) ?? countedNaps(fields.napEvery),
        hint: 'Between naps.',
        half: true,
      }),
    )}
    <interleave-numbers-field
      .uid=${`${uid}-numbers`}
      .text=${valueOf(settings, 'numbers')}
      .error=${error?.message}
      .position=${error?.position}
      .onText=${(text: string) => {
        settings.onField('numbers', text);
      }}
    ></interleave-numbers-field>
  </div>`;
}

function napless(model: string): string | undefined {
  return model === 'coroutines' ? undefined : 'For coroutines.';
}

function countedNaps(napEvery: string | undefined): string | undefined {
  return napEvery === undefined ? undefined : `A nap is taken every ${napEvery} divisions instead.`;
}

function algorithmHint(id: string): string | undefined {
  return Object.hasOwn(ALGORITHMS, id) ? ALGORITHMS[id as keyof typeof ALGORITHMS].says : undefined;
}

function field(settings: Settings, name: keyof RunSpec, more: Pick<Field, 'hint' | 'idle' | 'half'>): Field {
  const { uid, error } = settings;
  const wrong = error?.field === name;
  return {
    id: `${uid}-${name}`,
    name,
    label: LABELS[name] ?? name,
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

function options(texts: Record<string, string>, available: Partial<Record<string, true | string>> = {}): Option[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text, available: available[value] ?? true }));
}

function namesOf(texts: Record<string, { name: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([id, { name }]) => [id, name]));
}
