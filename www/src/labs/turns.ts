/** Runs of one page do not overlap, or they would measure each other: each lab waits for its turn. */
import { unlessAborted } from '../abort';

let last: Promise<unknown> = Promise.resolve();
let asked = 0;

/** Whether a lab that asked now would have to wait. */
export function isTaken(): boolean {
  return asked > 0;
}

/** Does `work` when all that asked before are done; rejects at once if `signal` aborts while it waits. */
export async function inTurn(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const before = last;
  const { promise: mine, resolve: leave } = Promise.withResolvers<unknown>();
  last = before.then(() => mine);
  asked += 1;
  try {
    await unlessAborted(before, signal);
    await work();
  } finally {
    asked -= 1;
    leave(undefined);
  }
}
