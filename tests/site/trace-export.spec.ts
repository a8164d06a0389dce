/**
 * The export for trace viewers, against the format's published description:
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
import type { RunRecord } from '../../pkg/baseline/interleave';
import { chromeTrace, hasTrace } from '../../www/src/share/chrome-trace';
import { expect, test } from './support';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  s?: string;
  args?: { name?: string };
}

const BASE = { schema: 1, workers: 2, spec: {}, rows: [], mainThread: {}, environment: {} };

function eventsOf(record: object): TraceEvent[] {
  const text = [...chromeTrace(record as RunRecord)].join('');
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

/** What the format asks of any trace; viewers drop or misplace what does not keep to it. */
function expectWellFormed(events: TraceEvent[]): void {
  // One assertion for all: each costs milliseconds, and a run has many events.
  const known = ({ ph, dur = -1, s }: TraceEvent) =>
    ph === 'M' || (ph === 'X' && dur >= 0) || (ph === 'i' && s === 't');
  const placed = ({ pid, tid, ts }: TraceEvent) =>
    Number.isInteger(pid) && Number.isInteger(tid) && Number.isFinite(ts);
  expect(events.filter((event) => !known(event) || !placed(event))).toEqual([]);
  const named = events.filter(({ name, ph }) => ph === 'M' && name === 'thread_name').map(({ tid }) => tid);
  const used = events.filter(({ ph }) => ph !== 'M').map(({ tid }) => tid);
  expect(new Set(named)).toEqual(new Set(used));
  // On one thread a stretch ends before the next begins.
  for (const thread of named) {
    const spans = events.filter(({ ph, tid }) => ph === 'X' && tid === thread).sort((one, other) => one.ts - other.ts);
    const early = spans.filter(({ ts }, at) => {
      const before = spans[at - 1];
      return before && Math.round((ts - before.ts - (before.dur ?? 0)) * 1000) < 0;
    });
    expect(early).toEqual([]);
  }
}

test('the rows of a race are stretches of their workers, in microseconds', () => {
  const row = (worker: number, startMs: number, n: string) => ({
    index: 0,
    n,
    prime: true,
    worker,
    startMs,
    elapsedMs: 1.5,
  });
  const record = {
    ...BASE,
    lab: 'race',
    model: 'processes',
    rows: [row(1, 0.5, '7'), row(0, 0, '2'), row(0, 1.5, '3')],
  };
  expect(hasTrace(record as unknown as RunRecord)).toBe(true);
  const events = eventsOf(record);
  expectWellFormed(events);
  expect(events).toContainEqual({
    name: '7',
    ph: 'X',
    pid: 1,
    tid: 1,
    ts: 500,
    dur: 1500,
    args: { prime: true, index: 0 },
  });
  expect(events.find(({ name, tid }) => name === 'thread_name' && tid === 1)?.args?.name).toBe('worker 1');
});

test('under a GIL a race has a second track for each worker, which says who held the lock', () => {
  const record = {
    ...BASE,
    lab: 'race',
    model: 'threads-gil',
    rows: [
      { index: 0, n: '7', prime: true, worker: 0, startMs: 0, elapsedMs: 3 },
      { index: 1, n: '5', prime: true, worker: 0, startMs: 3, elapsedMs: 1 },
    ],
    trace: [{ thread: 0, state: 'holding', startMs: 0, endMs: 4 }],
  };
  const events = eventsOf(record);
  expectWellFormed(events);
  expect(events.filter(({ ph }) => ph === 'X').map(({ name, tid }) => [name, tid])).toEqual([
    ['7', 0],
    ['5', 0],
    ['holding', 2],
  ]);
  expect(events.find(({ name, tid }) => name === 'thread_name' && tid === 2)?.args?.name).toBe('GIL of worker 0');
});

test('the trace of the GIL lab has what each thread did, and its requests as moments', () => {
  const record = {
    ...BASE,
    lab: 'gil',
    model: 'threads-gil',
    trace: [
      { thread: 0, state: 'holding', startMs: 0, endMs: 5.1 },
      { thread: 1, state: 'waiting', startMs: 0.1, endMs: 5.2 },
      { thread: 1, state: 'request', startMs: 5.1, endMs: 5.1 },
      { thread: 1, state: 'holding', startMs: 5.2, endMs: 9.3 },
      { thread: 0, state: 'waiting', startMs: 5.1, endMs: 9.3 },
      { thread: 0, state: 'done', startMs: 9.3, endMs: 9.3 },
    ],
  };
  const events = eventsOf(record);
  expectWellFormed(events);
  expect(events.filter(({ ph }) => ph === 'i').map(({ name, tid, ts }) => [name, tid, ts])).toEqual([
    ['request', 1, 5100],
    ['done', 0, 9300],
  ]);
});

test('a record without times has no such file', () => {
  expect(hasTrace({ ...BASE, lab: 'locks' } as unknown as RunRecord)).toBe(false);
});
