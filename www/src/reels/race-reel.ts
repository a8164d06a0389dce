/** What the record of a race says of any moment of it: which numbers waited, which were in hand, which were answered. */
import type { Row } from '../../../pkg/baseline/interleave';
import { byLane, countUntil, inOrder } from './order';

/** One moment of a race. */
export interface RaceMoment {
  /** How many numbers waited in the queue, and the next few of them. */
  waiting: number;
  next: readonly Row[];
  /** The number that each worker had in hand, where it had one. */
  hands: readonly (Row | undefined)[];
  /** How many results there were, and the last few of them, the latest first. */
  answered: number;
  latest: readonly Row[];
}

const startOf = ({ startMs }: Row): number => startMs;

export const endOf = ({ startMs, elapsedMs }: Row): number => startMs + elapsedMs;

export class RaceReel {
  /** The moments at which a check began or ended. */
  readonly events: readonly number[];

  readonly #byStart: readonly Row[];
  readonly #byEnd: readonly Row[];
  readonly #lanes: readonly (readonly Row[])[];

  constructor(rows: readonly Row[], lanes: number) {
    this.#byStart = rows.toSorted((one, other) => one.startMs - other.startMs);
    this.#byEnd = rows.toSorted((one, other) => endOf(one) - endOf(other));
    this.#lanes = byLane(this.#byStart, ({ worker }) => worker, lanes);
    this.events = inOrder(rows.flatMap((row) => [row.startMs, endOf(row)]));
  }

  /** With the `few` numbers that are next, and the last `few` that were answered. */
  at(ms: number, few: number): RaceMoment {
    const begun = countUntil(this.#byStart, startOf, ms);
    const answered = countUntil(this.#byEnd, endOf, ms);
    return {
      waiting: this.#byStart.length - begun,
      next: this.#byStart.slice(begun, begun + few),
      hands: this.#lanes.map((rows) => {
        const last = rows[countUntil(rows, startOf, ms) - 1];
        return last && endOf(last) > ms ? last : undefined;
      }),
      answered,
      latest: this.#byEnd.slice(Math.max(0, answered - few), answered).reverse(),
    };
  }
}
