/** What goes with what in the spinner lab, by ids that may not exist, as one in an address may not. */
import type { Work } from '../../../../pkg/baseline/interleave';
import { type SpinnerModel, WHY } from '../../content/spinner';
import { modelFacts } from '../../engine/facts';
import { LABS } from '../../generated/facts';

/** Whether the work holds the page's own thread, so that the page cannot hear a click. */
export function freezesPage(model: string, work: string): boolean {
  const place = modelFacts(model)?.spinner;
  if (place?.work !== 'main-thread') return false;
  // Beside a spinner of the page's own thread everything but these two lets it take its turns.
  return place.spinner !== 'main-thread' || work === 'cpu' || work === 'blocking-sleep';
}

/** What can be done while the spinner turns so. */
export function worksOf(model: string): readonly Work[] {
  return modelFacts(model)?.spinner?.works ?? [];
}

/** Whether a spinner may turn so. */
export const isSpinnerModel = (id: string): id is SpinnerModel => LABS.spinner.models.some((model) => model === id);

/** Why the pair looks as it does. */
export function whyOf(model: string, work: string): string | undefined {
  const why: Partial<Record<string, string>> = isSpinnerModel(model) ? WHY[model] : {};
  return why[work];
}
