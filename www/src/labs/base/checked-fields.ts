import { checkSpec } from '../../engine/engine';
import { type Fields, forEngine, type Spec, textFields, withFields } from '../../fields/fields';

/** The fields below with the specification over them. Rejects with an `InterleaveError` where that cannot be run. */
export async function checkedFields(below: Fields, spec: Spec): Promise<Fields> {
  await checkSpec(withFields<unknown>(forEngine(below), spec));
  return withFields(below, textFields(spec));
}
