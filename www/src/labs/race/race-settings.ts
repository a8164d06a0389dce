/** The race's controls: those that the chosen model has a use for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunSpec } from '../../../../pkg/baseline/interleave';
import { MODELS } from '../../content/models';
import * as chips from '../../content/chips';
import * as texts from '../../content/race';
import { SETTINGS } from '../../content/run';
import { ALGORITHMS, NAPS, ORDERS } from '../../content/settings';
import { hasWorkers, modelFacts } from '../../engine/facts';
import { LABS } from '../../generated/facts';
import { numberField, selectField } from '../../parts/field';
import { howMany } from '../../fields/numbers';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';
import { numbersControl } from '../base/numbers-control';

export function raceSettings(settings: Settings): TemplateResult {
  const { capabilities, fields } = settings;
  const model = valueOf(settings, 'model');
  const napless = modelFacts(model)?.naps !== true;
  const naps = { '': texts.BEST_HERE, ...NAPS };
  const available = { ...capabilities.naps, '': true as const };
  return html`<div class="settings" role="group" aria-label=${SETTINGS}>
    ${selectField(
      fieldOf(settings, 'model', { hint: textOf(MODELS, model)?.says }),
      optionsOf(namesOf(MODELS, LABS.race.models), capabilities.models),
    )}
    ${numberField(fieldOf(settings, 'workers', { unused: !hasWorkers(model) }), { min: 1, max: 64 })}
    ${selectField(
      fieldOf(settings, 'algorithm', { hint: textOf(ALGORITHMS, valueOf(settings, 'algorithm'))?.says }),
      optionsOf(namesOf(ALGORITHMS), capabilities.algorithms),
    )}
    ${selectField(fieldOf(settings, 'order', {}), optionsOf(ORDERS))}
    ${selectField(fieldOf(settings, 'nap', { unused: napless, half: true }), optionsOf(naps, available))}
    ${numberField(
      fieldOf(settings, 'slice', {
        unused: napless || fields.napEvery !== undefined,
        hint: texts.BETWEEN_NAPS,
        half: true,
      }),
    )}
    ${fields.napEvery === undefined || napless ? nothing : html`<p class="note">${texts.countedNaps(fields.napEvery)}</p>`}
    ${numbersControl(settings)}
  </div>`;
}

/** What is set, by the value of each field. */
export function raceChips(value: (name: keyof RunSpec) => string): string[] {
  const model = value('model');
  const nap = value('nap');
  const order = value('order');
  return [
    textOf(MODELS, model)?.name ?? model,
    ...(hasWorkers(model) ? [chips.workers(value('workers'))] : []),
    ...(modelFacts(model)?.naps && nap !== '' ? [textOf(NAPS, nap) ?? nap] : []),
    textOf(ALGORITHMS, value('algorithm'))?.name ?? value('algorithm'),
    ...(order === 'longest-first' ? [ORDERS[order]] : []),
    chips.numbers(howMany(value('numbers'))),
  ];
}
