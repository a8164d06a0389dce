// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './run.mjs';

/** Requests a second. @param {string} name @param {number[]} args */
async function perSecond(name, ...args) {
  const printed = await run(`server/${name}`, ...args);
  const [, requests, slow] = /^(\d+) requests a second, 99 % within ([\d.]+) s$/m.exec(printed) ?? [];
  assert.ok(Number(requests) > 0 && Number(slow) > 0, printed);
  return Number(requests);
}

// 50 ms of waiting, next to no computing, eight clients.
const WAITING = [0.6, 50, 0.1, 8];

test('server, sync: one request after another', async () => {
  assert.ok((await perSecond('sync', ...WAITING)) < 25);
});

for (const name of ['wsgi', 'wsgi-threads', 'threads', 'wsgi-asgi']) {
  test(`server, ${name}: several wait side by side`, async () => {
    assert.ok((await perSecond(name, ...WAITING, 4)) > 25);
  });
}

test('server, asgi: one event loop has all of them wait side by side', async () => {
  assert.ok((await perSecond('asgi', ...WAITING)) > 50);
});

test('server, asgi-queue: each request has its receipt, and each job is done later', async () => {
  const printed = await run('server/asgi-queue', 10, 500_000, 3, 4);
  const lines = [...printed.matchAll(/^(\d+) (receipts|jobs), the last after ([\d.]+) s$/gm)];
  assert.deepEqual(
    lines.map(([, count, what]) => `${count} ${what}`),
    ['12 receipts', '12 jobs'],
    printed,
  );
});
