// @ts-check
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { lacks, run } from './run.mjs';

const SECONDS = 0.35;

/** A prime, and some tenths of a second. */
const NUMBER = 100_000_000_000_031n;

const SLOW = createServer((_, answer) => setTimeout(() => answer.end('slow'), SECONDS * 1000));

/** @type {string} */
let address;

before(async () => {
  await new Promise((listening) => SLOW.listen(0, '127.0.0.1', () => listening(undefined)));
  const at = SLOW.address();
  address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/slow?seconds=3`;
});

after(() => SLOW.close());

/**
 * The characters that the spinner showed, and whether all came in its order.
 * @param {string} printed
 */
function spun(printed) {
  const shown = [...printed.matchAll(/\r([|/\\-]) thinking!/g)].map(([, character = '']) => character);
  shown.forEach((character, index) => assert.equal(character, '|/-\\'[index % 4]));
  assert.match(printed, /^spinner object: </m);
  return shown.length;
}

/** @param {string} printed @param {number} least turns */
function turnsAndIsErased(printed, least) {
  const turns = spun(printed);
  assert.ok(turns >= least, `${turns} turns: ${JSON.stringify(printed)}`);
  assert.match(printed, /\r {11}\rAnswer: 42\n$/, JSON.stringify(printed));
}

for (const name of ['coroutines', 'threads', 'processes', 'offload']) {
  test(`spinner, ${name}: it turns while the work sleeps, and is erased`, async () => {
    turnsAndIsErased(await run(`spinner/${name}`, SECONDS), 2);
  });
}

for (const name of ['coroutines_fetch', 'threads_fetch', 'processes_fetch']) {
  test(`spinner, ${name}: it turns while a server is waited for, and is erased`, async () => {
    turnsAndIsErased(await run(`spinner/${name}`, address), 2);
  });
}

for (const name of ['coroutines_cpu_nap', 'threads_cpu', 'processes_cpu', 'offload_cpu', 'greenlets']) {
  test(
    `spinner, ${name}: it turns while the work computes, and is erased`,
    { skip: name === 'greenlets' && lacks('gevent') },
    async () => {
      turnsAndIsErased(await run(`spinner/${name}`, NUMBER), 1);
    },
  );
}

for (const [name, size] of /** @type {const} */ ([
  ['coroutines_blocking_sleep', SECONDS],
  ['coroutines_cpu', NUMBER],
])) {
  test(`spinner, ${name}: without an await it never appears`, async () => {
    const printed = await run(`spinner/${name}`, size);
    assert.equal(spun(printed), 0);
    assert.match(printed, /\nAnswer: 42\n$/);
  });
}
