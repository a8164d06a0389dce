/** What the record of a spinner says of any moment: which character stood, when the page drew last, how the work was. */
import type { SpinnerMoments, Turn } from '../../../pkg/baseline/interleave';
import { countUntil, inOrder } from './order';

export interface Freeze {
  fromMs: number;
  toMs: number;
}

/** One moment of a spinner. */
export interface SpinnerMoment {
  /** How many characters had been seen, and the one that stood then. */
  seen: number;
  turn: Turn | undefined;
  /** When the page had drawn last: so late its clock was. */
  pageMs: number;
  /** How long the page had been frozen, if it was. */
  frozenMs: number | undefined;
  work: 'before' | 'going' | 'over';
}

/** The page stands still from here on: between two of its frames passes more than people overlook. */
const FREEZE_MS = 100;

/** In a stretch of time so short a character has been drawn just now. */
export const JUST_NOW_MS = 40;

const itself = (ms: number): number => ms;

export class SpinnerReel {
  /** When characters were seen, the work began and ended, and the page stopped and went on. */
  readonly events: readonly number[];
  readonly endMs: number;
  readonly freezes: readonly Freeze[];
  readonly workFromMs: number;
  readonly workToMs: number;

  readonly #turns: readonly Turn[];
  readonly #frames: readonly number[];

  constructor({ workFromMs, turns, framesMs }: SpinnerMoments, totalMs: number) {
    this.#turns = turns;
    this.#frames = framesMs;
    this.workFromMs = workFromMs;
    this.workToMs = workFromMs + totalMs;
    // The last frame is the first one after the work, or the last that was kept.
    this.endMs = framesMs.at(-1) ?? this.workToMs;
    this.freezes = framesMs.flatMap((toMs, index) => {
      const fromMs = framesMs[index - 1] ?? 0;
      return toMs - fromMs > FREEZE_MS ? [{ fromMs, toMs }] : [];
    });
    const moments = [
      ...turns.map(({ atMs }) => atMs),
      ...[this.workFromMs, this.workToMs],
      ...this.freezes.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
    ];
    this.events = inOrder(moments.filter((ms) => ms >= 0 && ms <= this.endMs));
  }

  at(ms: number): SpinnerMoment {
    const seen = countUntil(this.#turns, ({ atMs }) => atMs, ms);
    const frozen = this.freezes.find(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
    return {
      seen,
      turn: this.#turns[seen - 1],
      pageMs: this.#frames[countUntil(this.#frames, itself, ms) - 1] ?? 0,
      frozenMs: frozen && ms - frozen.fromMs,
      work: ms < this.workFromMs ? 'before' : ms < this.workToMs ? 'going' : 'over',
    };
  }
}
