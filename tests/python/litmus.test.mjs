// @ts-check
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from './run.mjs';

const TRIALS = 500;

/** What each of them prints of an outcome, and the outcome that no interleaving gives. @type {Record<string, [line: RegExp, never: string]>} */
const PRINTS = {
  store_buffering: [/^a = [01], b = [01]: (\d+) times$/, 'a = 0, b = 0'],
  message_passing: [/^flag [01], data [01]: (\d+) times$/, 'flag 1, data 0'],
  load_buffering: [/^a = [01], b = [01]: (\d+) times$/, 'a = 1, b = 1'],
  peterson: [/^A goes in: [01], B goes in: [01]: (\d+) times$/, 'A goes in: 1, B goes in: 1'],
};

test('each of them has its test', () => {
  const programs = readdirSync(inRoot('www', 'python', 'litmus')).filter((file) => file.endsWith('.py'));
  assert.deepEqual(programs.map((file) => file.slice(0, -'.py'.length)).sort(), Object.keys(PRINTS).sort());
});

for (const [name, [line, never]] of Object.entries(PRINTS)) {
  test(`litmus, ${name}: each trial ends in one of the ways that interleavings give`, async () => {
    const printed = (await run(`litmus/${name}`, TRIALS)).trimEnd().split('\n');
    const counts = printed.map((text) => Number(line.exec(text)?.[1]));
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      TRIALS,
      printed.join('\n'),
    );
    assert.ok(!printed.some((text) => text.startsWith(never)), printed.join('\n'));
  });
}
