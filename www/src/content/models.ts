/** What the page says about each model. */
import type { Model } from '../../../pkg/baseline/interleave';

export interface ModelText {
  name: string;
  /** Where and how the checks are run. */
  says: string;
  /** What there is to see. */
  watch: string;
}

export const MODELS: Record<Model, ModelText> = {
  sequential: {
    name: 'Sequential',
    says: 'One blocking call after another, on the page’s own thread.',
    watch:
      'The page will freeze until the last number is checked: no frame, no scrolling, no click. That is also why this run cannot be cancelled. The click would wait in line behind the work it is meant to stop.',
  },
  coroutines: {
    name: 'Coroutines',
    says: 'The same thread, but a check works for a slice of time and then naps.',
    watch:
      'During a nap the page may draw a frame and hear a click. The work takes a little longer, and the spinner turns.',
  },
  processes: {
    name: 'Processes',
    says: 'Web Workers, each with a thread, a memory and a copy of the program of its own.',
    watch:
      'They take numbers from one queue and put answers into another, so rows come in the order in which checks end. The page’s thread only listens.',
  },
};
