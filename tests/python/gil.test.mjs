// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

/** @param {string} printed @param {number} threads */
function seconds(printed, threads) {
  const [, alone, together] =
    new RegExp(`^1 thread ([\\d.]+) s, ${threads} threads ([\\d.]+) s$`, 'm').exec(printed) ?? [];
  assert.ok(alone !== undefined && together !== undefined, printed);
  return { alone: Number(alone), together: Number(together) };
}

test('gil, cpu: each thread answers', async () => {
  const printed = await run('gil/cpu', 3, 1_000_000_000_039, 2);
  assert.equal(printed.match(/^thread \d: 1000000000039 P after [\d.]+ s$/gm)?.length, 4, printed);
  seconds(printed, 3);
});

test('gil, io: threads that wait do not wait for each other', async () => {
  const { together } = seconds(await run('gil/io', 6, 10, 20, 5), 6);
  // One after the other they would wait for 1.2 s.
  assert.ok(together >= 0.2 && together < 1.1, `${together} s`);
});

test('gil, mixed: the threads that wait tell how late they were', async () => {
  const printed = await run('gil/mixed', 4, 100_000_000_000_031, 5);
  const [, waits, usual, worst] = /^(\d+) waits, late by ([\d.]+) ms, at most ([\d.]+) ms$/m.exec(printed) ?? [];
  assert.ok(Number(waits) >= 2, printed);
  assert.ok(Number(worst) >= Number(usual), printed);
});

test('gil, native: it computes in all threads', async () => {
  const { alone, together } = seconds(await run('gil/native', 3, 50_000, 5), 3);
  assert.ok(alone > 0 && together > 0);
});
