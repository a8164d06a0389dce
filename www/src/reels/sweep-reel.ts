/** What the record of a sweep says of any moment: which runs were over, and which one went on. */
import type { Span, SweepRun } from '../../../pkg/baseline/interleave';
import { countUntil, inOrder } from './order';

/** A run with its place in the sweep. */
export interface PlacedRun extends SweepRun {
  startMs: number;
}

export interface SweepMoment {
  /** How many runs were over. */
  over: number;
  /** The run that went on, or the last one; none before the first. */
  run: PlacedRun | undefined;
  /** Which one that is, from 0. */
  index: number;
  going: boolean;
}

const startOf = ({ startMs }: PlacedRun): number => startMs;

export const endOf = ({ startMs, totalMs }: PlacedRun): number => startMs + totalMs;

export class SweepReel {
  /** When runs began and ended. */
  readonly events: readonly number[];
  readonly endMs: number;

  readonly #runs: readonly PlacedRun[];
  readonly #spans: readonly Span[];

  constructor(runs: readonly PlacedRun[], trace: readonly Span[]) {
    this.#runs = runs;
    this.#spans = trace.toSorted((one, other) => one.startMs - other.startMs);
    this.endMs = Math.max(0, ...runs.map(endOf));
    this.events = inOrder(runs.flatMap((run) => [run.startMs, endOf(run)]));
  }

  at(ms: number): SweepMoment {
    const index = countUntil(this.#runs, startOf, ms) - 1;
    const run = this.#runs[index];
    const going = run !== undefined && ms < endOf(run);
    return { over: going ? index : index + 1, run, index, going };
  }

  /** What the workers did in one run, on the clock of that run. */
  lanesOf(run: PlacedRun): Span[] {
    const spanStart = (span: Span) => span.startMs;
    // A stamp is written to a microsecond, and may come out a little before that of its run.
    const from = countUntil(this.#spans, spanStart, run.startMs - 0.01);
    const to = countUntil(this.#spans, spanStart, endOf(run));
    return this.#spans
      .slice(from, to)
      .map((span) => ({ ...span, startMs: span.startMs - run.startMs, endMs: span.endMs - run.startMs }));
  }
}

/** The runs of a record, where they say when they began. */
export const placed = (runs: readonly SweepRun[]): PlacedRun[] =>
  runs.flatMap((run) => (run.startMs === undefined ? [] : [{ ...run, startMs: run.startMs }]));
