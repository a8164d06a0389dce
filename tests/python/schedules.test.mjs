// @ts-check
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from './run.mjs';

/**
 * Each with its size and what it prints. Those that go wrong on purpose do so at a pause, so that they do it every time;
 * what two threads without a pause do, nobody can say beforehand.
 *
 * @type {Record<string, [args: number[], printed: RegExp]>}
 */
const PRINTS = {
  counter: [[2, 1000], /^2000 additions, the counter shows \d+$/],
  counter_await: [[3, 5], /^15 additions, the counter shows 5$/],
  counter_call: [[2, 1000], /^2000 additions, the counter shows \d+$/],
  counter_lock: [[3, 1000], /^3000 additions, the counter shows 3000$/],
  double_checked: [[3], /^1 of 3 threads got the size$/],
  double_checked_mended: [[3], /^3 of 3 threads got the size$/],
  event: [[], /^ready: True$/],
  peterson: [[50], /^the counter shows 100 of 100, 0 threads wait for ever$/],
  peterson_flags: [[50], /^the counter shows \d+ of 100, [02] threads wait for ever$/],
  philosophers: [[1], /^0 meals, 3 philosophers wait for ever$/],
  philosophers_ordered: [[1], /^3 meals, 0 philosophers wait for ever$/],
  pool_racy: [[2, 4], /^[123] answers for 4 jobs$/],
  pool_sentinels: [[2, 4], /^4 answers for 4 jobs$/],
  seat: [[3], /^seats: 1, tickets sold: 3$/],
  seat_lock: [[3], /^seats: 1, tickets sold: 1$/],
  transfer: [[1], /^the reader found 0 of 10$/],
  transfer_lock: [[2], /^the reader found 20 of 20$/],
  two_locks: [[1], /^0 times done, 2 threads wait for ever$/],
  two_locks_ordered: [[1], /^2 times done, 0 threads wait for ever$/],
  wake_up: [[], /^it waits for ever$/],
  wrong_lock: [[2, 1000], /^2000 additions, the counter shows \d+$/],
};

test('each of them has its test', () => {
  const programs = readdirSync(inRoot('www', 'python', 'schedules')).filter((file) => file.endsWith('.py'));
  assert.deepEqual(programs.map((file) => file.slice(0, -'.py'.length)).sort(), Object.keys(PRINTS).sort());
});

for (const [name, [args, printed]] of Object.entries(PRINTS)) {
  test(`schedules, ${name}: it prints what it should`, async () => {
    assert.match((await run(`schedules/${name}`, ...args)).trimEnd(), printed);
  });
}

test('schedules, counter_call: a call in the middle loses additions', async () => {
  // So many take dozens of turns of each thread, and about every other turn ends between the reading and the writing.
  const printed = await run('schedules/counter_call', 2, 4_000_000);
  const shows = /shows (\d+)$/.exec(printed.trimEnd())?.[1] ?? '';
  assert.ok(Number(shows) < 8_000_000, shows);
});
