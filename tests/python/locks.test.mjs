// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

/** @param {string} printed */
function counted(printed) {
  const [, ...figures] = /^(\d+) additions made, the counter shows (\d+), (\d+) lost$/m.exec(printed) ?? [];
  const [made = NaN, shows = NaN, lost = NaN] = figures.map(Number);
  assert.equal(made - shows, lost, printed);
  return { made, lost };
}

for (const guard of ['lock', 'atomic', 'coroutines']) {
  test(`locks, ${guard}: nothing is lost`, async () => {
    assert.deepEqual(counted(await run(`locks/${guard}`, 4, 20_000)), { made: 80_000, lost: 0 });
  });
}

test('locks, none: additions are lost', async () => {
  // A few more than fit into one turn of a thread. Where all the cores are busy a first try may lose none.
  let lost = 0;
  for (let tries = 0; tries < 5 && lost === 0; tries++) {
    const printed = counted(await run('locks/none', 4, 200_000));
    assert.equal(printed.made, 800_000);
    lost = printed.lost;
  }
  assert.ok(lost > 0);
});

test('locks, sharing: each distance is measured, and counters of their own lose nothing', async () => {
  const printed = await run('locks/sharing', 2, 2000);
  const distances = [...printed.matchAll(/^(\d+) bytes apart: \d+\.\d ns an addition, (\d+) lost$/gm)].map(
    ([, ...of]) => of.map(Number),
  );
  assert.deepEqual(
    distances.map(([bytes]) => bytes),
    [0, 4, 8, 16, 32, 64, 128, 256],
    printed,
  );
  assert.deepEqual(
    distances.slice(1).filter(([, lost]) => lost !== 0),
    [],
    printed,
  );
  assert.match(printed, /^a variable of its own: \d+\.\d ns an addition, 0 lost$/m);
});

test('locks, cancel: a task that is cancelled at its await leaves the sum right', async () => {
  const printed = await run('locks/cancel', 5);
  assert.equal(printed.match(/^cancelled at \d+ \+ \d+ = 1000$/gm)?.length, 5, printed);
  assert.match(printed, /^5 tries, 0 wrong sums$/m);
});

test('locks, terminate: a process that is ended may leave a wrong sum, for all its lock', async () => {
  const printed = await run('locks/terminate', 4);
  const sums = [...printed.matchAll(/^ended at \d+ \+ \d+ = (\d+)$/gm)].map(([, sum]) => Number(sum));
  assert.equal(sums.length, 4, printed);
  const wrong = sums.filter((sum) => sum !== 1000).length;
  assert.match(printed, new RegExp(`^4 tries, ${wrong} wrong sums$`, 'm'));
});
