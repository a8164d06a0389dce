/**
 * A record in the Trace Event Format, which ui.perfetto.dev, chrome://tracing and profiler.firefox.com open: a track for
 * each worker of a race, and one for each thread that had to do with a GIL, on one axis of time.
 *
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
import type { RunRecord, Span } from '../../../pkg/baseline/interleave';
import { runOf } from './what-ran';

/** All of a run is in one process, as that format has it. */
const PID = 1;

interface TraceEvent {
  name: string;
  /** `M` says what a track is called, `X` is a stretch of time, `i` a moment. */
  ph: 'M' | 'X' | 'i';
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of a moment: that it belongs to its thread. */
  s?: 't';
  args?: Record<string, unknown>;
}

/** Whether there is anything in the record that has a place in time. */
export const hasTrace = ({ rows, trace }: RunRecord): boolean => rows.length > 0 || (trace?.length ?? 0) > 0;

/** An event at a time: there may be 100,000. */
export function* chromeTrace(record: RunRecord): Generator<string> {
  yield '{"displayTimeUnit":"ms","traceEvents":[\n';
  let before = '';
  for (const event of eventsOf(record)) {
    yield `${before}${JSON.stringify(event)}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

function* eventsOf(record: RunRecord): Generator<TraceEvent> {
  const { lab, rows, trace = [], workers } = record;
  yield named('process_name', 0, runOf(record));
  if (lab === 'gil' || lab === 'sweep') {
    yield* spans(trace, 0, lab === 'gil' ? 'thread' : 'worker');
    return;
  }
  for (const worker of distinct(rows.map((row) => row.worker))) yield named('thread_name', worker, `worker ${worker}`);
  for (const { n, prime, index, worker, startMs, elapsedMs } of rows) {
    const args = { prime, index };
    yield { name: n, ph: 'X', pid: PID, tid: worker, ts: us(startMs), dur: us(elapsedMs), args };
  }
  // On tracks of their own: a thread keeps the lock from one check to the next, and stretches of one track have to nest.
  yield* spans(trace, workers, 'GIL of worker');
}

function* spans(trace: readonly Span[], firstTrack: number, name: string): Generator<TraceEvent> {
  for (const thread of distinct(trace.map((span) => span.thread))) {
    yield named('thread_name', firstTrack + thread, `${name} ${thread}`);
  }
  for (const span of trace) yield eventOf(span, firstTrack);
}

function named(name: 'process_name' | 'thread_name', tid: number, label: string): TraceEvent {
  return { name, ph: 'M', pid: PID, tid, ts: 0, args: { name: label } };
}

/** The moment at which a thread asks for the lock lies within the time that it waits for it. */
function eventOf({ thread, state, startMs, endMs }: Span, firstTrack: number): TraceEvent {
  const at = { name: state, pid: PID, tid: firstTrack + thread, ts: us(startMs) };
  if (state === 'request' || state === 'done') return { ...at, ph: 'i', s: 't' };
  return { ...at, ph: 'X', dur: us(endMs) - us(startMs) };
}

/** Whole nanoseconds, so that an end and the beginning after it do not cross by the last bit. */
const us = (ms: number): number => Math.round(ms * 1e6) / 1e3;

const distinct = (ids: readonly number[]): number[] => [...new Set(ids)].toSorted((one, other) => one - other);
