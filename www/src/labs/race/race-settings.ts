/** The race's controls. What the chosen model has no use for stays in sight, switched off, with the reason. */
import { html, type TemplateResult } from 'lit';
import { MODELS } from '../../content/models';
import * as texts from '../../content/race';
import { SETTINGS } from '../../content/run';
import { ALGORITHMS, NAPS, ORDERS } from '../../content/settings';
import { hasWorkers, modelFacts } from '../../engine/facts';
import { LABS } from '../../generated/facts';
import { numberField, selectField } from '../../parts/field';
import '../../parts/numbers-field';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';

export function raceSettings(settings: Settings): TemplateResult {
  const { capabilities, fields, uid } = settings;
  const model = valueOf(settings, 'model');
  const error = settings.error?.field === 'numbers' ? settings.error : undefined;
  const naps = { '': texts.BEST_HERE, ...NAPS };
  const available = { ...capabilities.naps, '': true as const };
  return html`<div class="settings" role="group" aria-label=${SETTINGS}>
    ${selectField(
      fieldOf(settings, 'model', { hint: textOf(MODELS, model)?.says }),
      optionsOf(namesOf(MODELS, LABS.race.models), capabilities.models),
    )}
    ${numberField(
      fieldOf(settings, 'workers', {
        idle: hasWorkers(model) ? undefined : texts.ONE_THREAD,
      }),
      { min: 1, max: 64 },
    )}
    ${selectField(
      fieldOf(settings, 'algorithm', { hint: textOf(ALGORITHMS, valueOf(settings, 'algorithm'))?.says }),
      optionsOf(namesOf(ALGORITHMS), capabilities.algorithms),
    )}
    ${selectField(fieldOf(settings, 'order', {}), optionsOf(ORDERS))}
    ${selectField(fieldOf(settings, 'nap', { idle: napless(model), half: true }), optionsOf(naps, available))}
    ${numberField(
      fieldOf(settings, 'slice', {
        idle: napless(model) ?? countedNaps(fields.napEvery),
        hint: texts.BETWEEN_NAPS,
        half: true,
      }),
    )}
    <interleave-numbers-field
      .uid=${`${uid}-numbers`}
      .text=${valueOf(settings, 'numbers')}
      .awaited=${fields.numbers === undefined && settings.defaults === undefined}
      .error=${error}
      .onText=${(text: string) => {
        settings.onField('numbers', text);
      }}
    ></interleave-numbers-field>
  </div>`;
}

function napless(model: string): string | undefined {
  return modelFacts(model)?.naps ? undefined : texts.FOR_NAPS;
}

function countedNaps(napEvery: string | undefined): string | undefined {
  return napEvery === undefined ? undefined : texts.countedNaps(napEvery);
}
