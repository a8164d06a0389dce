/** Runs of one page do not overlap, or they would measure each other: each lab waits for its turn. */
import { unlessAborted } from '../../engine/abort';

let last: Promise<unknown> = Promise.resolve();
/** Of those that have their turn or wait for it. */
const asked = new Set<AbortController>();

/** Whether a lab that asked now would have to wait. */
export function isTaken(): boolean {
  return asked.size > 0;
}

/** Cancels whatever has its turn or waits for it; resolves when the last of them has ended. */
export async function cancelAll(): Promise<void> {
  for (const abort of asked) abort.abort();
  await last;
}

/** Does `work` when all that asked before are done; rejects at once if it is aborted while it waits. */
export async function inTurn(work: () => Promise<void>, abort: AbortController): Promise<void> {
  const before = last;
  const { promise: mine, resolve: leave } = Promise.withResolvers<unknown>();
  last = before.then(() => mine);
  asked.add(abort);
  try {
    await unlessAborted(before, abort.signal);
    await work();
  } finally {
    asked.delete(abort);
    leave(undefined);
  }
}
