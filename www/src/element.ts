/**
 * `interleave/element`: defines `<interleave-lab>`. Where there is no page, importing it does nothing.
 */
import { InterleaveLab } from './element/interleave-lab';
import type { LabEvents } from './element/lab-events';

export type { InterleaveLab } from './element/interleave-lab';
export type { LabEvents } from './element/lab-events';

declare global {
  interface HTMLElementTagNameMap {
    'interleave-lab': InterleaveLab;
  }
  // Of elements, documents and windows alike: all but the rows bubble.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how an interface is added to
  interface GlobalEventHandlersEventMap extends LabEvents {}
}

// The module may be on a page twice, from two addresses; the first one keeps the name.
if (typeof customElements === 'object' && !customElements.get('interleave-lab')) {
  customElements.define('interleave-lab', InterleaveLab);
}
