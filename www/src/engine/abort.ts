import { CANCELLED } from '../content/errors';
import { InterleaveError } from './interleave-error';

/** What a cancelled run rejects with; whoever cancelled it may have said why. */
export function cancelled(signal: AbortSignal): InterleaveError {
  return new InterleaveError(
    { code: 'aborted', reason: 'cancelled', params: {}, message: CANCELLED },
    { cause: signal.reason },
  );
}

/** The promise's outcome, or a rejection as soon as `signal` aborts; what the promise stands for goes on regardless. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(cancelled(signal));
    };
    const done = () => {
      signal.removeEventListener('abort', abort);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).then(done, done);
  });
}
