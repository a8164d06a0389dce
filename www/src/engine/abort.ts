import { CANCELLED } from '../content/errors';
import { InterleaveError } from './interleave-error';

/** The promise's outcome, or a rejection as soon as `signal` aborts; what the promise stands for goes on regardless. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(new InterleaveError({ code: 'aborted', reason: 'cancelled', params: {}, message: CANCELLED }));
    };
    const done = () => {
      signal.removeEventListener('abort', abort);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).then(done, done);
  });
}
