/**
 * The library: `import { run } from '…/interleave.js'`, and the element `<interleave-lab>`.
 *
 * This module is small. The engine and the labs load when they are first wanted.
 */
import { capabilities } from './engine/capabilities';
import { run } from './engine/engine';
import { InterleaveLab } from './element/interleave-lab';

declare const __VERSION__: string;

/** The version of this package. */
export const version = __VERSION__;
export { capabilities } from './engine/capabilities';
export { run } from './engine/engine';
export type { RunOptions } from './engine/engine';
export { InterleaveError } from './engine/interleave-error';
export type { Row, RunEvent, RunRecord } from '../../pkg/baseline/interleave';

const api = { version, run, capabilities };

declare global {
  // A `var` is how TypeScript spells a property of the global object.
  var interleave: typeof api;
  interface HTMLElementTagNameMap {
    'interleave-lab': InterleaveLab;
  }
}

globalThis.interleave = api;

// The module may be on a page twice, from two addresses; the first one keeps the name.
if (!customElements.get('interleave-lab')) customElements.define('interleave-lab', InterleaveLab);
