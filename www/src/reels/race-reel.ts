/** What the record of a race says of any moment of it: which numbers waited, which were in hand, which were answered. */
import type { Row } from '../../../pkg/baseline/interleave';
import { atOnce } from '../dom/parts';
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
  private constructor(
    private readonly byStart: readonly Row[],
    private readonly byEnd: readonly Row[],
    private readonly lanes: readonly (readonly Row[])[],
    /** The moments at which a check began or ended. */
    readonly events: readonly number[],
  ) {}

  static of(rows: readonly Row[], lanes: number): RaceReel {
    return atOnce(RaceReel.inParts(rows, lanes));
  }

  /** Of a hundred thousand rows each part takes about as long as a frame. */
  static *inParts(rows: readonly Row[], lanes: number): Generator<void, RaceReel> {
    const byStart = rows.toSorted((one, other) => one.startMs - other.startMs);
    yield;
    const byEnd = rows.toSorted((one, other) => endOf(one) - endOf(other));
    yield;
    const events = inOrder(rows.flatMap((row) => [row.startMs, endOf(row)]));
    yield;
    return new RaceReel(
      byStart,
      byEnd,
      byLane(byStart, ({ worker }) => worker, lanes),
      events,
    );
  }

  /** With the `few` numbers that are next, and the last `few` that were answered. */
  at(ms: number, few: number): RaceMoment {
    const begun = countUntil(this.byStart, startOf, ms);
    const answered = countUntil(this.byEnd, endOf, ms);
    return {
      waiting: this.byStart.length - begun,
      next: this.byStart.slice(begun, begun + few),
      hands: this.lanes.map((rows) => {
        const last = rows[countUntil(rows, startOf, ms) - 1];
        return last && endOf(last) > ms ? last : undefined;
      }),
      answered,
      latest: this.byEnd.slice(Math.max(0, answered - few), answered).reverse(),
    };
  }
}
