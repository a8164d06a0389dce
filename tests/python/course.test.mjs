// @ts-check
/** The programs that only the course shows: each prints what its chapter says that it does. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from './run.mjs';

/** What each prints, in its order or, where threads print, anywhere. @type {Record<string, RegExp[]>} */
const PRINTS = {
  // The chapter names these counts.
  algorithms: [/^trial_division P +1581139 steps/m, /^wheel +P +722809 steps/m, /^miller_rabin +P +309 steps/m],
  ask_python: [
    /^its threads: \['MainThread'\]$/m,
    /^references to a list: \d+ and then \d+$/m,
    /^the switch interval: 5\.0 ms$/m,
  ],
  gateways: [/^WSGI, one process: 3 answers/m, /^WSGI, three processes: 3 answers/m, /^ASGI, one thread: 3 answers/m],
  lost_answers: [/^hasty: \d answers for 6 jobs$/m, /^counting: 6 answers for 6 jobs$/m],
  memory: [
    /^the process sees +\['main program', 'process'\]$/m,
    /^main program has \['main program', 'thread', 'coroutine'\]$/m,
  ],
  one_worker: [/^5 gives 20\.0\n0 gives no answer: division by zero\n8 gives 12\.5\nThe worker has quit\.$/m],
  serialise: [/^equal: True, the same object: False$/m, /^an open file: cannot pickle/m],
  // Together, all three are asked before one is answered.
  several_waits: [
    /^one_after_another\n {2}asks .*\n {2}has .*\n {2}asks .*\n {2}has .*\n {2}asks .*\n {2}has .*\n {2}after .* s: \['WEATHER', 'TRAINS', 'NEWS'\]$/m,
    /^together\n( {2}asks for the \w+\n){3}( {2}has the \w+\n){3} {2}after .* s: \['WEATHER', 'TRAINS', 'NEWS'\]$/m,
    /^in_a_group\n {2}asks .*\n {2}is cancelled: the weather\n {2}after .* s: \(ConnectionError\('no news today'\),\)$/m,
    /^with_a_limit\n {2}asks .*\n {2}is cancelled: the weather\n {2}after .* s: no answer in time$/m,
  ],
  start_cost: [/^directly +[\d.]+ ms\na_worker_for_each +[\d.]+ ms\none_worker_for_all +[\d.]+ ms$/m],
  take_turns: [/^tea: 3\negg: 5\ntea: 2\n(.*\n)*egg: done$/m],
  task_queue: [/^[\d.]+ s: 202 Accepted: Ada$/m, /^report for Ada$/m, /^report for Linus$/m],
};

test('each of them has its test', () => {
  const programs = readdirSync(inRoot('www', 'python', 'course')).filter((file) => file.endsWith('.py'));
  assert.deepEqual(programs.map((file) => file.slice(0, -'.py'.length)).sort(), Object.keys(PRINTS).sort());
});

for (const [name, patterns] of Object.entries(PRINTS)) {
  test(`course, ${name}: it prints what its chapter says`, async () => {
    const printed = await run(`course/${name}`);
    for (const pattern of patterns) assert.match(printed, pattern);
  });
}
