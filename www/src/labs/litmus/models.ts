/** What each memory model says of a litmus test. The sources are in `docs/litmus.md`. */
import type { Accesses, LitmusTest } from '../../../../pkg/baseline/interleave';
import type { MemoryModel } from '../../content/litmus';

/** The tests whose reordering a model allows to plain accesses; to fences and atomic instructions none does. */
const ALLOWS: Record<MemoryModel, readonly LitmusTest[]> = {
  sc: [],
  tso: ['store-buffering', 'peterson'],
  arm: ['store-buffering', 'message-passing', 'load-buffering', 'peterson'],
  wasm: ['store-buffering', 'message-passing', 'load-buffering', 'peterson'],
};

/** Whether a trial may end as no interleaving does. */
export const allows = (model: MemoryModel, test: LitmusTest, accesses: Accesses): boolean =>
  accesses === 'plain' && ALLOWS[model].includes(test);
