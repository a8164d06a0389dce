/** The spinner lab's controls. */
import { html, type TemplateResult } from 'lit';
import type { Model } from '../../../../pkg/baseline/interleave';
import { ALGORITHMS, NAPS } from '../../content/settings';
import { SPINNERS, WORKS, isSpinnerModel } from '../../content/spinner';
import { worksOf } from './pairs';
import { modelFacts } from '../../engine/facts';
import { numberField, selectField } from '../../parts/field';
import { fieldOf, namesOf, optionsOf, type Settings, valueOf } from '../base/controls';

/** The number whose check keeps the spinner turning in the reference experiment. */
const REFERENCE_NUMBER = '5000111000222021';

export function spinnerSettings(settings: Settings): TemplateResult {
  const { capabilities } = settings;
  const model = valueOf(settings, 'model');
  const work = valueOf(settings, 'work');
  const given = (settings.fields.numbers ?? '').replaceAll('_', '').trim();
  const computes = work === 'cpu' || work === 'cpu-nap';
  const napless = work === 'cpu-nap' ? undefined : 'For a check with naps.';
  return html`<div class="settings" role="group" aria-label="Settings">
    ${selectField(
      {
        ...fieldOf(settings, 'model', { hint: isSpinnerModel(model) ? SPINNERS[model].says : undefined }),
        label: 'The spinner is a',
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
        ...fieldOf(settings, 'work', { hint: Object.hasOwn(WORKS, work) ? WORKS[work as 'cpu'].says : undefined }),
        label: 'The work is to',
      },
      optionsOf(namesOf(WORKS)).filter(({ value }) => worksOf(model).some((possible) => possible === value)),
    )}
    ${numberField(
      fieldOf(settings, 'seconds', {
        half: true,
        idle: settings.fields.numbers === undefined ? undefined : 'As long as it takes.',
      }),
    )}
    ${numberField(
      fieldOf(settings, 'switchInterval', { half: true, idle: modelFacts(model)?.gil ? undefined : 'For the GIL.' }),
    )}
    ${selectField(
      {
        ...fieldOf(settings, 'numbers', { idle: computes ? undefined : 'Nothing is computed.' }),
        label: 'The number',
        value: given,
      },
      optionsOf({
        '': 'takes as long as is set',
        [REFERENCE_NUMBER]: 'the reference’s own, 5 000 111 000 222 021',
        // An address may ask for any other.
        ...(given === '' || given === REFERENCE_NUMBER ? {} : { [given]: given }),
      }),
    )}
    ${selectField(
      fieldOf(settings, 'algorithm', { idle: computes ? undefined : 'Nothing is computed.' }),
      optionsOf(namesOf(ALGORITHMS), capabilities.algorithms),
    )}
    ${selectField(
      fieldOf(settings, 'nap', { half: true, idle: napless }),
      optionsOf({ '': 'Best here', ...NAPS }, { ...capabilities.naps, '': true as const }),
    )}
    ${numberField(fieldOf(settings, 'slice', { half: true, idle: napless, hint: 'Between naps.' }))}
  </div>`;
}
