/** What the trace of threads says of any moment: what each thread did, who asked for the lock, and who held it. */
import type { Span, State } from '../../../pkg/baseline/interleave';
import { byLane, countUntil, inOrder } from './order';

/** One moment of threads. */
export interface GilMoment {
  threads: readonly ThreadMoment[];
  /** The thread that holds the GIL, if one does. */
  holder: number | undefined;
  /** The thread that held it last, if one did. */
  before: number | undefined;
}

export interface ThreadMoment {
  /** Nothing before the thread has begun; `done` when it has ended. */
  state: State | undefined;
  /** Whether it has asked for the lock and not got it yet. */
  asks: boolean;
}

const startOf = ({ startMs }: Span): number => startMs;

export class GilReel {
  /** The moments at which a thread began something else, or asked. */
  readonly events: readonly number[];

  readonly #threads: readonly { spans: readonly Span[]; requests: readonly Span[] }[];
  readonly #holdings: readonly Span[];

  constructor(trace: readonly Span[], threads: number) {
    const inTime = trace.toSorted((one, other) => one.startMs - other.startMs);
    this.#threads = byLane(inTime, ({ thread }) => thread, threads).map((all) => ({
      spans: all.filter(({ state }) => state !== 'request'),
      requests: all.filter(({ state }) => state === 'request'),
    }));
    this.#holdings = inTime.filter(({ state }) => state === 'holding');
    this.events = inOrder(trace.flatMap(({ startMs, endMs }) => [startMs, endMs]));
  }

  at(ms: number): GilMoment {
    const threads = this.#threads.map(({ spans, requests }) => {
      const begun = countUntil(spans, startOf, ms);
      const last = spans[begun - 1];
      if (!last) return { state: undefined, asks: false };
      if (last.endMs <= ms) return { state: begun === spans.length ? ('done' as const) : undefined, asks: false };
      const asked = requests[countUntil(requests, startOf, ms) - 1];
      return { state: last.state, asks: last.state === 'waiting' && !!asked && asked.startMs >= last.startMs };
    });
    const held = this.#holdings[countUntil(this.#holdings, startOf, ms) - 1];
    const holder = threads.findIndex(({ state }) => state === 'holding');
    return { threads, holder: holder < 0 ? undefined : holder, before: held?.thread };
  }
}

/** When the lock first went from one thread to another. */
export function firstHandOver(trace: readonly Span[]): number | undefined {
  const holdings = trace.filter(({ state }) => state === 'holding').sort((one, other) => one.startMs - other.startMs);
  return holdings.find(({ thread }, at) => at > 0 && thread !== holdings[at - 1]?.thread)?.startMs;
}
