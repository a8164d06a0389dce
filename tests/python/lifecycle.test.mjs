// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

test('lifecycle, startup: a line for each way, and a new process for each job costs the most', async () => {
  const printed = await run('lifecycle/startup', 10);
  const lines = [...printed.matchAll(/^(\w[\w ]+\w) +10 jobs, +([\d.]+) ms each$/gm)];
  const each = Object.fromEntries(lines.map(([, way = '', ms]) => [way, Number(ms)]));
  assert.deepEqual(
    Object.keys(each),
    ['a process each', 'a thread each', 'process pool', 'thread pool', 'a coroutine each'],
    printed,
  );
  assert.ok((each['a process each'] ?? 0) > (each['thread pool'] ?? Infinity), printed);
});

test('lifecycle, racy: the pool that counts never loses a result', async () => {
  const printed = await run('lifecycle/racy', 20);
  assert.match(printed, /^hasty: \d+ of 20 runs lost results, \d+ in all$/m);
  assert.match(printed, /^counting: 0 of 20 runs lost results, 0 in all$/m);
});

test('lifecycle, order: an answer in order of submission waits for the first job', async () => {
  // The first one takes ten times as long as the second.
  const printed = await run('lifecycle/order', 100_000_000_000_031n, 1_000_000_000_039n, 1_000_000_000_039n);
  const first = Object.fromEntries(
    [...printed.matchAll(/^(\w+) +first answer +([\d.]+) s, all +[\d.]+ s$/gm)].map(([, name = '', s]) => [
      name,
      Number(s),
    ]),
  );
  assert.deepEqual(Object.keys(first), ['submission', 'completion', 'longest_first'], printed);
  assert.ok((first.submission ?? 0) > (first.completion ?? Infinity), printed);
});

test('lifecycle, exchange: each thing is handed over in each way, and a copy of much takes longer than a reference', async () => {
  const printed = await run('lifecycle/exchange', 1, 4);
  const lines = [...printed.matchAll(/^(10,000 numbers|\d+ MB) +(.+?) +(\d+) µs$/gm)];
  assert.equal(lines.length, 6, printed);
  const micros = (/** @type {string} */ what, /** @type {string} */ way) =>
    Number(lines.find(([, thing, how]) => thing === what && how === way)?.[3]);
  assert.ok(micros('4 MB', 'process, by copy') > micros('4 MB', 'thread, shared'), printed);
});

test('lifecycle, stopping: who is asked leaves no record half written, and a sentinel cuts nothing off', async () => {
  const printed = await run('lifecycle/stopping', 0.1);
  const left = Object.fromEntries(
    [...printed.matchAll(/^(\w+) +(\d) of 8 records whole, +(\d+) bytes half written$/gm)].map(
      ([, way = '', whole, bytes]) => [way, { whole: Number(whole), bytes: Number(bytes) }],
    ),
  );
  assert.deepEqual(Object.keys(left), ['sentinel', 'event', 'cancel', 'terminate'], printed);
  assert.deepEqual(left.sentinel, { whole: 8, bytes: 0 });
  for (const way of ['event', 'cancel']) assert.equal(left[way]?.bytes, 0, printed);
});

test('lifecycle, errors: heard in a result, by an event, at an await, and nowhere', async () => {
  const printed = await run('lifecycle/errors');
  assert.match(printed, /^a pool of threads: in a result: .*'12x'$/m);
  assert.match(printed, /^a thread: by an event, the excepthook: .*'12x'$/m);
  assert.match(printed, /^a process that is ended: nowhere; who asks for exitcodes gets \[0, 0, 1, 0, 0, 0\]$/m);
  assert.match(printed, /^a task: at the await: .*'12x'$/m);
  assert.match(printed, /^a task that swallows its error: nowhere$/m);
});
