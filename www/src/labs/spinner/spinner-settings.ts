/** The spinner lab's controls. */
import { html, type TemplateResult } from 'lit';
import type { Model, RunSpec } from '../../../../pkg/baseline/interleave';
import { ALGORITHMS, NAPS } from '../../content/settings';
import { SETTINGS } from '../../content/run';
import { SPINNERS, WORKS } from '../../content/spinner';
import * as chips from '../../content/chips';
import * as texts from '../../content/spinner-runs';
import { BEST_HERE, BETWEEN_NAPS } from '../../content/race';
import { isSpinnerModel, worksOf } from './pairs';
import { modelFacts } from '../../engine/facts';
import { numberField, selectField } from '../../parts/field';
import { fieldOf, namesOf, optionsOf, type Settings, textOf, valueOf } from '../base/controls';

/** The number whose check keeps the spinner turning in the reference experiment. */
const REFERENCE_NUMBER = '5000111000222021';

export function spinnerSettings(settings: Settings): TemplateResult {
  const { capabilities } = settings;
  const model = valueOf(settings, 'model');
  const work = valueOf(settings, 'work');
  const given = (settings.fields.numbers ?? '').replaceAll('_', '').trim();
  const computes = work === 'cpu' || work === 'cpu-nap';
  const napless = work !== 'cpu-nap';
  return html`<div class="settings" role="group" aria-label=${SETTINGS}>
    ${selectField(
      {
        ...fieldOf(settings, 'model', { hint: isSpinnerModel(model) ? SPINNERS[model].says : undefined }),
        label: texts.THE_SPINNER_IS,
        onText: (text) => {
          settings.onField('model', text);
          const works = worksOf(text);
          if (works[0] && !works.some((possible) => possible === work)) settings.onField('work', works[0]);
        },
      },
      optionsOf(namesOf(SPINNERS), capabilities.models satisfies Record<Model, true | string>),
    )}
    ${selectField(
      {
        ...fieldOf(settings, 'work', { hint: textOf(WORKS, work)?.says }),
        label: texts.THE_WORK_IS,
      },
      optionsOf(namesOf(WORKS)).filter(({ value }) => worksOf(model).some((possible) => possible === value)),
    )}
    ${numberField(fieldOf(settings, 'seconds', { half: true, unused: settings.fields.numbers !== undefined }))}
    ${numberField(fieldOf(settings, 'switchInterval', { half: true, unused: modelFacts(model)?.gil !== true }))}
    ${selectField(
      { ...fieldOf(settings, 'numbers', { unused: !computes }), label: texts.THE_NUMBER, value: given },
      optionsOf({
        '': texts.FITTING_NUMBER,
        [REFERENCE_NUMBER]: texts.REFERENCE_NUMBER,
        // An address may ask for any other.
        ...(given === '' || given === REFERENCE_NUMBER ? {} : { [given]: given }),
      }),
    )}
    ${selectField(
      fieldOf(settings, 'algorithm', { unused: !computes }),
      optionsOf(namesOf(ALGORITHMS), capabilities.algorithms),
    )}
    ${selectField(
      fieldOf(settings, 'nap', { half: true, unused: napless }),
      optionsOf({ '': BEST_HERE, ...NAPS }, { ...capabilities.naps, '': true as const }),
    )}
    ${numberField(fieldOf(settings, 'slice', { half: true, unused: napless, hint: BETWEEN_NAPS }))}
  </div>`;
}

/** What is set, by the value of each field. */
export function spinnerChips(value: (name: keyof RunSpec) => string): string[] {
  const [model, work] = [value('model'), value('work')];
  return [
    chips.spinnerIs(isSpinnerModel(model) ? SPINNERS[model].name : model),
    chips.workIs(textOf(WORKS, work)?.name ?? work),
    ...(value('numbers') === '' ? [chips.seconds(value('seconds'))] : []),
    ...(modelFacts(model)?.gil ? [chips.switchInterval(value('switchInterval'))] : []),
  ];
}
