import { RUN_GOING_ON } from '../content/errors';
import { InterleaveError } from './interleave-error';

/** What a lab says that runs already. */
export const busy = (): InterleaveError =>
  new InterleaveError({ code: 'busy', reason: 'run-going-on', params: {}, message: RUN_GOING_ON });
