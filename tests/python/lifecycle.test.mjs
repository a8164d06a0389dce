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
