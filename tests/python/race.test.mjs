// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacks, run } from './run.mjs';

const ANSWERS = new Map([
  ['0', false],
  ['2', true],
  ['9', false],
  ['97', true],
  ['1000003', true],
  ['10000000019', true],
  ['10000000021', false],
  ['100', false],
]);

const NUMBERS = [...ANSWERS.keys()];

/** @param {string} printed @returns {[n: string, prime: boolean][]} */
const rows = (printed) =>
  [...printed.matchAll(/^ *(\d+) (P| ) +[\d.]+ s$/gm)].map(([, n = '', sign]) => [n, sign === 'P']);

/** @param {string} printed @param {boolean} inOrder */
function answersAreRight(printed, inOrder) {
  const found = rows(printed);
  assert.deepEqual(new Map(found), ANSWERS);
  assert.equal(found.length, NUMBERS.length, 'each number once');
  assert.match(printed, /\n8 numbers in [\d.]+ s/);
  if (inOrder)
    assert.deepEqual(
      found.map(([n]) => n),
      NUMBERS,
    );
}

for (const model of ['sequential', 'executor']) {
  test(`race, ${model}: every answer is right, in the order of the numbers`, async () => {
    answersAreRight(await run(`race/${model}`, ...NUMBERS), true);
  });
}

for (const model of ['processes', 'threads']) {
  test(`race, ${model}: every answer is right, and every worker has said that it is done`, async () => {
    const printed = await run(`race/${model}`, ...NUMBERS);
    answersAreRight(printed, false);
    const done = Number(/ s, (\d+) done$/m.exec(printed)?.[1]);
    assert.ok(done >= 1, printed);
  });
}

for (const [model, other] of [
  ['coroutines', 'task'],
  ['greenlets', 'greenlet'],
]) {
  test(
    `race, ${model}: every answer is right, and others had their turns`,
    { skip: model === 'greenlets' && lacks('gevent') },
    async () => {
      const printed = await run(`race/${model}`, ...NUMBERS);
      answersAreRight(printed, true);
      const turns = Number(new RegExp(`the other ${other} had (\\d+) turns`).exec(printed)?.[1]);
      assert.ok(turns >= 2, printed);
    },
  );
}

for (const model of ['processes', 'threads', 'executor']) {
  test(`sweep, ${model}: a line for each number of workers, the first with the speed-up 1`, async () => {
    const printed = await run(`sweep/${model}`, 3, ...NUMBERS);
    const lines = [...printed.matchAll(/^ *(\d+) workers +([\d.]+) s, speed-up ([\d.]+)$/gm)];
    assert.deepEqual(
      lines.map(([, workers]) => workers),
      ['1', '2', '3'],
    );
    assert.equal(lines[0]?.[3], '1.00');
  });
}
