/**
 * What a sample of additions says of any moment: who had loaded which number, who waited for the lock, what the counter
 * showed, and which additions were lost.
 */
import type { Addition, Span } from '../../../pkg/baseline/interleave';
import { byLane, countUntil, inOrder } from './order';

/** What one thread did at a moment. */
export interface AdderMoment {
  does: 'waits' | 'adds' | 'between' | 'done';
  /** The addition that it was at, or made last. */
  addition: Addition | undefined;
}

export interface LocksMoment {
  threads: readonly AdderMoment[];
  /** How many additions had been stored, and what the counter showed then. */
  made: number;
  counter: number;
  /** The addition that was stored last. */
  last: StoredAddition | undefined;
}

export interface StoredAddition extends Addition {
  /** How many additions of others it wrote over. */
  lost: number;
}

/** Single additions are seen in a stretch as short as that. */
const CLOSE_MS = 5;

const storedAt = ({ storedMs }: Addition): number => storedMs;

export class LocksReel {
  /** When threads asked, loaded and stored. */
  readonly events: readonly number[];
  readonly endMs: number;
  readonly stretchMs: number;
  /** In the order in which they were stored. */
  readonly stored: readonly StoredAddition[];
  /** The time of each thread: waiting for the lock, and from a load to its store. */
  readonly spans: readonly Span[];

  /** Whether no addition was lost. */
  readonly isWhole: boolean;

  readonly #lanes: readonly (readonly Addition[])[];

  constructor(sample: readonly Addition[], threads: number, locked: boolean) {
    const inTime = sample.toSorted((one, other) => one.askedMs - other.askedMs);
    this.#lanes = byLane(inTime, ({ thread }) => thread, threads);
    this.stored = withLosses(sample);
    this.isWhole = this.stored.every(({ lost }) => lost <= 0);
    this.endMs = Math.max(0, ...sample.map(storedAt));
    this.stretchMs = Math.min(this.endMs, CLOSE_MS);
    this.events = inOrder(sample.flatMap(({ askedMs, loadedMs, storedMs }) => [askedMs, loadedMs, storedMs]));
    this.spans = inTime.flatMap(({ thread, askedMs, loadedMs, storedMs }): Span[] => [
      ...(locked && loadedMs > askedMs
        ? [{ thread, state: 'waiting' as const, startMs: askedMs, endMs: loadedMs }]
        : []),
      { thread, state: locked ? 'holding' : 'computing', startMs: loadedMs, endMs: storedMs },
    ]);
  }

  at(ms: number): LocksMoment {
    const made = countUntil(this.stored, storedAt, ms);
    const last = this.stored[made - 1];
    return {
      threads: this.#lanes.map((additions): AdderMoment => {
        const begun = countUntil(additions, ({ askedMs }) => askedMs, ms);
        const addition = additions[begun - 1];
        if (!addition) return { does: 'between', addition };
        if (ms < addition.loadedMs) return { does: 'waits', addition };
        if (ms < addition.storedMs) return { does: 'adds', addition };
        return { does: begun === additions.length ? 'done' : 'between', addition };
      }),
      made,
      counter: last ? last.seen + 1 : 0,
      last,
    };
  }
}

/** Whoever stores 1 more than it has loaded writes over all that was stored in between. */
function withLosses(sample: readonly Addition[]): StoredAddition[] {
  let counter = 0;
  return sample
    .toSorted((one, other) => one.storedMs - other.storedMs || one.seen - other.seen)
    .map((addition) => {
      const lost = Math.max(0, counter - addition.seen);
      counter = addition.seen + 1;
      return { ...addition, lost };
    });
}
