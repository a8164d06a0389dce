// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

test('compare, all: a line for each model, and only what naps or works elsewhere lets the heartbeat beat', async () => {
  // About a third of a second each.
  const printed = await run('compare/all', 10_000_000_000_037n, 20_000_000_000_021n);
  const lines = [...printed.matchAll(/^(\w+) +([\d.]+) s, longest freeze +([\d.]+) ms$/gm)];
  assert.deepEqual(
    lines.map(([, name]) => name),
    ['sequential', 'coroutines', 'threads', 'processes'],
    printed,
  );
  const freezes = Object.fromEntries(lines.map(([, name = '', , freeze]) => [name, Number(freeze)]));
  const seconds = Number(lines[0]?.[2]);
  const { sequential = 0, coroutines = 0 } = freezes;
  assert.ok(sequential >= 1000 * seconds - 1, printed);
  assert.ok(coroutines < sequential, printed);
});
